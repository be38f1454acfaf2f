// SPDX-License-Identifier: MIT
// A table as text, the content of a code block "pipe-table": a row a line, cells between bars, the first row
// set off as in Markdown.
#pragma once

#include <string>
#include <string_view>

namespace digestkit::outline {

inline constexpr std::string_view table_code = "pipe-table";

class TableText {
  public:
    /// The next cell of the open row; line breaks in it become blanks.
    void add_cell(std::string_view text);
    /// A row without cells is none.
    void end_row();
    /// What was added; begins anew.
    std::string take();

  private:
    std::string text_, line_, rule_;
};

}  // namespace digestkit::outline
