// SPDX-License-Identifier: MIT
// What stands in a document: its paragraphs in order, after content controls, fields, alternate content and
// tracked changes were resolved; its comments and its properties. What the paragraphs mean is told elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/input.h"
#include "lib/formats/docx/names.h"
#include "lib/formats/format.h"
#include "lib/model/record.h"
#include "lib/outline/piece_places.h"

namespace digestkit::docx {

/// Empty ones too, where their style says something. A table is one of code ("pipe-table"); one that is there
/// for the looks is what it holds. Footnotes, endnotes and text boxes stand behind the paragraph that they
/// are anchored in.
struct Paragraph {
    Style style = Style::other;
    /// What it looks like: type by style, outline level, numbering, or leading bullet; `level` and `depth` as
    /// shown; ordered items with the number that is shown; the label of an item where a run has the style of
    /// labels, or, in documents of strangers, leads in bold to a colon. A leading bullet too is looked for in
    /// documents of strangers only: it is the marker of the item then. `lang` is a code of the office
    /// ("en-US"; "" for none), that of most of its characters. Text: TAB and LF for tabs and breaks; U+00AD,
    /// U+2011 for their elements; bold, italics and code by style chain and run, as they differ from the
    /// style of the paragraph; href as the target says. Runs in the style of our words are left out.
    Block block;
    std::uint8_t shown_level = 0;  ///< heading: 1 to 9
    bool section_label = false;    ///< a run has the style of section labels
    bool words = false;            ///< a run had the style of our words
    std::uint32_t size = 0;        ///< of its largest letters, in half points; 0 is unknown
    bool leads_inside = false;     ///< all of its text leads to places in the document
    /// A run, or a style of one, names the language of most characters; else that is the default.
    bool lang_named = false;
    /// Its sign, or that of the paragraph in front, was inserted or deleted by a tracked change. LibreOffice
    /// gives what stands behind a deleted paragraph the style of that.
    bool behind_change = false;
    /// In the part of the document: where its text begins and ends.
    Position begin, end;
    /// Of its characters, languages and links, where places are asked for; else null.
    std::shared_ptr<const outline::PiecePlaces> places;
};

/// What somebody wrote beside the text.
struct Comment {
    std::string author, date, text;
    bool resolved = false;
    bool reply = false;  ///< to one before it
    Position place;      ///< what it is about, where it is anchored
};

struct Tracked {
    std::size_t insertions = 0, deletions = 0, moves = 0, formats = 0;
};

struct Body {
    std::string member;  ///< path of the part in the package
    std::vector<Paragraph> paragraphs;
    std::vector<Comment> comments;
    Tracked tracked;                                             ///< changes, resolved as asked for
    std::map<std::string, std::string, std::less<>> properties;  ///< custom, by name
    Span stored;  ///< the first property with a part of the stored records, where places are asked for
    std::optional<std::string> title,
        lang;  ///< the core property; the default language of the styles, else of the core properties
    bool ours = false;  ///< some paragraph or run has a style named "Digest …"
    std::size_t pictures = 0, tables = 0, notes = 0;  ///< that became links, code and paragraphs
};

/// Reads the package within limits. Nothing when that is impossible: then an error was reported. Comments,
/// and losses of reading, are not yet reported; damages are (area DOC, ZIP, XML).
std::optional<Body> read_body(Input& input, const ReadOptions& options, Sink& sink);

}  // namespace digestkit::docx
