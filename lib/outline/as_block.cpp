// SPDX-License-Identifier: MIT
#include "lib/outline/as_block.h"

#include <utility>

namespace digestkit::outline {

Piece as_block(Piece piece) {
    piece.role = Role::block;
    if (piece.href.empty()) return piece;
    Marks leading;
    leading.href = std::exchange(piece.href, {});
    const std::string words = piece.block.text.plain();
    Text text;
    text.append(words.empty() ? *leading.href : words, leading);
    piece.block.text = std::move(text);
    return piece;
}

}  // namespace digestkit::outline
