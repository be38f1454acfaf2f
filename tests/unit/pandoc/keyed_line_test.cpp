// SPDX-License-Identifier: MIT
#include "lib/pandoc/keyed_line.h"

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::fields_in;
using pandoc::read_keyed_line;

namespace {

Text bold_then(const std::string& bold, const std::string& rest) {
    Marks strong;
    strong.strong = true;
    Text text;
    text.append(bold, strong);
    text.append(rest);
    return text;
}

}  // namespace

TEST_CASE("a line of a known key and a value is a field, in any language, in bold or not") {
    const auto source = read_keyed_line(bold_then("Source:", " OpenAI "));
    REQUIRE(source);
    CHECK(source->strong);
    CHECK(source->key_bytes == 6);
    CHECK(source->value.plain() == "OpenAI");
    CHECK(read_keyed_line(Text("Date: 2026-05-05"))->meaning.key == pandoc::Key::published);
    CHECK(read_keyed_line(Text("来源：新闻"))->value.plain() == "新闻");
    CHECK(read_keyed_line(Text("source:: OpenAI"))->value.plain() == "OpenAI");
}

TEST_CASE("a sentence, a section, an address and a key that says nothing are no fields") {
    for (const char* line : {"We saw this: it works", "Summary: all is well", "https://example.org/a",
                             "Source:", "Source: ", "no colon", "", ": Date"})
        CHECK_FALSE(read_keyed_line(Text(line)));
    Text link;
    Marks marks;
    marks.href = "https://example.org";
    link.append("Source: OpenAI", marks);
    CHECK_FALSE(read_keyed_line(link));
}

TEST_CASE("a line of several fields is cut at its bars and dots; the first part may be anything") {
    const auto parts = fields_in(Text("Harbour Post | Date: 2026-05-05 · Tags: a, b"));
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].plain() == "Harbour Post");
    CHECK(parts[2].plain() == "Tags: a, b");
}

TEST_CASE("bars between words are text") {
    for (const char* line : {"one | two | three", "Date: 2026-05-05 | and more", " | ", ""})
        CHECK(fields_in(Text(line)) == std::vector<Text>{Text(line)});
}

TEST_CASE("a part of a text keeps its marks") {
    CHECK(pandoc::part_of(bold_then("bold", " plain"), 2, 7) == bold_then("ld", " pl"));
    CHECK(pandoc::part_of(Text("abc"), 2, 2).plain().empty());
}
