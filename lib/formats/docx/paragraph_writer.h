// SPDX-License-Identifier: MIT
// Writes paragraphs (ISO 29500-1 §17.3): their runs with marks, languages, directions and links. Tabs and
// line ends become elements, what XML cannot hold U+FFFD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/docx/link_targets.h"
#include "lib/formats/docx/style_ids.h"
#include "lib/formats/docx/voices.h"
#include "lib/model/text.h"

namespace digestkit::docx {

/// A paragraph in a list: its instance (w:numId) and its level.
struct ListPlace {
    std::size_t number = 0;
    std::uint32_t level = 0;
};

/// How a run looks. `style` is the id of a character style, or "".
struct RunLook {
    std::string_view style;
    bool strong = false, emphasis = false;
    std::size_t link = 0;  ///< number of the relationship; 0 for none
};

class ParagraphWriter {
  public:
    /// All must outlive it.
    ParagraphWriter(std::string& out, Voices& voices, LinkTargets& links, const StyleIds& ids)
        : out_(out), voices_(voices), links_(links), ids_(ids) {}

    /// Opens a paragraph of the style with that id. `lang` is that of the paragraph and of what is written
    /// without another. `lang` must live until `close`.
    void open(std::string_view style, const std::string& lang, std::optional<ListPlace> list = std::nullopt);
    /// A text with its marks; runs without other marks get `style`.
    void text(const Text& text, std::string_view style = {});
    /// Plain text in a character style.
    void plain(std::string_view text, std::string_view style);
    /// Our own words, in their language.
    void words(std::string_view text, std::string_view lang);
    /// Plain text that leads to `href`, where a document can lead there.
    void linked(std::string_view text, std::string_view href);
    /// A point of the document that links can lead to.
    void bookmark(std::size_t id, std::string_view name);
    /// Plain text that leads to a bookmark.
    void internal_link(std::string_view bookmark, std::string_view text);
    /// Writes the runs that wait; for who adds elements of another kind behind them.
    void finish_runs();
    void close();

  private:
    struct Span {
        std::string text;
        RunLook look;
        const Voice* voice;
    };

    void note(std::string_view text);
    void turn_right_to_left(std::string_view text);
    void add(std::string_view text, const RunLook& look, const Voice& voice);
    void run(std::string_view text, const RunLook& look, const Voice& voice, bool right_to_left);
    void set_link(std::size_t link);
    void flush_spans();

    std::string& out_;
    Voices& voices_;
    LinkTargets& links_;
    const StyleIds& ids_;
    const Voice* voice_ = nullptr;  // of the open paragraph
    bool turns_ = false;            // its first text tells its direction
    bool quote_ = false;            // it has the style of quotes
    std::size_t open_link_ = 0;
    bool says_something_ = false;     // some text is more than blanks and our words
    std::size_t properties_end_ = 0;  // where those of the paragraph may still get a language
    std::vector<Span> spans_;  // of a paragraph from right to left: its directions are told when it is whole
};

/// Appends the elements of a run that show `text`.
void append_run_text(std::string& out, std::string_view text);

}  // namespace digestkit::docx
