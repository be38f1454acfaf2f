// SPDX-License-Identifier: MIT
// The pieces of one record of a stranger's document → the record.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "lib/outline/field_places.h"
#include "lib/outline/labels.h"
#include "lib/outline/recognise.h"
#include "lib/outline/section_languages.h"

namespace digestkit::outline {

/// Emoji and other signs that decorate a heading, with the blanks behind them: bytes.
std::size_t signs_in_front(std::string_view line);

/// A heading, or a line of its own, that names a section or the source.
std::optional<LabelLine> section_label(const Piece& piece);

/// Of a heading that is called as parts of texts are ("Conclusion"); else null.
const LabelWordUse* part_word(const Piece& piece);

/// `titled`: the first piece is the title. `lead` are pieces that belong to no record and are kept in front.
Record recognise_record(std::span<const Piece> pieces, bool titled, std::span<const Piece> lead,
                        const RecogniseOptions& options, Han han, FieldPlaces& places);

}  // namespace digestkit::outline
