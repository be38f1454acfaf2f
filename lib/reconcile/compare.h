// SPDX-License-Identifier: MIT
// Whether a piece of a page says what a piece shown of the stored record says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lib/outline/outline.h"

namespace digestkit::merge {

enum class Likeness : std::uint8_t { same, folded, different };

/// Text and marks. Folded: but for what polishing tools change (fold.h), the same runs.
Likeness compare_texts(const Text& stored, const Text& page);
Likeness compare_texts(const std::string& stored, const std::string& page);

/// A block with its type, level, list, label, language, …. An absent marker, number or code language of the
/// page is no difference.
Likeness compare_blocks(const Block& stored, const Block& page);

/// Unknown, "" or und, is one language.
bool same_language(const std::string& a, const std::string& b);

/// All that a piece says, with its role. Words that are ours are compared by what they mean (meaning.h).
bool same_piece(const outline::Piece& stored, const outline::Piece& page);

/// For likeness_of: pairs of neighbouring characters of a folded text.
std::vector<std::uint32_t> grams_of(const std::string& folded);
/// Share of the pairs that both have (Dice), from 0 to 1.
double likeness_of(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace digestkit::merge
