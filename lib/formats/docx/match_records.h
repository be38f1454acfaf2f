// SPDX-License-Identifier: MIT
// Which stored record a record of the page is: by what both say, wherever they stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/outline/outline.h"

namespace digestkit::docx {

/// What a record says, in brief.
struct Signature {
    std::size_t whole = 0;              ///< hash of all texts in order, but for the title
    std::vector<std::size_t> contents;  ///< hashes of the texts of blocks, links and the like, sorted
    std::string title;
    std::string source;  ///< where it leads
    bool untitled_by_rule =
        false;  ///< on the page: joined, and without a title because it is that of the one above
};

/// Languages, addresses and marks do not count.
Signature signature_of(const outline::Outline& pieces);

/// The same title, or a text that both have.
bool have_common(const Signature& stored, const Signature& page);

/// For each record of the page the stored one, or outline::nowhere; each stored one at most once. Equal ones
/// first, in order and then moved; then what has most in common; then what stands between the same
/// neighbours. Time grows with the number of records times its logarithm, unless most of them were rewritten.
std::vector<std::size_t> match_records(const std::vector<Signature>& stored,
                                       const std::vector<Signature>& page);

}  // namespace digestkit::docx
