// SPDX-License-Identifier: MIT
// What stands inside a block of a page → a Text: marks, links, line breaks, white space.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/model/record.h"
#include "lib/model/text.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

enum class Space : std::uint8_t {
    exact,  ///< every character counts, but white space around a raw LF, which an editor put there, is one
            ///< blank
    collapsed,  ///< as HTML shows it
    kept,       ///< <pre>
};

class InlineReader {
  public:
    /// `markup` must outlive the reader. `images`: an image is a run of its `alt` that leads to it. `places`:
    /// where the words stand is asked for.
    InlineReader(const xmlio::Markup& markup, Space space, bool images, bool places)
        : markup_(&markup), space_(space), images_(images), places_(places) {}

    /// Appends a text or an element with all that it holds.
    void add(xmlio::Markup::Node node, const Marks& marks = {});
    /// Appends what an element holds.
    void add_children(xmlio::Markup::Node node, const Marks& marks = {});

    /// Nothing was added but white space that does not count.
    bool blank() const noexcept { return text_.empty() && !label_; }
    bool has_image() const noexcept { return has_image_; }

    /// Of label, separator and text one behind the other; to be asked for before `take`.
    TextPlaces words() const;
    /// Of the first link in the text that leads somewhere; none where there is none.
    xmlio::Markup::Node link() const noexcept { return link_; }

    /// What was added, with the label that only items have; begins anew.
    Text take();
    /// Label, separator and text of an item of ours, the text alone where there is no label; begins anew.
    void take_item(Block& block);

  private:
    void add_text(std::string_view text, const Marks& marks);
    void add_folded(std::string_view text, const Marks& marks);
    void append(std::string_view text, const Marks& marks);
    void append_exact(std::string_view text, const Marks& marks);
    void note_place(std::string_view text);
    void note_place(xmlio::Markup::Node node, std::string_view attribute);
    std::optional<std::size_t> separator_bytes() const noexcept;
    bool says_separator() const noexcept;
    void begin_anew();
    void add_link(xmlio::Markup::Node node, std::string_view name, Marks marks);
    void add_quotation(xmlio::Markup::Node node, const Marks& marks);
    void add_image(xmlio::Markup::Node node, Marks marks);
    bool take_label(xmlio::Markup::Node node);

    const xmlio::Markup* markup_;
    Space space_;
    bool images_, places_;
    bool has_image_ = false;
    int quotations_ = 0;  // one in the other, that are open
    // Of white space that is one blank if more text follows: the marks around it.
    std::optional<Marks> pending_;
    Marks last_;  // of the text in front of it
    Text text_;
    std::optional<std::string> label_;
    std::string separator_;

    // Where places are asked for.
    TextPlaces text_places_, label_places_;
    std::string_view node_text_;           // of the text node that is being added
    xmlio::TextCursor* cursor_ = nullptr;  // in it
    xmlio::Markup::Node link_ = xmlio::Markup::none;
};

/// Of HTML and SVG.
bool is_picture(std::string_view name) noexcept;
/// Elements whose text is none of the page.
bool is_never_shown(std::string_view name) noexcept;

}  // namespace digestkit::epub
