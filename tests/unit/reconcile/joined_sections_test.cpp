// SPDX-License-Identifier: MIT
// A heading between two sections is deleted: the one that is left says which section stands below it.
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

using outline::Role;

Section section(SectionKind kind, const char* label, const std::vector<std::string>& texts) {
    Section made;
    made.kind = kind;
    made.label = label;
    made.extras.push_back({"x-note", "\"hidden of " + std::string(label) + "\""});
    for (const std::string& text : texts) made.blocks.emplace_back().text = text;
    return made;
}

Record stored_record() {
    Record record;
    record.title = "River rises";
    record.lang = "en";
    record.sections = {section(SectionKind::summary, "In short", {"It rained for a week."}),
                       section(SectionKind::full_text, "Full text",
                               {"The first long paragraph.", "The second one.", "A third.", "The fourth.",
                                "And the last."})};
    return record;
}

/// The page without the heading of the second section.
outline::Outline joined_page(const Record& record) {
    outline::Outline page = page_of(record);
    const auto heading = std::find_if(page.begin(), page.end(), [](const outline::Piece& piece) {
        return piece.role == Role::section && piece.block.text.plain() == "Full text";
    });
    page.erase(heading);
    return page;
}

Record joined(Record record) {
    auto& blocks = record.sections[1].blocks;
    record.sections[0].blocks.insert(record.sections[0].blocks.end(), blocks.begin(), blocks.end());
    record.sections.pop_back();
    return record;
}

}  // namespace

TEST_CASE("the section of the heading that is left takes the blocks of the other, however many") {
    Record stored = stored_record();
    Ids expected(5, "REC-006");
    expected.emplace_back("REC-010");

    SECTION("without a provenance") {
        const Result result = run(stored, joined_page(stored));
        CHECK(result.record == joined(stored));
        CHECK(result.rules == expected);
    }
    SECTION("with its own provenance") {
        stored.sections[0].provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
        const Result result = run(stored, joined_page(stored));
        CHECK(result.record == joined(stored));
        CHECK(result.rules == expected);
    }
    SECTION("and the line that says who wrote the other one says it of nothing else") {
        stored.sections[1].provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
        Record edited = joined(stored);
        Block line;
        line.text = "claude · claude-haiku-4-5";
        edited.sections[0].blocks.insert(edited.sections[0].blocks.begin() + 1, line);
        const Result result = run(stored, joined_page(stored));
        CHECK(result.record == edited);
        expected.insert(expected.begin(), "REC-004");
        CHECK(result.rules == expected);
    }
}

TEST_CASE("a provenance that moved down in its section is its provenance") {
    Record stored = stored_record();
    stored.sections[1].provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
    outline::Outline page = page_of(stored);
    const auto line = std::find_if(
        page.begin(), page.end(), [](const outline::Piece& piece) { return piece.role == Role::provenance; });
    std::rotate(line, line + 1, page.end());
    const Result result = run(stored, page);
    CHECK(result.record == stored);
    CHECK(result.rules.empty());
}

TEST_CASE("a section whose label and only text were edited a little is the same section") {
    const Record stored = stored_record();
    Record edited = stored;
    edited.sections[0].label = "The rain";
    edited.sections[0].blocks[0].text = "It rained for two weeks.";
    Result result = run(stored, page_of(edited));
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-012", "REC-003"});

    edited.sections[0] = section(SectionKind::other, "The fair", {"Nobody came to see the animals."});
    edited.sections[0].extras.clear();
    result = run(stored, page_of(edited));
    CHECK(result.record == edited);
    CHECK(result.rules == Ids{"REC-009", "REC-010"});
}
