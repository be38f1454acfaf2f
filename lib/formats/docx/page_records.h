// SPDX-License-Identifier: MIT
// The paragraphs of a document of ours → what it shows, record by record. A record begins at a heading of
// level 1, or as one that tells the story of the record above. Where there are fewer of these than records
// are stored, an editor deleted some: then also at the title of a stored one, and at another source or date
// that stands in front of a section.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "lib/formats/docx/body.h"
#include "lib/outline/outline.h"

namespace digestkit::docx {

struct PageRecord {
    outline::Outline pieces;  ///< languages are codes, addresses targets
    /// One a piece: it stands where a tracked change may have given it the style of another.
    std::vector<bool> behind_change = {};
    bool joined = false;  ///< tells the story of the record above
    bool words = false;   ///< our words stand where its title is
    Position begin;
};

struct Page {
    std::optional<outline::Piece> title;  ///< of the digest, where it is not in our words
    bool has_title = false;               ///< also in our words
    std::vector<PageRecord> records;
    /// What belongs to no record, and what is of ours but says something of its own: not read.
    std::vector<outline::Piece> stray;
    /// Headings that are items of a list on the page, as word processors make them when a line is moved.
    std::vector<outline::Piece> headings_as_items;
};

struct StoredTitles {
    std::unordered_set<std::string> titles;  ///< by which one that became an item of a list is known
    std::size_t records = 0;                 ///< also those without a title
};

Page take_records(const std::vector<Paragraph>& paragraphs, const StoredTitles& stored);

}  // namespace digestkit::docx
