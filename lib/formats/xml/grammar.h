// SPDX-License-Identifier: MIT
// Which element may stand where, as a table: the same as schemas/digest-1.xsd says, for the reader's own way
// through a document. The schema has the last word; tests compare the two.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "lib/xmlio/reader.h"

namespace digestkit::xml {

/// What an element is: its content model.
enum class Node : std::uint8_t {
    digest,
    record,
    source,
    date,
    tag,
    link,
    section,
    provenance,
    heading,
    prose,
    item,
    code,
    rule,  ///< blocks; prose is paragraph, quote and boilerplate
    text,
    run,
    string,
    value,
    character,
    extra,
    layout,
    patch,
    hunk,
};

/// Which field of the model an element fills.
enum class Slot : std::uint8_t {
    digest,
    digest_title,
    digest_date,
    record,
    id,
    title,
    alt_title,
    source,
    published,
    updated,
    badge,
    tag,
    link,
    section,
    extra,
    layout,
    source_name,
    source_url,
    source_author,
    date_value,
    date_raw,
    tag_text,
    tag_scheme,
    link_href,
    link_text,
    section_label,
    provenance,
    heading,
    paragraph,
    item,
    quote,
    code,
    rule,
    boilerplate,
    provider,
    model,
    generated,
    provenance_raw,
    item_label,
    item_sep,
    item_marker,
    item_number,
    block_text,
    code_lang,
    run,
    href,
    character,
    extra_name,
    extra_json,
    patch,
    hunk,
    hunk_text,
};

struct Child {
    std::string_view name;
    Node node;
    Slot slot;
    std::uint8_t rank;       ///< children come in rising order; those of one rank mix
    bool repeats;            ///< may come again
    std::string_view field;  ///< as in a path (see Places); empty when the element is not a field
    bool required = false;
};

std::span<const Child> children_of(Node node) noexcept;

/// What may stand between the tags, as the schema has it.
xmlio::Content content_of(Node node) noexcept;

/// The child named `name`.
const Child* find_child(Node parent, std::string_view name) noexcept;

/// Whether it may come after children of rank `rank`.
inline bool may_follow(const Child& child, int rank) noexcept {
    return child.rank > rank || (child.rank == rank && child.repeats);
}

/// What may come next, and what must have come by the end: "title, source or section".
std::string names_after(Node parent, int rank);
std::string required_after(Node parent, int rank);

}  // namespace digestkit::xml
