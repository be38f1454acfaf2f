// SPDX-License-Identifier: MIT
#include "tests/unit/reconcile/table.h"

#include <fmt/format.h>

#include <algorithm>

namespace reconcile_tests {

using outline::Role;

std::vector<Place> seen_blocks(const Record& record) {
    std::vector<Place> choices;
    const outline::Outline page = outline::show(record, english());
    for (const outline::Piece& piece : page) {
        if (piece.role != Role::block || piece.block.text.plain().size() < 12) continue;
        const auto equal = std::count_if(page.begin(), page.end(), [&](const outline::Piece& other) {
            return other.block.text.plain() == piece.block.text.plain();
        });
        if (equal == 1) choices.push_back({piece.section, piece.index});
    }
    return choices;
}

bool pick(const Record& record, test::RandomRecords& random, Place& place) {
    const auto choices = seen_blocks(record);
    if (choices.empty()) return false;
    place = choices[random.below(choices.size())];
    return true;
}

std::uint64_t line_before(const Record& record, Place place) {
    while (place.block-- > 0) {
        if (const auto line = line_of_block(record, place.section, place.block); line != 0) return line;
    }
    return line_of_section(record, place.section);
}

void check_edits(const std::vector<Edit>& edits, std::uint64_t seed) {
    for (const Edit& edit : edits) {
        test::RandomRecords random(seed, test::Taste::plain);
        int done = 0;
        for (int i = 0; i < 300; ++i) {
            const Record stored = random.record();
            Record edited = stored;
            Found found;
            if (!edit.apply(edited, random, found)) continue;
            ++done;
            const Result result = run(stored, page_of(edited));
            std::vector<std::string> expected;
            for (const auto& [rule, line] : found) expected.push_back(fmt::format("{} {}", rule, line));
            INFO(edit.name << " of record " << i << "\nstored " << json::to_json(stored) << "\nedited "
                           << json::to_json(edited) << "\nresult " << json::to_json(result.record));
            CHECK(result.agreement == Agreement::edited);
            CHECK(places(result) == expected);
            CHECK(result.record == edited);
        }
        INFO(edit.name);
        CHECK(done >= edit.least);
    }
}

}  // namespace reconcile_tests
