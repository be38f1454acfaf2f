// SPDX-License-Identifier: MIT
// One record as blocks of pandoc's document: by classes and keys (names.h) where the target carries them,
// else by headings, words and lines that a person reads, and lib/outline/recognise finds again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "lib/outline/outline.h"
#include "lib/outline/words.h"
#include "lib/pandoc/block_writer.h"

namespace digestkit::pandoc {

/// What is the same for all records of a document.
struct Surroundings {
    std::string words_lang;     ///< language of our own words
    std::string document_lang;  ///< what the document says of itself; "" is nothing
    bool only = false;          ///< there is one record
    /// The title is printed by the template: it is left out here, and everything is a level higher.
    bool title_above = false;
};

class RecordWriter {
  public:
    RecordWriter(Ast& ast, const Target& target, Surroundings around);

    struct Header {
        std::optional<std::string> record_id;
        std::string lang;          ///< of what names no language in this record
        std::uint64_t number = 0;  ///< in the document, from 1
    };
    void write(const outline::Outline& shown, const Header& header);

  private:
    using Pieces = std::span<const outline::Piece>;

    void title(const outline::Piece* piece, const Header& header);
    void fields(Pieces pieces);
    void field_lines(Pieces pieces);
    void line_of(Pieces pieces);
    void field(const outline::Piece& piece);
    void named_field(outline::Word name, Pieces pieces);
    void section(Pieces pieces);
    void section_heading(const outline::Piece& piece);
    Text heading_text(const outline::Piece& piece) const;
    void provenance(const outline::Piece& piece);
    void links(Pieces pieces);
    void link(const outline::Piece& piece);
    void words(outline::Word word, std::string_view behind);
    Attributes marked_as(const outline::Piece& piece, const std::string& around) const;

    Ast& ast_;
    Target target_;
    Surroundings around_;
    Inlines inlines_;
    Anchors anchors_;
    BlockWriter blocks_;
    std::string lang_;         // of the record
    bool bare_title_ = false;  // the last record was nothing else
};

}  // namespace digestkit::pandoc
