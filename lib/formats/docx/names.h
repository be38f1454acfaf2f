// SPDX-License-Identifier: MIT
// What the reader and the writer of documents share: where things lie in the package, and the styles that say
// what a paragraph or a run stands for. A word processor keeps styles by their *name* and remakes their ids,
// and drops bookmarks' neighbours, content controls and unknown attributes, so nothing else is keyed on.
// docs/formats/docx.md describes the document.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace digestkit::docx {

inline constexpr std::string_view media_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view document_path = "word/document.xml";

/// What a paragraph stands for, by the name of its style.
enum class Style : std::uint8_t {
    other,      ///< of a stranger, or none
    title,      ///< of the digest; built in
    subtitle,   ///< built in; never read back
    heading,    ///< "heading 1" to "heading 9"; built in
    body_text,  ///< built in
    bullet,     ///< built in, with real numbering
    number,     ///< built in, with real numbering
    quote,      ///< built in
    contents,   ///< "toc 1" to "toc 9", "TOC Heading"; built in; never read back
    code,
    rule,  ///< an empty paragraph with a line
    alternative_title,
    badge,   ///< one
    badges,  ///< several, with value_separator between
    source,
    author,
    authors,
    published,
    updated,
    tag,
    tags,
    section,  ///< an empty paragraph: a section without a heading begins
    provenance,
    link,
    joined,     ///< an empty paragraph with a line: a record begins that tells the story of the one above
    part,       ///< a heading over several records; never read back
    furniture,  ///< never read back
};

struct StyleName {
    Style style;
    std::string_view name;  ///< w:name; compared without regard to case
    std::string_view id;    ///< w:styleId as we write it
};

/// Paragraph styles; those of headings and of the table of contents have their level behind the name and id.
inline constexpr std::array<StyleName, 26> paragraph_styles = {{
    {Style::title, "Title", "Title"},
    {Style::subtitle, "Subtitle", "Subtitle"},
    {Style::heading, "heading", "Heading"},
    {Style::body_text, "Body Text", "BodyText"},
    {Style::bullet, "List Bullet", "ListBullet"},
    {Style::number, "List Number", "ListNumber"},
    {Style::quote, "Quote", "Quote"},
    {Style::contents, "toc", "TOC"},
    {Style::code, "Digest Code", "DigestCode"},
    {Style::rule, "Digest Rule", "DigestRule"},
    {Style::alternative_title, "Digest Alternative Title", "DigestAlternativeTitle"},
    {Style::badge, "Digest Badge", "DigestBadge"},
    {Style::badges, "Digest Badges", "DigestBadges"},
    {Style::source, "Digest Source", "DigestSource"},
    {Style::author, "Digest Author", "DigestAuthor"},
    {Style::authors, "Digest Authors", "DigestAuthors"},
    {Style::published, "Digest Date", "DigestDate"},
    {Style::updated, "Digest Updated", "DigestUpdated"},
    {Style::tag, "Digest Tag", "DigestTag"},
    {Style::tags, "Digest Tags", "DigestTags"},
    {Style::section, "Digest Section", "DigestSection"},
    {Style::provenance, "Digest Provenance", "DigestProvenance"},
    {Style::link, "Digest Link", "DigestLink"},
    {Style::joined, "Digest Joined", "DigestJoined"},
    {Style::part, "Digest Part", "DigestPart"},
    {Style::furniture, "Digest Furniture", "DigestFurniture"},
}};

/// Between the values of one paragraph. Values that hold a middle dot, are empty, or begin or end with a
/// blank get paragraphs of their own (badge, author, tag).
inline constexpr std::string_view value_separator = " \xC2\xB7 ";

// Character styles, by name.
inline constexpr std::string_view label_style = "Digest Label";          ///< the label of an item
inline constexpr std::string_view separator_style = "Digest Separator";  ///< what parts it from its text
inline constexpr std::string_view code_style = "Digest Inline Code";     ///< Marks::code
inline constexpr std::string_view words_style = "Digest Words";  ///< our words in a line; never read back
/// The runs of a heading that opens a section; of any other heading in a record, none.
inline constexpr std::string_view section_label_style = "Digest Section Label";
inline constexpr std::string_view link_style = "Hyperlink";  ///< built in

/// Custom properties (docProps/custom.xml), all strings. The stored records are JSON, cut into properties:
/// "digestkit.00000", "digestkit.00001", … Word keeps 255 units of UTF-16 of each: a cut may add five to
/// `property_length` (stored_properties.cpp).
inline constexpr std::string_view property_prefix = "digestkit.";
inline constexpr std::size_t property_length = 250;
inline constexpr std::size_t property_digits = 5;
inline constexpr std::string_view version_property = "digestkit.version";  ///< "1"
inline constexpr std::string_view count_property = "digestkit.parts";      ///< number of such properties
inline constexpr std::string_view bytes_property = "digestkit.bytes";      ///< of the JSON
inline constexpr std::string_view sum_property = "digestkit.crc32";        ///< of the JSON, 8 hex digits
inline constexpr std::string_view lang_property = "digestkit.lang";        ///< main language, as a tag

}  // namespace digestkit::docx
