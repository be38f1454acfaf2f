// SPDX-License-Identifier: MIT
// What a book knows of its chapters once they are written: enough for the lists, the table of contents and
// the index.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/epub/book.h"
#include "lib/formats/epub/record_section.h"
#include "lib/outline/one_line.h"

namespace digestkit::epub {

struct ChapterEntry {
    std::string file;             ///< in the folder of the pages
    Target title;                 ///< "Untitled" where there is none
    std::vector<Target> targets;  ///< sections, and titles of joined records
    std::string note;             ///< source and date, where there is a front page
    std::string summary;          ///< the beginning of the first summary, where there is a front page
    std::string summary_lang;
};

struct PartEntry {
    std::string file;
    Target title;
    std::size_t first = 0;  ///< index of its first chapter
};

struct Topic {
    std::string text;
    std::string lang;
    std::vector<std::size_t> chapters;  ///< indices, rising
};

struct Contents {
    std::string title;       ///< of the book, one line, never blank
    std::string title_lang;  ///< "" is unknown
    std::string subtitle;
    std::string lang;        ///< main language, `und` when unknown: also that of our words
    std::string words_lang;  ///< what the words really are in
    std::string date;        ///< dc:date; may be empty
    bool front_page = false;
    std::vector<ChapterEntry> chapters;
    std::vector<PartEntry> parts;  ///< chapters before the first belong to none
    std::vector<Topic> topics;     ///< sorted; empty where no index is wanted

    /// Where the stories begin.
    const std::string& first_file() const {
        return !parts.empty() && parts.front().first == 0 ? parts.front().file : chapters.front().file;
    }
    /// Chapters of part `index` end before this one.
    std::size_t end_of_part(std::size_t index) const {
        return index + 1 < parts.size() ? parts[index + 1].first : chapters.size();
    }
};

/// From the package document, or in the folder of the pages.
inline constexpr std::string_view pages_folder = "text/";
inline constexpr std::string_view style_file = "style/book.css";
inline constexpr std::string_view navigation_file = "nav.xhtml";
inline constexpr std::string_view ncx_file = "toc.ncx";
inline constexpr std::string_view cover_file = "cover.xhtml";
inline constexpr std::string_view front_file = "front.xhtml";
inline constexpr std::string_view index_file = "index.xhtml";
/// Style sheet and contents, from a page.
inline constexpr std::string_view style_from_page = "../style/book.css";
inline constexpr std::string_view navigation_from_page = "../nav.xhtml";

}  // namespace digestkit::epub
