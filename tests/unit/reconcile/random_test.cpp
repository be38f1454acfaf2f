// SPDX-License-Identifier: MIT
// One edit of a random record: the page of the edited record, reconciled with the record as it was stored,
// gives the edited record, every other field intact.
#include <functional>

#include "lib/model/names.h"
#include "tests/support/random_records.h"
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

struct Edit {
    std::string name;
    std::string rule;
    bool (*apply)(Record&, test::RandomRecords&);  ///< false: this record has nothing to edit so
};

/// A block that is seen, and whose text no other block has.
Block* pick_block(Record& record, test::RandomRecords& random, std::size_t* section = nullptr) {
    std::vector<std::pair<std::size_t, std::size_t>> choices;
    const outline::Outline page = outline::show(record, english());
    for (const outline::Piece& piece : page) {
        if (piece.role != outline::Role::block || piece.block.text.plain().size() < 12) continue;
        std::size_t equal = 0;
        for (const outline::Piece& other : page) equal += other.block.text == piece.block.text ? 1U : 0U;
        if (equal == 1) choices.emplace_back(piece.section, piece.index);
    }
    if (choices.empty()) return nullptr;
    const auto choice = choices[random.below(choices.size())];
    if (section != nullptr) *section = choice.first;
    return &record.sections[choice.first].blocks[choice.second];
}

const Edit edits[] = {
    {"text", "REC-003",
     [](Record& record, test::RandomRecords& random) {
         Block* block = pick_block(record, random);
         if (block == nullptr) return false;
         block->text.append(" changed");
         return true;
     }},
    {"added", "REC-004",
     [](Record& record, test::RandomRecords& random) {
         std::size_t section = 0;
         Block* block = pick_block(record, random, &section);
         if (block == nullptr) return false;
         Block added;
         added.text = Text("An entirely new paragraph, number 77.");
         auto& blocks = record.sections[section].blocks;
         // What is hidden stays behind the block that it stood behind.
         if (block != &blocks.back()) return false;
         blocks.push_back(added);
         return true;
     }},
    {"title", "REC-014",
     [](Record& record, test::RandomRecords&) {
         if (!record.title || record.title->plain().size() < 3) return false;
         record.title->append(" again");
         return true;
     }},
    {"source", "REC-014",
     [](Record& record, test::RandomRecords&) {
         if (!record.source || !record.source->url) return false;
         record.source->url = "https://example.org/new";
         // A link that repeated the source is shown when it does so no more.
         return outline::show(record, english()).size() > 0 && record.links.empty();
     }},
    {"tag", "REC-014",
     [](Record& record, test::RandomRecords&) {
         record.tags.push_back({"a new tag", std::nullopt});
         return true;
     }},
    {"date", "REC-014",
     [](Record& record, test::RandomRecords&) {
         if (!record.published || record.published->raw || record.published->value->size() < 10) return false;
         record.published->value = "2031-01-02";
         return true;
     }},
    {"label", "REC-012",
     [](Record& record, test::RandomRecords&) {
         if (record.sections.empty() || record.sections[0].blocks.size() < 2) return false;
         record.sections[0].label = "Quite another label";
         return true;
     }},
};

}  // namespace

TEST_CASE("an unchanged page of any record gives the stored record") {
    test::RandomRecords random(11);
    for (int i = 0; i < 300; ++i) {
        const Record record = random.record();
        const Result result = run(record, page_of(record));
        CHECK(result.agreement == Agreement::same);
        CHECK(result.record == record);
        CHECK(result.rules.empty());
    }
}

TEST_CASE("one edit of a random record is exactly that edit") {
    for (const Edit& edit : edits) {
        test::RandomRecords random(12, test::Taste::plain);
        int done = 0;
        for (int i = 0; i < 300; ++i) {
            const Record stored = random.record();
            Record edited = stored;
            if (!edit.apply(edited, random)) continue;
            ++done;
            const Result result = run(stored, page_of(edited));
            INFO(edit.name << " of record " << i << "\nstored " << json::to_json(stored) << "\nedited "
                           << json::to_json(edited) << "\nresult " << json::to_json(result.record));
            CHECK(result.agreement == Agreement::edited);
            CHECK(result.rules == Ids{edit.rule});
            CHECK(result.record == edited);
        }
        CHECK(done > 30);
    }
}
