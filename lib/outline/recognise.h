// SPDX-License-Identifier: MIT
// A stranger's document → records, by the words that people write above the parts of a digest (labels.h), by
// headings, printed dates, links and scripts. It guesses, and says what it guessed.
#pragma once

#include <string>
#include <vector>

#include "lib/diag/places.h"
#include "lib/model/record.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

struct Recognised {
    Record record;
    Places places;  ///< empty unless RecogniseOptions::places
};

struct RecogniseOptions {
    std::string file, member;  ///< for findings
    std::string lang;          ///< of the document, where pieces name none; "" is unknown
    bool one_record = false;   ///< the document is known to hold one record only
    bool places = false;
};

/// Pieces have type, level, text, marks, lang and place; their role is unknown. Records begin at a heading of
/// the highest level that stands there more than once and is no label; sections at a heading, or a line of
/// its own, that names one. Text before the first section is a summary when there is no other, else a section
/// of kind other. A language that nobody names is told by the script of the text where that leaves no doubt
/// (Hiragana: ja, Hangul: ko, Arabic: ar, …; Han alone is zh, without a script).
std::vector<Recognised> recognise(const Outline& pieces, const RecogniseOptions& options, Sink& sink);

}  // namespace digestkit::outline
