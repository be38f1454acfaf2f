// SPDX-License-Identifier: MIT
#include "lib/validate/mend.h"

#include <string>

#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_txt.h"
#include "lib/diag/rules_xml.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// `bytes` after the fix of a finding about all of them, or about `value` in them.
std::string mended(const Rule& rule, const std::string& bytes, const std::string& value = {}) {
    const std::size_t at = value.empty() ? 0 : bytes.find(value);
    const std::size_t end = at + (value.empty() ? bytes.size() : value.size());
    const Diagnostic found = diagnose(rule, "", {"a", "", {1, 1, at}, {1, 2, end}});
    return edited(bytes, mend(found, bytes));
}

/// The same for a value of XML that is the field `path`.
std::string mended_xml(const std::string& path, const std::string& bytes, const std::string& value) {
    const std::size_t at = bytes.find(value);
    Diagnostic found = diagnose(rules::xml::bad_value, "", {"a", "", {1, 1, at}, {1, 2, at + value.size()}});
    found.path = path;
    return edited(bytes, mend(found, bytes));
}

std::string json_date(const std::string& written) {
    return mended(rules::jsn::bad_date, "{\"published\":" + written + "}", written).substr(13);
}

std::string json_language(const std::string& written) {
    return mended(rules::jsn::bad_language, "{\"lang\":" + written + "}", written).substr(8);
}

}  // namespace

TEST_CASE("a date with one reading is mended, in its quotes") {
    CHECK(json_date("\"2026/4/7\"") == "\"2026-04-07\"}");
    CHECK(json_date("\"2026.04.07\"") == "\"2026-04-07\"}");
    CHECK(json_date("\" 2026-04-07 \"") == "\"2026-04-07\"}");
    CHECK(json_date("\"2026-04-07 10:00:00z\"") == "\"2026-04-07T10:00:00Z\"}");
    CHECK(json_date("\"2026-4-7t10:00\"") == "\"2026-04-07T10:00\"}");
}

TEST_CASE("a date with two readings, or that there is not, stays") {
    for (const std::string written :
         {"\"04/07/2026\"", "\"7.4.2026\"", "\"26-04-07\"", "\"2026-02-30\"", "\"2026/13/1\"", "\"soon\"",
          "\"2026-04\"", "\"2026-04-07x\"", "\"\""}) {
        INFO(written);
        CHECK(json_date(written) == written + "}");
    }
}

TEST_CASE("a language tag is mended where only its signs are wrong") {
    CHECK(json_language("\"zh_Hans\"") == "\"zh-Hans\"}");
    CHECK(json_language("\" en \"") == "\"en\"}");
    CHECK(json_language("\"pt_br\"") == "\"pt-BR\"}");
    CHECK(json_language("\"English, mostly\"") == "\"English, mostly\"}");
}

TEST_CASE("a value of XML is mended where it is a date or a tag") {
    CHECK(mended_xml("/published/value", "<value>2026/4/7</value>", "2026/4/7") ==
          "<value>2026-04-07</value>");
    CHECK(mended_xml("/lang", "<a xml:lang='zh_Hans'/>", "zh_Hans") == "<a xml:lang='zh-Hans'/>");
    CHECK(mended_xml("/links/0/rel", "<a rel='sourse'/>", "sourse") == "<a rel='sourse'/>");
}

TEST_CASE("a value of XML that looks like a date or a tag and is none stays") {
    CHECK(mended_xml("/sections/0/kind", "<a kind='full_text'/>", "full_text") == "<a kind='full_text'/>");
    CHECK(mended_xml("/source/url", "<url>2026/4/7</url>", "2026/4/7") == "<url>2026/4/7</url>");
}

TEST_CASE("a byte order mark goes, when it is there") {
    CHECK(mended(rules::enc::byte_order_mark, "\xEF\xBB\xBFTitle") == "Title");
    CHECK(mended(rules::enc::byte_order_mark, "Title") == "Title");
}

TEST_CASE("blanks at the ends of lines go, and lines of blanks stay") {
    CHECK(mended(rules::txt::trailing_blanks, "a  \n  \nb \t\r\nc ") == "a\n  \nb\r\nc");
}

TEST_CASE("lines end as most of them do") {
    CHECK(mended(rules::txt::mixed_line_ends, "a\r\nb\nc\n") == "a\nb\nc\n");
    CHECK(mended(rules::txt::mixed_line_ends, "a\r\nb\r\nc\nd\re") == "a\r\nb\r\nc\r\nd\r\ne");
    CHECK(mended(rules::txt::no_final_newline, "a\r\nb") == "a\r\nb\r\n");
    CHECK(mended(rules::txt::no_final_newline, "a\nb\n") == "a\nb\n");
}

TEST_CASE("a finding without a place in the bytes mends nothing") {
    const std::string bytes = "{\"published\":\"2026/4/7\"}";
    const Diagnostic unknown = diagnose(rules::jsn::bad_date, "", {"a", "", {}, {}});
    const Diagnostic beyond = diagnose(rules::jsn::bad_date, "", {"a", "", {1, 1, 20}, {1, 9, 90}});
    CHECK(mend(unknown, bytes).empty());
    CHECK(mend(beyond, bytes).empty());
}

TEST_CASE("edits that overlap an earlier one are left out") {
    const std::vector<Edit> edits =
        in_order({{8, 1, "z"}, {2, 4, "x"}, {2, 4, "x"}, {5, 2, "y"}, {6, 0, "w"}});
    CHECK(edits == std::vector<Edit>{{2, 4, "x"}, {6, 0, "w"}, {8, 1, "z"}});
    CHECK(edited("0123456789", edits) == "01xw67z9");
}
