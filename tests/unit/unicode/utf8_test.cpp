// SPDX-License-Identifier: MIT
#include "lib/unicode/utf8.h"

#include "lib/unicode/properties.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

TEST_CASE("the first bad byte sequence is found at its first byte") {
    CHECK(find_invalid_utf8("plain 要約 🙂") == std::string::npos);
    CHECK(find_invalid_utf8("ab\x80") == 2);
    CHECK(find_invalid_utf8("ab\xC0\xAF") == 2);         // overlong
    CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);       // surrogate
    CHECK(find_invalid_utf8("x\xF4\x90\x80\x80") == 1);  // past U+10FFFF
    CHECK(find_invalid_utf8("要\xE7\xB4") == 3);         // cut off inside a character
}

TEST_CASE("repair replaces each maximal subpart once") {
    CHECK(repair_utf8("a\xE7\xB4"
                      "b\xFF") ==
          "a\xEF\xBF\xBD"
          "b\xEF\xBF\xBD");
    CHECK(repair_utf8("\xF0\x9F\x99\x82") == "🙂");
}

TEST_CASE("code points come back as they were") {
    for (const char32_t c : {U'a', U'é', U'要', U'🙂', U'\U0010FFFF'}) {
        std::string bytes;
        append_utf8(bytes, c);
        CHECK(code_point_at(bytes, 0).value == c);
        CHECK(code_point_at(bytes, 0).length == bytes.size());
        CHECK(count_code_points(bytes) == 1);
    }
}

TEST_CASE("widths are those of a monospaced rendering") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("要約") == 4);
    CHECK(display_width("e\xCC\x81") == 1);     // a combining acute
    CHECK(display_width("ｈａｌｆ") == 8);      // full-width Latin
    CHECK(display_width("\xE2\x80\x8F") == 0);  // right-to-left mark
}

TEST_CASE("blanks are those of Unicode") {
    CHECK(is_blank(std::string_view("\xE3\x80\x80 \t\xC2\xA0")));
    CHECK_FALSE(is_blank(std::string_view("\xE2\x80\x8B")));  // zero width space is none
    CHECK(trimmed("\xE3\x80\x80 a b\xC2\xA0") == "a b");
    CHECK(trimmed(" \xE3\x80\x80") == "");
}

TEST_CASE("labels compare without case, width of punctuation and kind of blank") {
    CHECK(fold_label(" Summary\xC2\xA0（EN）：") == "summary (en):");
    CHECK(fold_label("ÜBERSICHT") == "übersicht");
}
