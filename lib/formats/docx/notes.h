// SPDX-License-Identifier: MIT
// Footnotes and endnotes, which lie in parts of their own.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/formats/docx/story_reader.h"

namespace digestkit::docx {

class Notes {
  public:
    Notes(std::optional<ReadPart> footnotes, std::optional<ReadPart> endnotes);

    /// The number of a note, from 1 in the order in which they are asked for; `first` when it was not before.
    std::size_t number(std::string_view id, bool endnote, bool& first);
    /// Appends the paragraphs of a note, the first with its number in brackets in front, all at the place
    /// where it is referred to. False when there is no such note.
    bool read(std::string_view id, bool endnote, std::size_t number, Position at, Reading& reading,
              std::vector<Paragraph>& out) const;

  private:
    struct Story {
        explicit Story(ReadPart part);
        ReadPart part;
        PairedFields fields;
        std::unordered_map<std::string_view, xmlio::Markup::Node> notes;
    };
    std::optional<Story> footnotes_, endnotes_;
    std::unordered_map<std::string_view, std::size_t> footnote_numbers_, endnote_numbers_;
};

}  // namespace digestkit::docx
