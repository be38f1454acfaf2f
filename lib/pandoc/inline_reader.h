// SPDX-License-Identifier: MIT
// Inline elements of the AST → the lines of a text, as they stood in the source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/model/record.h"
#include "lib/pandoc/element.h"
#include "lib/pandoc/html_tag.h"
#include "lib/pandoc/tally.h"

namespace digestkit::pandoc {

/// Whose they are.
enum class Texts : std::uint8_t {
    strange,
    addressed,  ///< of a stranger too, and addresses that stand bare in them become links
    ours,       ///< the elements may be marked (names.h)
};

class InlineReader {
  public:
    InlineReader(Tally& tally, std::size_t& note_count, Texts texts = Texts::strange)
        : tally_(tally), note_count_(note_count), texts_(texts) {}

    void add(const Tree& inlines) { add(inlines, Marks{}); }

    /// Lines of the source: what soft line ends divide. A hard line break is LF inside a line.
    std::vector<Text>& lines() noexcept { return lines_; }
    /// The language that all of it is marked with, or "".
    std::string language() const { return mixed_ ? std::string() : lang_; }
    /// The contents of footnotes, in order: lists of blocks of the tree; the first has the number
    /// `first_note`.
    const std::vector<const Tree*>& notes() const noexcept { return notes_; }
    std::size_t first_note() const noexcept { return note_count_ - notes_.size() + 1; }

    /// Pictures and films inside links, whose words lead where the link does.
    std::vector<Link>& pictures() noexcept { return pictures_; }
    /// It leads nowhere but to pictures and films that it shows.
    bool only_shows() const noexcept { return shows_ && !leads_; }

    /// The lines as one text: a blank between two, nothing between signs of Chinese or Japanese.
    static Text joined(const std::vector<Text>& lines);

    /// Of a text of ours: where the label of an item ends, and its separator. Nothing is marked where `label`
    /// is 0.
    struct Label {
        std::size_t label = 0, sep = 0;
        bool none = false;  ///< it begins in bold and has no label
    };
    const Label& label() const noexcept { return label_; }

  private:
    /// True when it was one that only our own texts have.
    bool add_marked(const Tree& content, const Marks& marks);
    std::size_t length() const noexcept { return lines_.back().plain().size(); }

    void add(const Tree& inlines, const Marks& marks);
    void add_one(const Tree& element, const Marks& marks);
    void add_link(const Tree& content, Marks marks, bool image);
    void add_picture(const Tree& content, const std::string& target, bool medium, Marks marks);
    void show(const std::string& address, const std::string& words, Marks marks);
    bool lead_to(const std::string& address, Marks& marks);
    void keep_picture(const std::string& address, std::string_view words, const Marks& marks);
    void add_html(std::string_view html, const Marks& marks);
    void put(std::string_view text, const Marks& marks);
    void put_linked(std::string_view text, Marks marks);
    bool ours() const noexcept { return texts_ == Texts::ours; }

    Tally& tally_;
    std::size_t& note_count_;
    Texts texts_;
    Label label_;
    std::vector<Text> lines_ = std::vector<Text>(1);
    std::vector<const Tree*> notes_;
    std::vector<Link> pictures_;
    MarkupTags tags_;
    std::string lang_, open_lang_;
    bool shows_ = false, leads_ = false;
    bool mixed_ = false;
    std::string html_href_;    // of an open `<a>`
    std::string_view hidden_;  // the element whose text nobody sees: "script"
};

}  // namespace digestkit::pandoc
