// SPDX-License-Identifier: MIT
// Edits of the two sample records, each with what must be found where.
#include <fmt/format.h>

#include <algorithm>

#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

using outline::Role;

/// `edited` is what must come back, and `expected` what must be found, as "REC-003 12".
void check(const Record& stored, const Record& edited, const Ids& expected) {
    const Result result = run(stored, page_of(edited));
    INFO(json::to_json(result.record));
    CHECK(result.record == edited);
    CHECK(places(result) == expected);
    CHECK(result.agreement == Agreement::edited);
}

std::string found(const char* rule, std::uint64_t line) {
    return fmt::format("{} {}", rule, line);
}

Block point(const char* label, const char* text) {
    Block block;
    block.type = BlockType::item;
    block.label = label;
    block.text = text;
    return block;
}

std::ptrdiff_t at(std::size_t index) {
    return static_cast<std::ptrdiff_t>(index);
}

// In section 1 of the page sample: blocks 4 to 6 and 10 to 15 are points.
constexpr std::size_t first_point = 10, behind_points = 16;

}  // namespace

TEST_CASE("a point is added at the start, in the middle and at the end of a list") {
    const Record stored = paged();
    for (const std::size_t index : {first_point, first_point + 3, behind_points}) {
        Record edited = stored;
        auto& blocks = edited.sections[1].blocks;
        blocks.insert(blocks.begin() + at(index), point("New", "A point that nobody made before"));
        check(stored, edited, {found("REC-004", line_of_block(edited, 1, index))});
    }
}

TEST_CASE("each point is deleted") {
    const Record stored = paged();
    for (std::size_t index = first_point; index < behind_points; ++index) {
        Record edited = stored;
        auto& blocks = edited.sections[1].blocks;
        blocks.erase(blocks.begin() + at(index));
        check(stored, edited, {found("REC-005", line_of_block(edited, 1, index - 1))});
    }
}

TEST_CASE("the label, the text and the marks of a point are changed") {
    const Record stored = paged();
    Record edited = stored;
    Block& block = edited.sections[1].blocks[first_point];
    SECTION("the label") {
        block.label = "Cloud alliance";
    }
    SECTION("one letter") {
        std::string text = block.text.plain();
        text[0] = 'N';
        block.text = text;
    }
    SECTION("the marks") {
        Marks strong;
        strong.strong = true;
        const std::string text = block.text.plain();
        block.text = Text();
        block.text.append(text, strong);
    }
    check(stored, edited, {found("REC-003", line_of_block(edited, 1, first_point))});
}

TEST_CASE("a heading that an office program made an item stays a heading") {
    const Record stored = paged();
    outline::Outline page = page_of(stored);
    const auto heading = std::find_if(page.begin(), page.end(), [](const outline::Piece& piece) {
        return piece.role == Role::block && piece.block.type == BlockType::heading;
    });
    REQUIRE(heading != page.end());
    heading->block.type = BlockType::item;
    heading->block.level = 0;
    const Result result = run(stored, page);
    CHECK(result.record == stored);
    CHECK(places(result) == Ids{found("REC-008", heading->begin.line)});
}

TEST_CASE("a heading is of another level") {
    const Record stored = paged();
    Record edited = stored;
    edited.sections[1].blocks[3].level = 4;
    check(stored, edited, {found("REC-007", line_of_block(edited, 1, 3))});
}

TEST_CASE("the sections of the labelled sample change places") {
    const Record stored = labelled();
    Record edited = stored;
    std::swap(edited.sections[0], edited.sections[1]);
    const Result result = run(stored, page_of(edited));
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-011"});
}

TEST_CASE("a label that names another language changes kind and language") {
    const Record stored = labelled();
    Record page = stored;
    page.sections[1].label = "Key Points (FR)";
    Record edited = page;
    edited.sections[1].kind = SectionKind::key_points;
    edited.sections[1].lang = "fr";
    const Result result = run(stored, page_of(page));
    CHECK(result.record.sections[1].kind == SectionKind::key_points);
    CHECK(result.record.sections[1].lang == "fr");
    CHECK(result.record == edited);
    CHECK(places(result) == Ids{found("REC-012", line_of_section(page, 1))});
}

