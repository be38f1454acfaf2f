// SPDX-License-Identifier: MIT
// A page → pieces of the visible document. On a page of ours every piece has a role and belongs to a record
// (docs/formats/epub.md, how it is read); the pieces of a stranger's page have none.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lib/outline/outline.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

/// What a page shows of one record.
struct ShownRecord {
    std::optional<std::size_t> number;  ///< in the stored records, from 1
    std::optional<std::size_t> joined;
    std::optional<std::string> id;
    /// A tool took away the element of the record: its fields alone say that there is one. Without a title in
    /// front they go on with the record before.
    bool bare = false;
    outline::Outline pieces;
    Position begin, end;
    /// Of what its element says; null where it has none, or places are not asked for.
    std::shared_ptr<const outline::PiecePlaces> places;
};

struct ReadPage {
    std::vector<ShownRecord> records;  ///< in the order in which they begin
    bool marked = false;               ///< somewhere stands an attribute of ours
    std::optional<Position> stray;     ///< text or picture of no record, where there are records
    std::size_t images = 0, tables = 0;
};

/// `places`: those of the parts of all pieces are asked for.
ReadPage read_page(const xmlio::Markup& markup, bool places = false);

/// A page without marks of ours: headings, paragraphs, items, quotes, code, with role unknown.
struct ForeignPage {
    outline::Outline pieces;
    bool front_matter = false;      ///< by its epub:type a cover, title page or table of contents
    std::optional<Position> words;  ///< the first; a page may consist of pictures
    std::size_t images = 0, tables = 0;
};
ForeignPage read_foreign_page(const xmlio::Markup& markup, bool places = false);

/// Any element of it carries an attribute of ours.
bool is_marked(const xmlio::Markup& markup);

}  // namespace digestkit::epub
