// SPDX-License-Identifier: MIT
// The lines of a text: where each begins and ends, what is left of it without the blanks around, and whether
// it is blank or a separator. Lines end at LF, CRLF or a lone CR; a form feed at the start of a line is a
// line of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/outline/labels.h"

namespace digestkit::text {

enum class LineKind : std::uint8_t {
    text,
    blank,      ///< only White_Space
    separator,  ///< three or more of one of - = * ─ from the first column on, or a form feed
    rule,       ///< the same signs, indented: a rule inside a record, never the end of one
};

struct Line {
    // Written out, so that making one does not zero all of it first: there is one for every few words.
    Line() noexcept {}  // NOLINT(modernize-use-equals-default)

    std::size_t begin = 0, end = 0;               ///< without the line end
    std::size_t text_begin = 0, text_end = 0;     ///< without ASCII blanks around
    std::size_t next = 0;                         ///< where the next line begins
    int label = -1;                               ///< index into Chunk::labels
    const outline::LabelWordUse* word = nullptr;  ///< the whole line stands in the dictionary
    LineKind kind = LineKind::text;
    bool form_feed = false;
    bool provenance = false;  ///< as is_provenance_line
};

/// How a view's lines end, counted.
struct LineEnds {
    std::size_t lf = 0, crlf = 0, cr = 0;
};

class LineCutter {
  public:
    /// `at_end`: no more bytes will follow the view. `may_have_cr`: false when it is known to hold no CR.
    LineCutter(std::string_view view, bool at_end, bool may_have_cr = true)
        : view_(view), at_end_(at_end), has_cr_(may_have_cr && view.find('\r') != std::string_view::npos) {}

    /// Cuts the line that begins at `at`; false when it is not whole yet or there is none.
    bool cut(std::size_t at, Line& line) const;

    std::string_view view() const { return view_; }
    bool at_end() const { return at_end_; }

  private:
    void finish(Line& line) const;
    std::size_t next_lf(std::size_t at) const;
    std::size_t next_cr(std::size_t at) const;
    std::string_view view_;
    bool at_end_;
    bool has_cr_;
    // The next LF and CR, and from where on they are the next.
    mutable std::size_t lf_from_ = 1, lf_ = 0, cr_from_ = 1, cr_ = 0;
};

/// Counts the end of `line` in `ends`.
void count_line_end(std::string_view view, const Line& line, LineEnds& ends);

}  // namespace digestkit::text
