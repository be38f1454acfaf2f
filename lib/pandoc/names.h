// SPDX-License-Identifier: MIT
// What the two halves of the pandoc bridge share: the classes and keys that say what an element of pandoc's
// document stands for, where the target carries attributes (Markdown, HTML, native, JSON). Whatever the
// default says is not written, so that the text stays readable. docs/formats/pandoc.md describes it for
// people; this is the contract.
//
// 1. A document is ours when a Header has class `title` or `untitled`. In HTML a key stands with `data-` in
//    front: `data-KEY` is KEY. Classes that are not ours say nothing. Pandoc reads with `--preserve-tabs`.
//
// 2. A record begins at such a Header (`untitled`: the words are ours, there is no title), and ends at the
//    next one or at the end. Its key `record-id` is the id; an absent one is none.
//
// 3. A Para or Plain that holds a field (a Span or Link with a class of `role_classes`) is a line of fields:
//    all that stands in it outside the fields is furniture. Fields are those of the record, a `provenance`
//    that of the open section.
//
// 4. A Header with class `section` opens a section; its text is that of the piece. A Div with class `section`
//    is a section that has no heading on the page: its text is empty and made, without `kind` it is
//    "other", and it ends with the Div. Links come
//    behind the sections: list items that hold a Link or Span with class `link`, and are no blocks.
//
// 5. All else in a section is a block: Header (its level is `level`, else its own), Para or Plain, items of
//    lists, BlockQuote (a block for each Para in it), CodeBlock, HorizontalRule, Table (code "pipe-table").
//    An item that begins with a Strong (alone, without other marks) and ": " has that for a label.
//
// 6. A Link whose text is its address (or what follows `mailto:` or `http://` in it) and that has no class of
//    ours is text without a mark, also inside another Link: Markdown makes links of bare addresses.
//
// 7. `lang` is the language of a piece, and `lang=""` is unknown. Without it a block is in the language of
// the
//    Div around it, else of its section; a section, field or link in that of its record (the key of the
//    Header of rule 2); a title in that of the document (metadata `lang`); a provenance in none. A Div
//    without class only holds `lang` and `dir`; `dir` says nothing.
//
// 8. Metadata `title`, `date` and `lang` are those of the digest where the document has several records, or
//    where it has the key `dg-head`; else `lang` alone says something (rule 7), and the rest is a copy of
//    what the record says.
//
// 9. Whatever has class `furniture` is skipped with all it holds.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "lib/outline/outline.h"

