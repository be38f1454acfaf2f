// SPDX-License-Identifier: MIT
// What an issue is called, and the days and numbers of it, in the language of its readers.
#pragma once

#include <string>
#include <vector>

#include "lib/cover/cover.h"
#include "lib/formats/docx/document.h"
#include "lib/formats/epub/book.h"
#include "lib/weekly/order.h"

namespace digestkit {

struct IssueFacts {
    const WeeklyJob& job;
    std::string lang;  ///< main language
    Day since, until;
    std::size_t stories = 0;
    std::vector<std::string> sources;  ///< the most frequent first
};

/// Title, subtitle, languages, date and series; the cover is not in it.
epub::BookOptions book_options(const IssueFacts& facts);
docx::DocumentOptions document_options(const IssueFacts& facts);

CoverText cover_text(const IssueFacts& facts, const std::string& title);

/// The heading of a group: the day as printed, the name, or a word for the rest.
std::string group_title(const Group& group, GroupBy by, const std::string& lang);

/// Names of sources, the most frequent first, equally frequent ones in the order of the issue.
std::vector<std::string> sources_of(const std::vector<Group>& groups);

}  // namespace digestkit
