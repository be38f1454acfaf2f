// SPDX-License-Identifier: MIT
// Puts a Paragraph together from its runs.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/formats/docx/body.h"
#include "lib/formats/docx/list_counter.h"
#include "lib/formats/docx/style_sheet.h"

namespace digestkit::docx {

/// What the properties of a paragraph say, after its style.
struct ParagraphLook {
    const ParagraphStyle* style = nullptr;
    std::string_view style_id;
    std::uint8_t outline_level = 0;  ///< directly, from 1; 0 for none
    ListChoice place;                ///< directly
    bool right_to_left = false;
    bool line = false;          ///< has a border above or below
    RunProperties mark;         ///< of the sign at its end
    bool mark_gone = false;     ///< that sign was deleted: what follows belongs to it
    bool mark_tracked = false;  ///< that sign was inserted or deleted, and the change is recorded
};

class ParagraphMaker {
  public:
    using Node = xmlio::Markup::Node;

    /// Appends text. `lang` is that of the run, `node` where it stands, `places` where its characters do.
    void add(std::string_view text, Marks marks, RunRole role, std::string_view lang, Node node,
             const TextPlaces& places = {});
    /// A page or column ends here: a line break, where text follows.
    void add_break() noexcept { break_ = true; }
    /// A picture of a line.
    void add_line() noexcept { line_ = true; }
    /// The text added next is of a run that names its language, or not.
    void set_lang_named(bool named) noexcept { naming_ = named; }
    /// The text added next leads to a place in the document, or not.
    void set_leads_inside(bool inside) noexcept { inside_ = inside; }
    /// The text added next has letters of that size.
    void set_size(std::uint32_t half_points) noexcept { size_ = half_points; }
    /// It is an entry of a table of contents.
    void mark_contents() noexcept { contents_ = true; }

    bool empty() const noexcept { return pieces_.empty() && !line_; }
    /// Where the first and the last text stands; none where there is none.
    Node first() const noexcept { return first_; }
    Node last() const noexcept { return last_; }
    /// Of what will be the words of the paragraph.
    TextPlaces words() const;
    /// What was added, without its place; begins anew.
    Paragraph take(const ParagraphLook& look, ListCounter& lists, bool& unknown_list);

  private:
    struct Piece {
        std::string text;
        Marks marks;
        RunRole role;
        TextPlaces places = {};
    };
    struct Spoken {
        std::string_view lang;
        std::size_t characters;
        bool named;  // by some run
    };
    void count(std::string_view text, std::string_view lang);
    void type(Paragraph& paragraph, const ParagraphLook& look, ListCounter& lists, bool& unknown_list);
    void take_label(Block& block);
    const Spoken* most_spoken() const;
    std::string_view lang_of_sign(const ParagraphLook& look) const;

    std::vector<Piece> pieces_;
    std::vector<Spoken> langs_;
    Node first_ = xmlio::Markup::none, last_ = xmlio::Markup::none;
    bool break_ = false, line_ = false, contents_ = false;
    bool naming_ = false;  // the run names its language
    std::uint32_t size_ = 0, largest_ = 0;
    bool inside_ = false, outside_ = false;  // the run leads inside; some text does not
};

/// Of a run: the slot of w:lang that its characters choose.
std::string_view lang_of_run(const RunProperties& look, std::string_view text);

/// Paragraphs of a stranger: a sign of a list at the front makes an item, and bold up to a colon its label.
void recognise_item(Paragraph& paragraph);

}  // namespace digestkit::docx
