// SPDX-License-Identifier: MIT
// Any text has a front matter or not; what becomes of its keys is a digest that JSON gives back as it is.
#include <cstdlib>

#include "lib/pandoc/front_matter.h"
#include "lib/pandoc/merge_fields.h"
#include "lib/unicode/utf8.h"
#include "tests/unit/json/support.h"

using namespace json_tests;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text = repair_utf8({reinterpret_cast<const char*>(data), size});
    Collector sink;
    const pandoc::FrontMatter front = pandoc::find_front_matter(text, "fuzz", {}, sink);
    if (front.bytes > text.size()) std::abort();
    const pandoc::Fields fields = pandoc::read_fields(front.map, "fuzz", true, sink);
    Digest digest;
    digest.records.resize(1);
    pandoc::merge_into(digest.records[0], fields);
    pandoc::to_head(digest.head, fields);
    const Result again = read(write(digest));
    if (again.digest != digest || !again.found.empty()) std::abort();
    return 0;
}
