// SPDX-License-Identifier: MIT
// The lines of a Markdown text, and which of them are code or a comment: for what pandoc's document does not
// say. A guess that follows CommonMark where people write it, not a parser.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "lib/pandoc/lines.h"

namespace digestkit::pandoc {

class TextLines {
  public:
    /// From the offset `at` on.
    TextLines(std::string_view text, std::size_t at) : lines_(text, at) {}

    /// False behind the last one.
    bool next();

    std::string_view line() const noexcept { return line_; }
    /// The line without the signs of quotes and lists in front, outside of code and HTML.
    std::string_view words() const noexcept { return words_; }
    bool begins_item() const noexcept { return begins_item_; }
    std::size_t at() const noexcept { return at_; }
    /// Inside fences, or one of them; or in a comment, script, style or preformatted text of HTML.
    bool is_code() const noexcept { return code_; }
    /// Columns of blanks in front.
    std::size_t indent() const noexcept { return indent_; }

    /// Behind the last line: of the fence that was never closed.
    std::optional<std::size_t> open_fence() const {
        return fence_ ? std::optional(fence_->at) : std::nullopt;
    }

  private:
    struct Fence {
        std::size_t at, size, inside;  ///< inside: columns of the list that it stands in
        char sign;
        bool quoted;
    };

    void enter_list(std::string_view rest, std::size_t column);
    bool closes_fence(std::string_view rest, bool quoted);
    bool opens_fence(std::string_view rest, bool quoted);
    bool is_raw();

    Lines lines_;
    std::string_view line_, words_;
    std::size_t at_ = 0, indent_ = 0;
    bool code_ = false, begins_item_ = false;
    std::optional<Fence> fence_;
    std::string_view raw_end_;     // what ends the HTML that holds no text; "": none is open
    std::size_t list_inside_ = 0;  // columns of the text of the innermost item; 0: no list
};

}  // namespace digestkit::pandoc
