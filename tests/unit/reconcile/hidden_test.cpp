// SPDX-License-Identifier: MIT
// What a page does not show, and what becomes of it when something is edited around it.
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

Block block(BlockType type, const char* text, int level = 0) {
    Block made;
    made.type = type;
    made.text = text;
    made.level = static_cast<std::uint8_t>(level);
    return made;
}

/// A section of kind `kind` without a label.
Section section(SectionKind kind, std::vector<Block> blocks) {
    Section made;
    made.kind = kind;
    made.blocks = std::move(blocks);
    return made;
}

Record titled(std::vector<Section> sections) {
    Record record;
    record.title = "The title of it all";
    record.lang = "en";
    record.sections = std::move(sections);
    return record;
}

const Block first = block(BlockType::paragraph, "The first paragraph that is seen.");
const Block last = block(BlockType::paragraph, "The last paragraph that is seen.");
const Block hidden = block(BlockType::boilerplate, "Subscribe to our letter");
const Block added = block(BlockType::paragraph, "Something that was added by hand.");

}  // namespace

TEST_CASE("what is hidden stays behind what is seen in front of it") {
    const Record stored = titled({section(SectionKind::summary, {hidden, first, hidden, last})});
    Record edited = stored;
    auto& blocks = edited.sections[0].blocks;

    SECTION("an added block stands behind it") {
        Record page = stored;
        page.sections[0].blocks = {added, first, added, last};
        blocks = {hidden, added, first, hidden, added, last};
        const Result result = run(stored, page_of(page));
        CHECK(result.record == edited);
        CHECK(result.rules == Ids{"REC-004", "REC-004"});
    }
    SECTION("when that moves, it goes with it") {
        Record page = stored;
        page.sections[0].blocks = {last, first};
        blocks = {hidden, last, first, hidden};
        const Result result = run(stored, page_of(page));
        CHECK(result.record == edited);
        CHECK(result.rules == Ids{"REC-006"});
    }
    SECTION("when that is deleted, it stays") {
        Record page = stored;
        page.sections[0].blocks = {last};
        blocks = {hidden, hidden, last};
        const Result result = run(stored, page_of(page));
        CHECK(result.record == edited);
        CHECK(result.rules == Ids{"REC-005"});
    }
}

TEST_CASE("a text that is added is not lost because something hidden says the same") {
    const Record stored = titled({section(SectionKind::summary, {first, hidden, last})});
    Record edited = stored;
    Block again = hidden;
    again.type = BlockType::paragraph;
    edited.sections[0].blocks.push_back(again);
    const Result result = run(stored, page_of(edited));
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-004"});
}

TEST_CASE("a heading that is hidden as a title again may be shown by another version") {
    const Block title = block(BlockType::heading, "The title of it all", 1);
    const Record stored = titled({section(SectionKind::summary, {hidden, title, first})});
    outline::Outline page = page_of(stored);
    outline::Piece shown = page.back();
    shown.block = title;
    shown.block.lang = "en";
    page.insert(page.end() - 1, shown);
    const Result result = run(stored, page);
    CHECK(result.record == stored);
    CHECK(result.rules.empty());
}

TEST_CASE("what is added where nothing is seen of a section is a section of its own") {
    const Record stored =
        titled({section(SectionKind::summary, {first}), section(SectionKind::digest, {hidden})});
    Record page = stored;
    page.sections[1].blocks = {added};
    Record edited = stored;
    edited.sections.push_back(section(SectionKind::digest, {added}));
    const Result result = run(stored, page_of(page));
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-009"});
}

TEST_CASE("a section of which nothing is seen any more is deleted with what is hidden of it") {
    Record stored =
        titled({section(SectionKind::summary, {first}), section(SectionKind::digest, {last, hidden})});
    Record page = stored;
    page.sections[1].blocks = {hidden};
    Record edited = stored;

    SECTION("without a label") {
        edited.sections.pop_back();
        const Result result = run(stored, page_of(page));
        CHECK(result.record == edited);
        CHECK(result.rules == Ids{"REC-010"});
    }
    SECTION("with a label that stays it stays") {
        stored.sections[1].label = page.sections[1].label = edited.sections[1].label = "A digest of it";
        edited.sections[1].blocks = {hidden};
        const Result result = run(stored, page_of(page));
        CHECK(result.record == edited);
        CHECK(result.rules == Ids{"REC-005"});
    }
}

TEST_CASE("a blank at the border of two runs parts words") {
    Marks strong;
    strong.strong = true;
    Record stored = titled({section(SectionKind::summary, {first, last})});
    Text apart("We can ");
    apart.append("not", strong);
    Text together("We can");
    together.append("not", strong);
    stored.sections[0].blocks[0].text = apart;
    Record edited = stored;
    edited.sections[0].blocks[0].text = together;
    const Result result = run(stored, page_of(edited));
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-003"});
}
