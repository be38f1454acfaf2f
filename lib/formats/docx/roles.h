// SPDX-License-Identifier: MIT
// Paragraphs of a document of ours → pieces with roles, by their styles. Languages stay codes of the office
// and addresses targets.
#pragma once

#include "lib/formats/docx/body.h"
#include "lib/outline/outline.h"

namespace digestkit::docx {

/// The style says what a record is about: nobody else has it.
bool is_field(Style style) noexcept;

/// A heading that begins a section, whatever its style is now.
outline::Piece section_piece(const Paragraph& paragraph);
outline::Piece title_piece(const Paragraph& paragraph);

/// Whatever else stands in a record: a field, several of one paragraph, or a block.
void add_pieces(const Paragraph& paragraph, outline::Outline& pieces);

}  // namespace digestkit::docx
