// SPDX-License-Identifier: MIT
// A Resync finds where reading can go on after an element of a list is broken. It knows brackets and strings
// and nothing else, so it works on text that is not JSON: a closing bracket closes all that was left open
// since its partner, and a string ends with its line. Feed it the text from the start of the broken element,
// in pieces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace digestkit::jsonio {

class Resync {
  public:
    /// `line_start` is what stands before the broken element on its line. When that is white space only, an
    /// object behind the same white space is taken for the next element, however many brackets are still
    /// open.
    explicit Resync(std::string_view line_start);
    /// For something between two elements that is none: any object is the next element.
    static Resync between_elements();

    /// Offset in `text` of the comma or `]` to go on at, or of the next element; npos when it is not in this
    /// piece.
    std::size_t feed(std::string_view text);

    /// It stopped at an element, not at a comma or `]`.
    bool at_element() const noexcept { return at_element_; }

  private:
    bool stops_at(char c);
    void pass_string(char c);
    void open(char c);
    void close(char c);

    std::string indent_;
    bool knows_indent_;
    bool any_object_ = false;
    std::vector<char> open_;  // opening brackets, outermost first
    std::size_t deeper_ = 0;  // open brackets beyond those
    std::string blanks_;      // since the line began
    bool line_begins_ = false, string_ = false, escaped_ = false, begun_ = false, at_element_ = false;
};

}  // namespace digestkit::jsonio
