// SPDX-License-Identifier: MIT
// One section whose page is known, block by block.
#pragma once

#include <string>
#include <vector>

#include "lib/model/record.h"
#include "lib/outline/field_places.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

struct Sheets {
    const Sheet& stored;
    const Sheet& page;
    const std::vector<Section>& sections;  ///< of the stored record, untouched
};

/// Where the blocks of a section come from.
struct SectionPlan {
    std::size_t stored = nowhere, page = nowhere;  ///< parts
    std::size_t now = 0;                           ///< index in the result
    std::string lang_before, lang_after;           ///< effective
    std::string name;                              ///< for messages: "section 2 (Summary (EN))"
};

/// The blocks of the section, in the order of the page. Added blocks of a section that is itself added are
/// not named.
std::vector<Block> merge_blocks(const Sheets& sheets, const SectionPlan& plan, Differences& out,
                                outline::FieldPlaces& places);

}  // namespace digestkit::merge
