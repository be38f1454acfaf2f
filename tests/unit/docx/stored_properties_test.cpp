// SPDX-License-Identifier: MIT
// The stored records in properties that no word processor has a reason to change.
#include <fmt/format.h>

#include "lib/formats/docx/names.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"
#include "lib/zipio/crc32.h"
#include "tests/support/random_records.h"
#include "tests/unit/docx/restore_support.h"
#include "tests/unit/docx/writer_support.h"

using namespace restore_tests;  // NOLINT(google-build-using-namespace)
using docx_writer_tests::record;

namespace {

Record of(const std::string& text) {
    Record record;
    record.title = Text("T");
    record.sections.emplace_back();
    record.sections.back().lang = "en";
    record.sections.back().blocks.emplace_back();
    record.sections.back().blocks.back().text = Text(text);
    return record;
}

std::vector<std::string> pieces_of(const docx::Body& body) {
    std::vector<std::string> pieces(std::stoul(body.properties.at("digestkit.parts")));
    for (std::size_t i = 0; i < pieces.size(); ++i)
        pieces[i] = body.properties.at(fmt::format("digestkit.{:05}", i));
    return pieces;
}

std::size_t utf16_units(std::string_view text) {
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        units += c.value > 0xFFFF ? 2 : 1;
        at += c.length;
    }
    return units;
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0) all += text;
    return all;
}

/// Checks each property, and that records come back. Gives the JSON.
std::string check_stored(const std::vector<Record>& records) {
    docx::Body body = body_of(write_document(records));
    std::string json;
    const std::vector<std::string> pieces = pieces_of(body);
    for (const std::string& piece : pieces) {
        REQUIRE_FALSE(piece.empty());
        CHECK(utf16_units(piece) <= 255);
        if (&piece != &pieces.back()) CHECK(utf16_units(piece) >= docx::property_length - 1);
        CHECK(trimmed(piece) == piece);
        CHECK(find_invalid_utf8(piece) == std::string::npos);
        CHECK(piece.find_first_of("\t\r\n") == std::string::npos);
        json += piece;
    }
    CHECK(json.find("_x") == std::string::npos);
    CHECK(body.properties.at("digestkit.bytes") == std::to_string(json.size()));
    CHECK(body.properties.at("digestkit.crc32") == fmt::format("{:08x}", zipio::crc32(json)));
    const Result result = restored(std::move(body));
    CHECK(result.rules() == Lines{});
    CHECK(result.records == records);
    return json;
}

}  // namespace

TEST_CASE("the stored records are JSON, cut into properties") {
    std::vector<Record> records;
    for (const std::string name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"})
        records.push_back(record(test::file_content("samples/expected/" + name + ".json")));
    const std::string json = check_stored(records);
    CHECK(json.starts_with(R"({ "records":[{"title":"The next phase)"));
    CHECK(json.ends_with("}]}"));
}

TEST_CASE("what stands at a cut is no blank, however many there are") {
    for (const std::string_view text :
         {"a ", " ", "  a", "\xE3\x80\x80", "\xC2\xA0z", "\xE3\x80\x80\xE4\xB8\xAD", "\xF0\x9F\x99\x82 "}) {
        INFO(text);
        // Each cut at each character of them once.
        for (std::size_t shift = 0; shift < 7; ++shift)
            check_stored({of("x" + repeated("y", shift) + repeated(text, 700) + "z")});
    }
}

TEST_CASE("characters that take more bytes or units fill properties as others do") {
    for (const std::string_view text :
         {"\xE4\xB8\xAD", "\xF0\x9F\x99\x82", "a\xF0\x9F\x99\x82", "\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x99\x82x"}) {
        INFO(text);
        check_stored({of(repeated(text, 600))});
    }
}

TEST_CASE("what XML cannot hold and what an office takes for an escape is escaped as JSON does") {
    const std::string text =
        "a_x000D_b _x _y \xEF\xBF\xBE|\xEF\xBF\xBF|\xEF\xBC\x8C < & > ]]> \" \\ \x01 \t \n c";
    const std::string json = check_stored({of(text), of(repeated(text, 40))});
    CHECK(json.find(R"(a\u005fx000D_b \u005fx _y \ufffe|\uffff|)") != std::string::npos);
}

TEST_CASE("random records come back from their properties") {
    test::RandomRecords random(20261130);
    for (int round = 0; round < 20; ++round) {
        std::vector<Record> records;
        for (int i = 0; i < 5; ++i) records.push_back(random.record());
        check_stored(records);
    }
}
