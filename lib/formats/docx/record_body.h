// SPDX-License-Identifier: MIT
// One record as paragraphs, in the order of its Outline, with the styles of names.h.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lib/formats/docx/list_numbers.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/docx/paragraph_writer.h"
#include "lib/outline/outline.h"
#include "lib/outline/words.h"

namespace digestkit::docx {

/// The id of the style as names.h has it, of headings without their level.
std::string_view style_id(Style style) noexcept;
/// That of the headings of a level from 1 to 9.
std::string_view heading_id(std::size_t level) noexcept;

class RecordBody {
  public:
    /// All must outlive it. `words_lang` is the language that our words are asked for in.
    RecordBody(ParagraphWriter& paragraphs, ListNumbers& lists, std::string words_lang);

    /// `bookmark` is the name of the place where the title stands, or ""; `number` its id. A record that is
    /// `joined` to the one above has a line above it, and a title only where it has one of its own.
    void write(const outline::Outline& shown, bool joined, std::size_t number, const std::string& bookmark);

  private:
    void title(const outline::Piece* piece, bool joined, std::size_t number, const std::string& bookmark);

    void values_line(std::span<const outline::Piece> values);
    void piece(const outline::Piece& piece);
    void section(const outline::Piece& piece);
    void block(const outline::Piece& piece);
    void item(const Block& block);
    void link(const outline::Piece& piece);
    void date(const outline::Piece& piece);
    void words(outline::Word word, std::string_view behind);
    void open(Style style, const std::string& lang);
    void open_heading(std::size_t level, const std::string& lang);

    ParagraphWriter& paragraphs_;
    ListNumbers& lists_;
    std::string words_lang_, furniture_lang_;
    bool in_links_ = false;
};

}  // namespace digestkit::docx
