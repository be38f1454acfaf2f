// SPDX-License-Identifier: MIT
// Record → what a person sees of it. The one owner of what is shown and what is not: page furniture
// (BlockType::boilerplate) and titles that stand right above already are kept in the record and not shown.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

struct ShowOptions {
    std::string words_lang;   ///< language of furniture; English where we have no words
    std::string digest_lang;  ///< inherited by records without a language; "" is unknown
    /// The record before it in the same chapter, when several records tell one story: its title, when it is
    /// the same, is not shown again.
    const Record* joined_to = nullptr;
};

/// In the order of the page: title, alternative titles, badges, source, authors, published, updated, tags;
/// for each section its heading, provenance and blocks; links.
///
/// Not shown: boilerplate; a heading equal (text and marks) to the record's title, or to the heading right
/// above it on the page (of its section: a heading, or the label as written); a title equal to that of
/// `joined_to`; a source without name and URL; a provenance that says nothing; a link of rel source that
/// leads where the source leads and says nothing else. An absent title gives no piece.
///
/// Every section gives a section piece. Its text is the label, as written. Without a label it is the word for
/// its kind in the language of the section (of unknown language: in words_lang), `made`; that word is left
/// empty when the kind is other, when nothing of the section is seen, and when its first block is a heading
/// that says the same. A date is shown as printed (`raw`), else printed in words_lang, `made`. A provenance
/// is shown as provider, model and date, or else its raw line; it is in no language.
///
/// Levels shown never skip one: the title is 1, sections 2, headings in them one deeper than the one they
/// stand below, at most 6. A section whose piece has no text is no heading (shown_level 0), and its headings
/// begin at its level. Below a record that it is joined to, a title of its own is 2 and the sections are 3.
///
/// Characters that XML cannot hold (C0 controls but TAB, LF and CR, U+FFFE, U+FFFF) are shown as U+FFFD, in
/// all strings. A link too long for a tag (visible.h) is only its text, other strings of attributes are cut.
Outline show(const Record& record, const ShowOptions& options);

/// `lang` of the block, else its section's, record's, digest's, else "".
const std::string& language_of(const Record& record, const Section& section, const Block& block,
                               const std::string& digest_lang);

}  // namespace digestkit::outline