TEST_CASE("of two sections that say the same one is edited") {
    Record stored = paged();
    Section again = stored.sections[1];
    again.label = "Second Digest";
    stored.sections.insert(stored.sections.begin() + 2, again);
    for (const std::size_t section : {1U, 2U}) {
        Record edited = stored;
        edited.sections[section].blocks[8].text.append(" So it was said.");
        check(stored, edited, {found("REC-003", line_of_block(edited, section, 8))});

        edited = stored;
        auto& blocks = edited.sections[section].blocks;
        blocks.erase(blocks.begin() + 8);
        check(stored, edited, {found("REC-005", line_of_block(edited, section, 7))});
    }
}

TEST_CASE("all blocks of the labelled sample are deleted") {
    const Record stored = labelled();
    Record edited = stored;
    for (Section& section : edited.sections) section.blocks.clear();
    check(stored, edited,
          {found("REC-005", line_of_section(edited, 0)), found("REC-005", line_of_section(edited, 1))});
}

TEST_CASE("an empty page deletes all but the title and what no page shows") {
    for (const Record& stored : {labelled(), paged()}) {
        const Result result = run(stored, {});
        CHECK(result.agreement == Agreement::edited);
        CHECK(result.record.title == stored.title);
        CHECK(result.record.id == stored.id);
        CHECK(result.record.layout == stored.layout);
        CHECK(!result.record.source);
        CHECK(!result.record.published);
        CHECK(result.record.badges.empty());
        const bool hidden = stored.sections.size() == 3;  // the first of the page sample shows nothing
        CHECK(result.record.sections.size() == (hidden ? 1 : 0));
        CHECK(std::count(result.rules.begin(), result.rules.end(), "REC-010") == 2);
        CHECK(std::count(result.rules.begin(), result.rules.end(), "REC-015") == 1);
    }
}

TEST_CASE("the page of another record is none of this one") {
    const Record stored = labelled();
    Record other;
    other.title = "Weather of the week";
    Section section;
    section.label = "Outlook";
    Block block;
    block.text = "Rain in the north, and some sun behind the hills of the south.";
    section.blocks.push_back(block);
    other.sections.push_back(section);
    const Result result = run(stored, page_of(other));
    CHECK(result.agreement == Agreement::unrelated);
    CHECK(result.record == stored);
    CHECK(result.rules.empty());
}

TEST_CASE("a record below another one with the same title keeps it") {
    const Record before = labelled(), stored = paged();
    outline::ShowOptions options = english();
    options.joined_to = &before;
    outline::Outline page = outline::show(stored, options);
    REQUIRE(page.front().role != Role::title);
    const Result same = run(stored, page, options);
    CHECK(same.agreement == Agreement::same);
    CHECK(same.record == stored);

    Record edited = stored;
    edited.sections[1].blocks[8].text.append(" So it was said.");
    const Result changed = run(stored, outline::show(edited, options), options);
    CHECK(changed.record == edited);
    CHECK(changed.rules == Ids{"REC-003"});
}

TEST_CASE("messages name the record, the block and the words") {
    const Record stored = paged();
    Record edited = stored;
    edited.sections[1].blocks[4].text.append(" at last");
    const Result result = run(stored, page_of(edited));
    REQUIRE(result.found.size() == 1);
    CHECK(result.found[0].message ==
          "record \"The next phase of the Microsoft OpenAI p…\": section 2 (Quick Digest), block 5 (item): "
          "text "
          "changed from \"…rship status\" to \"…rship status at last\"");
    CHECK(result.found[0].where.file == "book.epub");
    CHECK(result.found[0].where.member == "c1.xhtml");
}
