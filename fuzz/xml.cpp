// SPDX-License-Identifier: MIT
// Whatever the reader takes, the writer writes so that it reads the same again.
#include <cstdlib>

#include "tests/unit/xml/support.h"

using namespace xml_tests;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Digest digest = read(text).digest;
    if (read(text, {}, 3).digest != digest) std::abort();
    if (digest.records.empty()) return 0;
    const Result again = read(write(digest));
    if (again.digest != digest || !again.found.empty()) std::abort();
    return 0;
}
