// SPDX-License-Identifier: MIT
// Record → what a person sees of it. The one owner of what is shown and what is not: page furniture
// (BlockType::boilerplate) and titles that stand right above already are kept in the record and not shown.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/outline.h"

namespace digestkit::outline {

struct ShowOptions {
    /// Of the words that we add, and of the digest: where a record names no language, it is in this one as
    /// far as anybody knows. "" is unknown.
    std::string words_lang;   ///< language of furniture; English where we have no words
    std::string digest_lang;  ///< inherited by records without a language
    /// The record before it in the same chapter, when several records tell one story: its title, when it is
    /// the same, is not shown again.
    const Record* joined_to = nullptr;
};

/// In the order of the page: title, alternative titles, badges, source, authors, published, updated, tags;
/// for each section its heading, provenance and blocks; links. Every section gives a `section` piece.
/// Characters that XML cannot hold (C0 controls but TAB, LF and CR, U+FFFE, U+FFFF) are shown as U+FFFD.
/// Levels shown never skip one: the title is 1, sections 2, what stands in them 3 and more.
Outline show(const Record& record, const ShowOptions& options);

/// `lang` of the block, else its section's, record's, digest's, else "".
const std::string& language_of(const Record& record, const Section& section, const Block& block,
                               const std::string& digest_lang);

}  // namespace digestkit::outline
