// SPDX-License-Identifier: MIT
// A page that has twice what a record has once.
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

using outline::Piece;
using outline::Role;

Record stored_record() {
    Record record;
    record.title = "River rises";
    record.lang = "en";
    record.source = Source{"River News", "https://river.example/g", {}};
    record.published = Date{"2026-04-29T08:00:00Z", {}};
    Section& section = record.sections.emplace_back();
    section.kind = SectionKind::summary;
    section.label = "In short";
    section.blocks.resize(1);
    section.blocks[0].text = "It rained for a week.";
    return record;
}

Piece piece(Role role, const std::string& text, const std::string& href = {}) {
    Piece made;
    made.role = role;
    made.block.text = text;
    made.block.lang = "en";
    made.href = href;
    return made;
}

/// The page of the record with `added` in front of or behind the first piece of its role.
outline::Outline page_with(const Record& record, const Piece& added, bool in_front) {
    outline::Outline page = page_of(record);
    const auto place =
        std::find_if(page.begin(), page.end(), [&](const Piece& each) { return each.role == added.role; });
    page.insert(place + (in_front ? 0 : 1), added);
    return page;
}

Block paragraph(Text text) {
    Block made;
    made.text = std::move(text);
    return made;
}

/// The record with a section in front that holds `block` alone.
Record with_block(Record record, const Block& block) {
    Section section;
    section.blocks = {block};
    record.sections.insert(record.sections.begin(), section);
    return record;
}

}  // namespace

TEST_CASE("a second date is a block, wherever it stands") {
    const Record stored = stored_record();
    for (const bool in_front : {false, true}) {
        const Result result =
            run(stored, page_with(stored, piece(Role::published, "The editor typed this."), in_front));
        CHECK(result.record == with_block(stored, paragraph("The editor typed this.")));
        CHECK(result.rules == Ids{"REC-009"});
        CHECK(result.agreement == Agreement::edited);
    }
}

TEST_CASE("a date that was parted is the date and a block") {
    const Record stored = stored_record();
    outline::Outline page = page_with(stored, piece(Role::published, "2026, 08:00 UTC"), false);
    for (Piece& each : page) {
        if (each.role == Role::published && each.made) each.block.text = "29 April";
    }
    const Result result = run(stored, page);
    Record edited = with_block(stored, paragraph("2026, 08:00 UTC"));
    edited.published->raw = "29 April";
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-016", "REC-009"});
}

TEST_CASE("the date that can be read is the date") {
    const Record stored = stored_record();
    outline::Outline page = page_with(stored, piece(Role::published, "by our editor"), true);
    for (Piece& each : page) {
        if (each.role == Role::published && each.made) each.block.text = "30 April 2026";
    }
    Record edited = with_block(stored, paragraph("by our editor"));
    edited.published = Date{"2026-04-30", {}};
    CHECK(run(stored, page).record == edited);
}

TEST_CASE("a second source is a block that leads where it led") {
    const Record stored = stored_record();
    Marks leading;
    leading.href = "https://z.example/";
    Text words;
    words.append("Second source", leading);
    for (const bool in_front : {false, true}) {
        const Result linked =
            run(stored, page_with(stored, piece(Role::source, "Second source", *leading.href), in_front));
        CHECK(linked.record == with_block(stored, paragraph(words)));
        CHECK(linked.rules == Ids{"REC-009"});
        const Result typed = run(stored, page_with(stored, piece(Role::source, "typed above"), in_front));
        CHECK(typed.record == with_block(stored, paragraph("typed above")));
    }
}

TEST_CASE("a second source inside a section is a block of it") {
    const Record stored = stored_record();
    outline::Outline page = page_of(stored);
    page.push_back(piece(Role::source, "typed below"));
    Record edited = stored;
    edited.sections[0].blocks.push_back(paragraph("typed below"));
    const Result result = run(stored, page);
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-004"});
}

TEST_CASE("a second title is an alternative one") {
    const Record stored = stored_record();
    Record edited = stored;
    edited.alt_titles.push_back({Text("The river is high"), ""});
    for (const bool in_front : {false, true}) {
        const Result result =
            run(stored, page_with(stored, piece(Role::title, "The river is high"), in_front));
        CHECK(result.record == edited);
        CHECK(result.rules == Ids{"REC-014"});
    }
}

TEST_CASE("an empty line in the style of a field is nothing") {
    const Record stored = stored_record();
    for (const Role role : {Role::title, Role::source, Role::published}) {
        for (const bool in_front : {false, true}) {
            const Result result = run(stored, page_with(stored, piece(role, ""), in_front));
            CHECK(result.record == stored);
            CHECK(result.rules.empty());
        }
    }
}
