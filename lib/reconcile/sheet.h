// SPDX-License-Identifier: MIT
// A page, or what is shown of a record, taken apart: its fields by role, its sections, and the blocks of
// them. Furniture is left out. Points into the Outline that it was made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "lib/outline/outline.h"

namespace digestkit::merge {

using outline::nowhere;
using outline::Piece;
using outline::Role;

/// A block, and what is needed to compare it.
struct Seen {
    const Piece* piece = nullptr;
    std::size_t part = nowhere;
    std::string folded;                ///< label, separator and text, folded (fold.h)
    std::vector<std::uint32_t> grams;  ///< pairs of neighbouring characters, sorted
    std::size_t partner = nowhere;     ///< the same block of the other sheet
    bool moved = false;                ///< its partner stands elsewhere
};

/// A section. Without an opener: what stands before the first one.
struct Part {
    const Piece* opener = nullptr;
    const Piece* provenance = nullptr;
    std::size_t first = 0, count = 0;  ///< of Sheet::blocks
    std::size_t partner = nowhere;
    bool moved = false;
};

struct Sheet {
    std::array<std::vector<const Piece*>, 12> fields;  ///< by Role; the roles of sections stay empty
    std::vector<Part> parts;
    std::vector<Seen> blocks;

    const std::vector<const Piece*>& of(Role role) const { return fields.at(static_cast<std::size_t>(role)); }
    const Piece* one(Role role) const { return of(role).empty() ? nullptr : of(role).front(); }
};

/// Fills Seen::folded.
Sheet take_apart(const outline::Outline& outline);

/// Headings among the blocks of `page` that stand as high as a section, are no heading of `stored` and name a
/// section by their words open one.
void promote_headings(Sheet& page, const Sheet& stored);

/// Nothing to be seen: blank, and neither an image nor a rule.
bool shows_nothing(const Block& block);
/// It is there, and shows something.
inline bool is_seen(const Piece* piece) {
    return piece != nullptr && !shows_nothing(piece->block);
}
/// Without blocks, and all else is blank.
bool shows_nothing(const Part& part);

}  // namespace digestkit::merge
