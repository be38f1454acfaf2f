// SPDX-License-Identifier: MIT
// A stranger's document → records, by the words that people write above the parts of a digest (labels.h), by
// headings, printed dates, links and scripts. It guesses, and says what it guessed.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/places.h"
#include "lib/model/record.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

struct Recognised {
    Record record;
    Places places;  ///< empty unless RecogniseOptions::places
};

/// Which fields may stand in a line.
enum class FieldUse : std::uint8_t {
    any,        ///< also one whose name is not known
    named,      ///< of a known name only
    of_writer,  ///< none of the record; who wrote the section
};

struct RecogniseOptions {
    std::string file, member;  ///< for findings
    std::string lang;          ///< of the document, where pieces name none; "" is unknown
    bool one_record = false;   ///< the document is known to hold one record only
    /// What stands above the headings of several records is a title of all, or the name of a group of them.
    bool groups = false;
    /// The document has a title that is none of its pieces: what they have below it needs a sign to be a
    /// record.
    bool titled = false;
    /// It has a summary that is none of its pieces.
    bool summarised = false;
    bool places = false;
    /// Asked about a line in front of the first section, and about every paragraph behind: whether it is a
    /// field of the record, which it puts there, or says who wrote the open section, or all of them. May be
    /// empty.
    std::function<bool(Record&, std::optional<Provenance>& writer, const Piece&, FieldUse)> field;
    /// Whether the line begins with a name of a field that is known. May be empty.
    std::function<bool(const Piece&)> names_field;
    /// The language of a text in Latin script, or "" where it leaves doubts. May be empty.
    std::function<std::string(std::string_view text)> guess;
};

struct Recognition {
    std::optional<Piece> title;  ///< of all records; only with `groups`
    std::vector<Recognised> records;
};

/// Pieces have type, level, text, marks, lang and place; their role is unknown. Records begin at a heading of
/// the highest level that stands there more than once and is no label, and behind the first at a higher one
/// with a text of its own; sections at a heading, or a line of its own, that names one. Text before the first
/// section is a summary when there is no other, else a section of kind other. A language that nobody names is
/// told by the script of the text where that leaves no doubt (Hiragana: ja, Hangul: ko, Arabic: ar, …; Han
/// alone is zh, without a script).
///
/// Two headings of that level without anything between them are one title in two languages. With `groups`,
/// headings below a single one are records where nothing but a date stands between it and the first of them,
/// where one of them is numbered, a link, or has a section or a source, and where most lead somewhere; a
/// heading above them that has no text of its own is a group, and a tag of its records.
Recognition recognise(const Outline& pieces, const RecogniseOptions& options, Sink& sink);

}  // namespace digestkit::outline
