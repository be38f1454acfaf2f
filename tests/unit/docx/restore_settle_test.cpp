// SPDX-License-Identifier: MIT
#include "lib/formats/docx/settle.h"

#include "lib/formats/docx/heading_levels.h"
#include "tests/support/catch.h"

using namespace digestkit;
using outline::Outline;
using outline::Piece;
using outline::Role;

namespace {

Piece block(BlockType type, const std::string& text, const std::string& lang) {
    Piece piece;
    piece.role = Role::block;
    piece.block.type = type;
    piece.block.text = text;
    piece.block.lang = lang;
    return piece;
}

Piece unsaid(Piece piece) {
    piece.lang_unsaid = true;
    return piece;
}

Piece heading(std::uint8_t shown_level, const std::string& text) {
    Piece piece = block(BlockType::heading, text, "en");
    piece.shown_level = piece.block.level = shown_level;
    return piece;
}

Block heading_block(std::uint8_t level, const std::string& text) {
    Block made;
    made.type = BlockType::heading;
    made.level = level;
    made.text = text;
    return made;
}

}  // namespace

TEST_CASE("text that names no language is in that of the stored text, where it was not edited") {
    const Outline stored{block(BlockType::paragraph, "今後の展開", "ja"),
                         block(BlockType::paragraph, "Rates rise", "en")};
    Outline page{unsaid(block(BlockType::item, "今後の展開", "en")),
                 unsaid(block(BlockType::paragraph, "Rates fall", ""))};
    CHECK(docx::settle(page, {false, false}, stored) == 1);
    CHECK(page[0].block.lang == "ja");
    CHECK(page[0].block.type == BlockType::item);
    CHECK(page[1].block.lang.empty());
    CHECK(page[1].lang_unsaid);
}

TEST_CASE("a language that text names is that of the page") {
    const Outline stored{block(BlockType::paragraph, "Rates rise", "en")};
    Outline page{block(BlockType::paragraph, "Rates rise", "de")};
    CHECK(docx::settle(page, {false}, stored) == 0);
    CHECK(page[0].block.lang == "de");
}

TEST_CASE("what stands behind a tracked deletion looks as stored") {
    Piece item = block(BlockType::item, "Azure stays", "en");
    item.block.label = "Cloud";
    Piece label = block(BlockType::paragraph, "Summary (ZH)", "zh");
    label.role = Role::section;
    label.shown_level = 2;
    const Outline stored{item, label};
    Outline page{heading(3, "Cloud: Azure stays"), block(BlockType::item, "Summary (ZH)", "zh"),
                 heading(3, "Something else")};
    CHECK(docx::settle(page, {true, true, true}, stored) == 2);
    CHECK(page[0].block.type == BlockType::item);
    CHECK(page[0].block.label == "Cloud");
    CHECK(page[0].block.text.plain() == "Azure stays");
    CHECK(page[1].role == Role::section);
    CHECK(page[1].shown_level == 2);
    CHECK(page[2].block.type == BlockType::heading);
}

TEST_CASE("the heading of a section is one without its mark, unless it stands lower") {
    Piece label = block(BlockType::paragraph, "Quick Digest", "en");
    label.role = Role::section;
    label.shown_level = 2;
    const Outline stored{label, heading(3, "Key Points")};
    Outline page{heading(2, "Quick Digest"), heading(2, "Key Points"), heading(3, "Quick Digest")};
    CHECK(docx::settle(page, {false, false, false}, stored) == 1);
    CHECK(page[0].role == Role::section);
    CHECK(page[1].role == Role::block);
    CHECK(page[2].role == Role::block);
}

TEST_CASE("a look of one's own choice is kept") {
    const Outline stored{block(BlockType::item, "Azure stays", "en")};
    Outline page{block(BlockType::paragraph, "Azure stays", "en")};
    CHECK(docx::settle(page, {false}, stored) == 0);
    CHECK(page[0].block.type == BlockType::paragraph);
}

TEST_CASE("an emptied paragraph is a deleted one, unless blank lines are stored") {
    const Outline full{block(BlockType::paragraph, "Rates rise", "en")};
    const Outline blank{block(BlockType::paragraph, "", "")};
    Outline page{block(BlockType::paragraph, "", "")};
    docx::settle(page, {false}, blank);
    CHECK(page.size() == 1);
    docx::settle(page, {false}, full);
    CHECK(page.empty());
}

TEST_CASE("stored pieces that say the same and look differently settle nothing") {
    const Outline stored{heading(3, "Key Points"), block(BlockType::paragraph, "Key Points", "de")};
    Outline page{unsaid(block(BlockType::item, "Key Points", ""))};
    CHECK(docx::settle(page, {true}, stored) == 0);
    CHECK(page[0].block.type == BlockType::item);
    CHECK(page[0].block.lang.empty());
}

TEST_CASE("a heading that was added has the level of those beside it that are shown like it") {
    Record record;
    record.title = Text("Title");
    Section& section = record.sections.emplace_back();
    section.label = "Quick Digest";
    section.blocks = {heading_block(2, "Key Points"), heading_block(3, "Outlook"),
                      heading_block(5, "Details")};
    const Outline page{heading(3, "Key Points"), heading(3, "Outlook"), heading(4, "Details")};
    docx::set_levels(record, page, {});
    CHECK(section.blocks[0].level == 2);
    CHECK(section.blocks[1].level == 2);
    CHECK(section.blocks[2].level == 5);
}

TEST_CASE("headings of one level on the page are of one level, also where that skips some") {
    Record record;
    record.title = Text("Title");
    for (const char* label : {"Quick Digest", "Full text"}) record.sections.emplace_back().label = label;
    record.sections[0].blocks = {heading_block(4, "Key Points"), heading_block(4, "Outlook")};
    record.sections[1].blocks = {heading_block(3, "Moved here"), heading_block(3, "Details"),
                                 heading_block(5, "More")};
    const Record as_written = record;
    Piece label = block(BlockType::paragraph, "Full text", "en");
    label.role = Role::section;
    const Outline page{heading(4, "Key Points"), heading(4, "Outlook"), label,
                       heading(4, "Moved here"), heading(4, "Details"), heading(6, "More")};
    docx::set_levels(record, page, {});
    CHECK((record == as_written));
}
