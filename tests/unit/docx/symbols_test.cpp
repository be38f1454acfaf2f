// SPDX-License-Identifier: MIT
#include "lib/formats/docx/symbols.h"

#include "tests/unit/docx/body_support.h"

using namespace body_tests;  // NOLINT(google-build-using-namespace)
using digestkit::docx::replace_signs;
using digestkit::docx::Stretch;
using digestkit::docx::symbol_text;

TEST_CASE("signs of Symbol are those of Unicode, from the private area or not") {
    const std::pair<std::string, std::string> signs[] = {
        {"61", "α"}, {"62", "β"}, {"67", "γ"}, {"77", "ω"}, {"7A", "ζ"}, {"41", "Α"}, {"44", "Δ"},
        {"53", "Σ"}, {"57", "Ω"}, {"5A", "Ζ"}, {"22", "∀"}, {"24", "∃"}, {"27", "∋"}, {"2D", "−"},
        {"39", "9"}, {"7E", "∼"}, {"A0", "€"}, {"A3", "≤"}, {"A5", "∞"}, {"AC", "←"}, {"AE", "→"},
        {"B0", "°"}, {"B1", "±"}, {"B3", "≥"}, {"B4", "×"}, {"B6", "∂"}, {"B7", "•"}, {"B9", "≠"},
        {"C7", "∩"}, {"C8", "∪"}, {"CE", "∈"}, {"D1", "∇"}, {"D2", "®"}, {"D3", "©"}, {"D6", "√"},
        {"DE", "⇒"}, {"E0", "◊"}, {"E5", "∑"}, {"F2", "∫"}, {"FE", "⎭"}};
    for (const auto& [code, character] : signs) {
        INFO(code);
        CHECK(symbol_text("Symbol", code) == character);
        CHECK(symbol_text("symbol", "F0" + code) == character);
    }
}

TEST_CASE("what is no known sign stays as it is") {
    CHECK(symbol_text("Symbol", "F060") == "\uF060");
    CHECK(symbol_text("Symbol", "F080") == "\uF080");
    CHECK(symbol_text("Symbol", "2022") == "•");
    CHECK(symbol_text("Courier", "F061") == "\uF061");
    CHECK(symbol_text("Wingdings", "F0FC") == "✓");
    CHECK(symbol_text("Wingdings", "F061") == "\uF061");
    CHECK(symbol_text("Symbol", "D800") == "\uFFFD");
    CHECK(symbol_text("Symbol", "alpha").empty());
    CHECK(symbol_text("Symbol", "").empty());
}

TEST_CASE("where the parts of a text with signs stand is known") {
    std::string text = "a\uF061\uF0E0\uFEFFb";
    const std::vector<Stretch> stretches = replace_signs("Symbol", text);
    CHECK(text == "aα◊\uFEFFb");
    const std::size_t expected[][3] = {{0, 1, 0}, {1, 4, 1}, {4, 7, 3}, {7, 11, 6}};
    REQUIRE(stretches.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        INFO(i);
        CHECK(stretches[i].begin == expected[i][0]);
        CHECK(stretches[i].end == expected[i][1]);
        CHECK(stretches[i].at == expected[i][2]);
    }
}

TEST_CASE("private characters are signs where their font has signs") {
    DocxMaker maker;
    maker.styles =
        "<w:style w:type='character' w:styleId='G'><w:name w:val='Greek'/><w:rPr><w:rFonts w:ascii='Symbol' "
        "w:hAnsi='Symbol'/></w:rPr></w:style>"
        "<w:style w:type='paragraph' w:styleId='P'><w:name w:val='Formula'/><w:rPr><w:rFonts "
        "w:hAnsi='Symbol'/></w:rPr></w:style>";
    const std::string sign = "x\uF061";
    maker.body = p(r(sign, "<w:rFonts w:ascii='Symbol'/>") + r(sign, "<w:rStyle w:val='G'/>") +
                   r(sign, "<w:rFonts w:ascii='Symbol' w:hAnsi='Arial'/>") + r(sign)) +
                 p(r(sign), "<w:pStyle w:val='P'/>") + p(r("\uF0B7 one", "<w:rFonts w:hAnsi='Symbol'/>"));
    CHECK(lines_of(read_bytes(maker.bytes())) == Lines{"xαxαx\uF061x\uF061", "xα", "• one"});
}
