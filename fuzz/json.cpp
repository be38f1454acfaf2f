// SPDX-License-Identifier: MIT
// Whatever the reader takes, the writer writes so that it reads the same again.
#include <cstdlib>

#include "tests/unit/json/support.h"

using namespace json_tests;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const Kind kind : {Kind::json, Kind::ndjson}) {
        const Digest digest = read(text, kind).digest;
        if (digest.records.empty()) continue;
        const Result again = read(write(digest));
        if (again.digest != digest || !again.found.empty()) std::abort();
        if (read(text, kind, {}, 3).digest != digest) std::abort();
    }
    return 0;
}
