// SPDX-License-Identifier: MIT
// What the reader and the writer of books share: where things lie in the package, and the attributes that say
// what an element of a page stands for. Only `data-*`, `lang`, `dir`, `href` and `datetime` survive every
// tool (classes, ids, file names and metadata do not), so nothing else is keyed on. docs/formats/epub.md
// describes the pages.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "lib/outline/outline.h"

namespace digestkit::epub {

inline constexpr std::string_view media_type = "application/epub+zip";
inline constexpr std::string_view container_path = "META-INF/container.xml";
inline constexpr std::string_view package_path = "EPUB/package.opf";
/// The stored records: one JSON digest, linked from the package document by `<link rel="record">` and not in
/// the manifest. Its records stand in the order of the pages.
inline constexpr std::string_view records_path = "EPUB/data/records.json";
/// Its end, wherever a tool has put the package document.
inline constexpr std::string_view records_name = "data/records.json";
static_assert(records_path.ends_with(records_name));
inline constexpr std::string_view records_type = "application/json";

namespace attribute {
// On the <section> of a record.
inline constexpr std::string_view record = "data-dg-record";  ///< its number in the stored records, from 1
inline constexpr std::string_view id = "data-dg-id";          ///< Record::id
inline constexpr std::string_view joined =
    "data-dg-joined";  ///< number of the record above that tells the same story

// On whatever has a role.
inline constexpr std::string_view role = "data-dg-role";  ///< role_names
inline constexpr std::string_view furniture =
    "data-dg-furniture";                                  ///< with all it holds: ours, never read back
inline constexpr std::string_view made = "data-dg-made";  ///< Piece::made

// On the <section> with role section. The heading in it with role section is its label; there may be none.
inline constexpr std::string_view kind = "data-dg-kind";  ///< section_kind_names

// On blocks, where the element itself does not say it.
inline constexpr std::string_view level =
    "data-dg-level";  ///< heading: level of the record, where the page's differs
inline constexpr std::string_view label = "data-dg-label";  ///< on the <strong> of an item's label; the value
                                                            ///< is `sep`, which the text behind begins with
inline constexpr std::string_view marker = "data-dg-marker";  ///< item
inline constexpr std::string_view number = "data-dg-number";  ///< item
inline constexpr std::string_view depth = "data-dg-depth";  ///< item, where the nesting of the lists differs
inline constexpr std::string_view code_lang = "data-dg-code-lang";
inline constexpr std::string_view href =
    "data-dg-href";  ///< as in the record, where the `href` differs or there is none

// On fields.
inline constexpr std::string_view scheme = "data-dg-scheme";  ///< tag
inline constexpr std::string_view rel = "data-dg-rel";        ///< link: link_rel_names
inline constexpr std::string_view value =
    "data-dg-value";  ///< date: Date::value, where `datetime` cannot hold it
inline constexpr std::string_view raw =
    "data-dg-raw";  ///< date: Date::raw, where the page shows something else; provenance: Provenance::raw
inline constexpr std::string_view provider = "data-dg-provider";
inline constexpr std::string_view model = "data-dg-model";
inline constexpr std::string_view generated = "data-dg-generated";          ///< its date's value
inline constexpr std::string_view generated_raw = "data-dg-generated-raw";  ///< its date's raw
}  // namespace attribute

/// In the order of outline::Role, without `unknown`. Elements in a section without a role are blocks.
inline constexpr std::array<std::string_view, 13> role_names = {
    "title", "alt-title", "badge",      "source", "author", "published", "updated",
    "tag",   "section",   "provenance", "block",  "link",   "furniture"};

constexpr std::string_view name_of(outline::Role role) {
    return role_names.at(static_cast<std::size_t>(role));
}
constexpr std::optional<outline::Role> role_of(std::string_view name) {
    for (std::size_t i = 0; i < role_names.size(); ++i) {
        if (role_names[i] == name) return static_cast<outline::Role>(i);
    }
    return std::nullopt;
}

}  // namespace digestkit::epub
