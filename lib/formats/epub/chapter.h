// SPDX-License-Identifier: MIT
// A chapter: the page of one story, told by one record or by several. It stays open until the next chapter is
// known, because it ends with links to its neighbours.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/formats/epub/contents.h"
#include "lib/formats/epub/page.h"
#include "lib/model/record.h"
#include "lib/outline/gathered.h"

namespace digestkit::epub {

/// What all chapters of a book share.
struct ChapterSettings {
    std::string lang;         ///< main language of the book
    std::string digest_lang;  ///< inherited by records
    bool front_page = false;  ///< entries need a note and a summary; "Contents" leads there
};

struct Chapter {
    Page page;
    ChapterEntry entry;
    std::vector<outline::Piece> tags;  ///< of all its records
};

/// The page of the number-th chapter, from 1, in the folder of the pages.
std::string chapter_file(std::size_t number);
/// Which chapter's it is.
std::optional<std::size_t> chapter_number(std::string_view file);

/// `first_number` is the number of the first record in the book, from 1. What pages cannot show is reported.
Chapter begin_chapter(std::span<const Record> story, std::size_t first_number, std::string file,
                      const ChapterSettings& settings, outline::Gathered& gathered, Sink& sink);

/// The page; `previous` and `next` are files, "" for none.
std::string finish_chapter(Chapter chapter, const ChapterSettings& settings, std::string_view previous,
                           std::string_view next);

}  // namespace digestkit::epub