namespace digestkit::pandoc {

/// What `markdown` is for us: pandoc's name and extensions. Everything else a user asks for goes to pandoc as
/// it is.
inline constexpr std::string_view markdown_dialect =
    "commonmark+attributes+bracketed_spans+fenced_divs+footnotes+pipe_tables+raw_html+strikeout+task_lists+"
    "yaml_metadata_block";

namespace classes {
// On a Header.
inline constexpr std::string_view title = "dg-title";
inline constexpr std::string_view untitled = "dg-untitled";  ///< its words are furniture
// On a Header, or on a Div: a section without a visible heading.
inline constexpr std::string_view section = "dg-section";

// On a Span, the last two also (with an address that can be followed) on a Link.
inline constexpr std::string_view alt_title = "dg-alt-title";
inline constexpr std::string_view badge = "dg-badge";
inline constexpr std::string_view author = "dg-author";
inline constexpr std::string_view published = "dg-published";
inline constexpr std::string_view updated = "dg-updated";
inline constexpr std::string_view tag = "dg-tag";
inline constexpr std::string_view provenance = "dg-provenance";
inline constexpr std::string_view source = "dg-source";
inline constexpr std::string_view link = "dg-link";

/// Beside `section`, `published`, `updated`: Piece::made, the words are ours. A date that is made has no raw.
inline constexpr std::string_view made = "dg-made";

/// On anything: ours, never read back.
inline constexpr std::string_view furniture = "dg-furniture";

// In texts.
/// On a Span or Link: no more than its text, marks and address. What is in it makes no label.
inline constexpr std::string_view run = "dg-run";
/// On a Span: Marks::code, where an element for code would lose blanks or lines.
inline constexpr std::string_view code = "dg-code";
/// On a Span: characters that HTML does not keep. `keys::is` holds them; what is inside only looks like them.
inline constexpr std::string_view characters = "dg-characters";
/// On a Span around all of an item, for its keys.
inline constexpr std::string_view item = "dg-item";
/// On a Span around the label of an item (without it see rule 5). What follows is a Span of class `sep` with
/// the text of the separator, and the text of the item.
inline constexpr std::string_view label = "dg-label";
inline constexpr std::string_view sep = "dg-sep";
}  // namespace classes

namespace keys {
inline constexpr std::string_view lang = "lang";
inline constexpr std::string_view record_id = "record-id";  ///< title, untitled
inline constexpr std::string_view kind = "kind";            ///< section: section_kind_names
inline constexpr std::string_view datetime = "datetime";    ///< date: its value; absent: it has none
inline constexpr std::string_view raw = "raw";  ///< date: Date::raw, where it is not the text and the date
                                                ///< not made; provenance: Provenance::raw
inline constexpr std::string_view scheme = "scheme";  ///< tag
inline constexpr std::string_view rel = "rel";        ///< link: link_rel_names
inline constexpr std::string_view provider = "provider";
inline constexpr std::string_view model = "model";
inline constexpr std::string_view generated = "generated";          ///< value of its date
inline constexpr std::string_view generated_raw = "generated-raw";  ///< raw of its date
/// source, link, run: the address of the record, where that of the Link differs or there is no Link.
inline constexpr std::string_view url = "url";
inline constexpr std::string_view level = "level";  ///< heading: level of the record, where it differs
// Of an item: what the list does not say.
inline constexpr std::string_view marker = "marker";
/// Absent in an ordered list: as the list prints it ("3.", or "3)" where it has one parenthesis). Absent in
/// another list, and "" in an ordered one: none.
inline constexpr std::string_view number = "number";
inline constexpr std::string_view depth = "depth";  ///< where the nesting of the lists differs

/// CodeBlock: the language of the code, where no class can be it (else its first class is it).
inline constexpr std::string_view code_lang = "code-lang";
/// CodeBlock: how many line feeds stand at its end, which pandoc takes away.
inline constexpr std::string_view end_lines = "end-lines";
/// characters: code points, in hexadecimal digits, a blank between two ("20 20").
inline constexpr std::string_view is = "is";
/// Metadata: see rule 8. "no-lang" says that the digest has no language, whatever `lang` says.
inline constexpr std::string_view head = "dg-head";
/// Metadata: the value of the head's date, where `date` is its raw; in HTML always.
inline constexpr std::string_view date_value = "dg-date-value";
/// Metadata of HTML: the raw of the head's date, which is only shown else.
inline constexpr std::string_view date_raw = "dg-date-raw";
}  // namespace keys

/// In the order of outline::Role, without `block` and what follows `link`.
struct RoleClass {
    outline::Role role;
    std::string_view name;
};
inline constexpr std::array<RoleClass, 12> role_classes = {{{outline::Role::title, classes::title},
                                                            {outline::Role::alt_title, classes::alt_title},
                                                            {outline::Role::badge, classes::badge},
                                                            {outline::Role::source, classes::source},
                                                            {outline::Role::author, classes::author},
                                                            {outline::Role::published, classes::published},
                                                            {outline::Role::updated, classes::updated},
                                                            {outline::Role::tag, classes::tag},
                                                            {outline::Role::section, classes::section},
                                                            {outline::Role::provenance, classes::provenance},
                                                            {outline::Role::link, classes::link},
                                                            {outline::Role::furniture, classes::furniture}}};

/// Empty for roles without one.
constexpr std::string_view class_of(outline::Role role) {
    for (const RoleClass& row : role_classes) {
        if (row.role == role) return row.name;
    }
    return {};
}
constexpr std::optional<outline::Role> role_of(std::string_view name) {
    for (const RoleClass& row : role_classes) {
        if (row.name == name) return row.role;
    }
    return std::nullopt;
}

}  // namespace digestkit::pandoc
