// SPDX-License-Identifier: MIT
// The members of every object of the format, in the order in which they are written. Reader and writer share
// this and nothing else. Each enum counts the names of its table.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace digestkit::json {

template <std::size_t N>
using Members = std::array<std::string_view, N>;

inline constexpr Members<4> head_members = {"title", "date", "lang", "records"};
enum class HeadMember : std::size_t { title, date, lang, records };

inline constexpr Members<12> record_members = {"id",        "title",   "alt_titles", "source",
                                               "published", "updated", "lang",       "badges",
                                               "tags",      "links",   "sections",   "layout"};
enum class RecordMember : std::size_t {
    id,
    title,
    alt_titles,
    source,
    published,
    updated,
    lang,
    badges,
    tags,
    links,
    sections,
    layout
};

inline constexpr Members<5> section_members = {"kind", "label", "lang", "provenance", "blocks"};
enum class SectionMember : std::size_t { kind, label, lang, provenance, blocks };

inline constexpr Members<4> provenance_members = {"provider", "model", "generated", "raw"};
enum class ProvenanceMember : std::size_t { provider, model, generated, raw };

inline constexpr Members<11> block_members = {"type",   "level", "label",     "sep",  "marker", "ordered",
                                              "number", "depth", "code_lang", "lang", "text"};
enum class BlockMember : std::size_t {
    type,
    level,
    label,
    sep,
    marker,
    ordered,
    number,
    depth,
    code_lang,
    lang,
    text
};

inline constexpr Members<5> run_members = {"text", "strong", "emphasis", "code", "href"};
enum class RunMember : std::size_t { text, strong, emphasis, code, href };

inline constexpr Members<2> date_members = {"value", "raw"};
enum class DateMember : std::size_t { value, raw };

inline constexpr Members<3> source_members = {"name", "url", "authors"};
enum class SourceMember : std::size_t { name, url, authors };

inline constexpr Members<2> alt_title_members = {"text", "lang"};
enum class AltTitleMember : std::size_t { text, lang };

inline constexpr Members<2> tag_members = {"text", "scheme"};
enum class TagMember : std::size_t { text, scheme };

inline constexpr Members<4> link_members = {"href", "text", "rel", "lang"};
enum class LinkMember : std::size_t { href, text, rel, lang };

inline constexpr Members<5> layout_members = {"variant", "eol", "bom", "final_newline", "patch"};
enum class LayoutMember : std::size_t { variant, eol, bom, final_newline, patch };

inline constexpr Members<2> patch_members = {"of", "hunks"};
enum class PatchMember : std::size_t { of, hunks };

/// An object with this member is a digest, so no record may have it.
inline constexpr std::string_view records_name = head_members.back();

template <std::size_t N>
constexpr bool contains(const Members<N>& members, std::string_view name) {
    return std::find(members.begin(), members.end(), name) != members.end();
}

}  // namespace digestkit::json
