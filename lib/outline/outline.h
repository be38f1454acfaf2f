// SPDX-License-Identifier: MIT
// The visible document: what a person sees of a record, piece by piece from top to bottom. It works both
// ways. A record is shown as an Outline (show.h); books and office files write it. What they read is an
// Outline again: of our own making, with roles, it is collected into a record (collect.h) or reconciled with
// a stored one (lib/reconcile); of a stranger's making it is recognised by its words (recognise.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"
#include "lib/outline/piece_places.h"

namespace digestkit::outline {

/// What a piece stands for. All but `furniture` is content.
enum class Role : std::uint8_t {
    title,
    alt_title,
    badge,
    source,  ///< the name, or the URL where there is no name; `href` is the URL
    author,
    published,
    updated,
    tag,
    section,     ///< opens a section; its text is the label, or made by us, or empty: nothing is seen
    provenance,  ///< who wrote the section
    block,       ///< of the open section
    link,        ///< `href`, and the text or the URL again
    furniture,   ///< a word that we put there: never compared, never read back
    unknown,     ///< of a stranger's document
};

/// Says who, where and when, in the line below a title.
constexpr bool is_in_byline(Role role) noexcept {
    return role == Role::badge || role == Role::source || role == Role::author || role == Role::published ||
           role == Role::updated;
}

/// Stands below a title, in front of the sections.
constexpr bool is_in_front(Role role) noexcept {
    return is_in_byline(role) || role == Role::alt_title || role == Role::tag;
}

/// Not from a record, or not known.
inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct Piece {
    Role role = Role::unknown;

    /// What it looks like and says. `lang` is the language it is shown in ("" is unknown), always filled in;
    /// that of a section piece is the language of the section, whatever its label is written in.
    /// Only blocks and pieces of role unknown use more than lang and text: with any other role the type is
    /// paragraph and the level 0. A label of an item is not part of the text.
    /// `level` of a heading is that of the record; `shown_level` is that of the page.
    Block block;
    std::uint8_t shown_level = 0;  ///< shown: 1 to 6 for what is shown as a heading; else 0

    std::string href;                   ///< source, link: where it leads; "" for nowhere
    std::optional<Date> date;           ///< published, updated
    std::optional<std::string> scheme;  ///< tag
    std::optional<LinkRel> rel;         ///< link
    std::optional<SectionKind> kind;    ///< section
    std::optional<Provenance> provenance;
    bool made = false;  ///< section, published, updated: the words are ours, the record has none

    /// Shown: which of the record's sections, and which of its blocks, tags, links, … it is. Read: `nowhere`.
    std::size_t section = nowhere, index = nowhere;
    /// Read: where it stood in its document.
    Position begin, end;
    /// Read: it names no language, and `lang` is what goes without saying in its document.
    bool lang_unsaid = false;
    /// Read: the member of the archive that it stood in, where that is not the one of its record. Whoever
    /// reads owns the name.
    std::string_view member;
    /// Read: what is shown there and has no words of its own, as a picture inside a link that leads
    /// elsewhere: links of its record.
    std::vector<Link> links;
    /// Read: it leads to nothing but pictures and films that it shows, so not to a source.
    bool only_shows = false;
    /// Read, where places are asked for: those of its parts; else null.
    std::shared_ptr<const PiecePlaces> places;
};

using Outline = std::vector<Piece>;

}  // namespace digestkit::outline
