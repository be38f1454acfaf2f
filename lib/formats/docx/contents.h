// SPDX-License-Identifier: MIT
// What stands before the first story: title, subtitle, table of contents.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lib/formats/docx/paragraph_writer.h"

namespace digestkit::docx {

/// A line of the table of contents.
struct ContentsEntry {
    std::string title;  ///< on one line; "" is "Untitled"
    std::string lang;
    std::string bookmark;
    bool is_part = false;
};

struct FrontMatter {
    Text title;  ///< blank for our own word
    std::string title_lang;
    std::string subtitle;
    std::string words_lang;              ///< the language that our words are asked for in
    std::vector<ContentsEntry> entries;  ///< none for no table of contents
    bool has_parts = false;
};

/// A field that a word processor can update; it holds all entries already, without the numbers of pages,
/// which only a word processor can know.
void write_front_matter(ParagraphWriter& paragraphs, std::string& out, const FrontMatter& front);

/// Of the n-th heading, from 1; hidden, as word processors name those of a table of contents.
std::string bookmark_name(std::size_t number);

}  // namespace digestkit::docx
