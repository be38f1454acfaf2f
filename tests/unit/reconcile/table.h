// SPDX-License-Identifier: MIT
// One kind of edit, made to any record, and what must be found of it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/random_records.h"
#include "tests/unit/reconcile/edits.h"

namespace reconcile_tests {

/// What is found, in order: a rule and the line of the page of the edited record.
using Found = std::vector<std::pair<std::string, std::uint64_t>>;

struct Edit {
    std::string name;
    bool (*apply)(Record&, test::RandomRecords&, Found&);  ///< false: this record has nothing to edit so
    int least = 30;                                        ///< of 300 records that have
};

struct Place {
    std::size_t section = 0, block = 0;
};

/// All blocks that are seen, and whose text no other piece of the page has.
std::vector<Place> seen_blocks(const Record& record);
/// One of them.
bool pick(const Record& record, test::RandomRecords& random, Place& place);
/// The block in front of `place` in its section that is seen, else the heading of the section: where a page
/// goes on when the block is gone.
std::uint64_t line_before(const Record& record, Place place);

/// Applies every edit to 300 records, and looks at the result.
void check_edits(const std::vector<Edit>& edits, std::uint64_t seed);

}  // namespace reconcile_tests
