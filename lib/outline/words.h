// SPDX-License-Identifier: MIT
// The words that we put on a page ourselves, in the language of the reader: furniture. The table
// (word_table.h) has the 17 locales of printed dates and some more; where it has no words, they are English.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit::outline {

enum class Word : std::uint8_t {
    contents,      ///< "Contents"
    cover,         ///< "Cover"
    previous,      ///< "Previous"
    next,          ///< "Next"
    source,        ///< "Source"
    published,     ///< "Published"
    updated,       ///< "Updated"
    by,            ///< "By", before names
    tags,          ///< "Topics"
    links,         ///< "Links"
    untitled,      ///< "Untitled"
    topics_index,  ///< "Index of topics"
    start,         ///< "Start of content", for a list of landmarks
    weekly,        ///< "Weekly digest"
    digest,        ///< "News digest"
    week,          ///< "Week"
    issue,         ///< "Issue"
    other,         ///< "Other": the group of what belongs to no group
    undated,       ///< "Undated"
    discussion,    ///< "Discussion": links by rel
    reference,     ///< "Reference"
};

/// In the language of the tag `lang`, whatever its region; Chinese by its script, or the script of its region
/// ("zh-TW" is zh-Hant, "zh" is zh-Hans). Else English.
std::string_view word(Word word, std::string_view lang);
/// The tag of the row that `word` takes for `lang`: what the words are in, for `lang` attributes.
std::string_view words_language(std::string_view lang);

/// The name that the row of `lang` has, or would have, in a table by language: "zh-TW" is zh-Hant, "de-AT" is
/// de, "cs" is cs.
std::string_view language_name(std::string_view lang);

/// "12 stories", with the plural forms of the language.
std::string count_of_stories(std::size_t count, std::string_view lang);

/// "Week 18", "第18周": the number belongs to different places of the phrase.
std::string week_number(int week, std::string_view lang);

/// `text` with the digits that the language writes: Persian has its own, the others here use 0 to 9.
std::string in_digits_of(std::string text, std::string_view lang);

}  // namespace digestkit::outline
