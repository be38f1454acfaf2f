// SPDX-License-Identifier: MIT
// A text with its marks as inlines of pandoc's document. Where the target carries attributes the same text is
// read back; elsewhere it looks the same.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/model/text.h"
#include "lib/pandoc/ast.h"
#include "lib/pandoc/characters.h"
#include "lib/pandoc/targets.h"

namespace digestkit::pandoc {

class Inlines {
  public:
    Inlines(Ast& ast, const Target& target) : ast_(ast), target_(target) {}

    /// An empty text is an empty Span where the target carries attributes: nothing at all would take away
    /// what it stands in.
    void write(const Text& text, TextPlace place = {});
    /// The text of an item without a label: what begins it is not taken for one.
    void write_unlabelled(const Text& text);

    /// Opens a Link that leads to `href`, or (where nobody should follow it, or nothing of `words` can be
    /// clicked) a Span; `attributes` are added to what is needed. Without attributes and without a link
    /// nothing is opened: false.
    bool open_link(std::string_view href, std::string_view words, Attributes attributes = {});

  private:
    enum class Mark { strong, emphasis };

    void links();
    void marked(std::size_t first, std::size_t last, Mark mark);
    void group(std::size_t first, std::size_t last, Mark mark);
    void leaf(std::size_t run);
    void code(std::size_t run);
    bool has(std::size_t run, Mark mark) const;
    bool is_safe(std::size_t first, std::size_t last, Mark mark) const;

    bool follows_link(std::size_t run) const;
    bool is_one(std::size_t first, std::size_t last) const;

    Ast& ast_;
    Target target_;
    std::vector<Text::Run> runs_;
    std::vector<std::size_t> begins_;  // of each run in the text, and the end of the last
    std::string_view plain_;
    std::size_t link_first_ = 0,
                link_last_ = 0;  // the runs of the link that is open, or of the stretch without
    std::size_t strong_first_ = 0, strong_last_ = 0;  // those of the Strong that is open
    TextPlace place_;
    bool unlabelled_ = false;
};

}  // namespace digestkit::pandoc
