// SPDX-License-Identifier: MIT
#include "lib/outline/end_of_text.h"

#include <algorithm>

#include "lib/outline/recognise_record.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

/// A line as fields are: a few words, and a colon or a mark of tags; or one that says who wrote the text.
bool may_be_field(const Piece& piece, const RecogniseOptions& options) {
    constexpr std::size_t longest_key = 60, longest = 300;
    const std::string_view line = trimmed(piece.block.text.plain());
    if (piece.block.type != BlockType::paragraph || line.size() > longest) return false;
    if (line.starts_with('#') || std::min(line.find(':'), line.find("：")) < longest_key) return true;
    Record none;
    std::optional<Provenance> writer;
    return options.field && options.field(none, writer, piece, FieldUse::of_writer);
}

}  // namespace

std::size_t end_of_text(std::span<const Piece> pieces, const RecogniseOptions& options) {
    std::size_t end = 0;
    bool sources = false;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Block& block = pieces[i].block;
        const auto label = section_label(pieces[i]);
        if (label || block.type == BlockType::heading)
            sources = label && label->use == LabelUse::source && label->value.empty();
        const bool passes = sources || block.type == BlockType::rule || may_be_field(pieces[i], options);
        if (!passes) end = i + 1;
    }
    return end;
}

}  // namespace digestkit::outline
