// SPDX-License-Identifier: MIT
// Pages that nobody touched: made again from the stored records they are the same to the last byte, so all
// that they say is known. No hash is believed, which could be forged with the text. Most books come back as
// they were written, and making a page takes a quarter of the time of reading it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/epub/chapter.h"
#include "lib/formats/json/stored_records.h"

namespace digestkit::epub {

/// Stored records that one page shows: indices.
struct StoredStory {
    std::size_t first = 0;
    std::size_t end = 0;
};

class UntouchedPages {
  public:
    /// `lang`: main language of the book.
    explicit UntouchedPages(const std::string& lang) { settings_.lang = lang.empty() ? "und" : lang; }

    /// What the page shows, if it is a chapter as this version writes it. `member` is its entry, whose name
    /// tells which chapters stand beside it. Gives up when page after page is another. `stored` is the same
    /// in every call.
    std::optional<StoredStory> story_of(std::string_view page, std::string_view member,
                                        const json::StoredRecords& stored);

  private:
    /// Each record is shown once at most, so many small pages that name a large one cost no more than it.
    bool is_first_try(StoredStory story, std::size_t stored);

    ChapterSettings settings_;
    std::vector<bool> tried_;
    std::size_t same_ = 0, other_ = 0;
};

}  // namespace digestkit::epub
