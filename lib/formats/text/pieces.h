// SPDX-License-Identifier: MIT
// The pieces of a page before anyone knows what they mean: runs of lines between blank lines, single items,
// rules. Lines that are always alone (labels, provenance, furniture) end a piece even where a blank line is
// missing.
#pragma once

#include <string_view>
#include <vector>

#include "lib/formats/text/item.h"
#include "lib/formats/text/record_reader.h"

namespace digestkit::text {

enum class PieceKind : std::uint8_t { text, item, rule };

struct Piece {
    Piece(PieceKind of_kind, std::size_t line, std::string_view of_text)
        : kind(of_kind), first(line), last(line), text(of_text) {}

    PieceKind kind;
    bool ordered = false;  ///< item
    bool provenance = false;
    std::size_t first, last;  ///< indices of lines
    std::string_view text;    ///< of the first line, trimmed; of an item without its marker
    std::string_view marker;  ///< item
    std::size_t indent = 0;   ///< item: columns
    const outline::LabelWordUse* word = nullptr;  ///< a line of the dictionary

    bool single() const { return first == last; }
    bool plain_line() const { return kind == PieceKind::text && single(); }
};

/// Cuts the lines from index `from` on.
void cut_pieces(const Reading& reading, std::size_t from, std::vector<Piece>& pieces);

}  // namespace digestkit::text
