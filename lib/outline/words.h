// SPDX-License-Identifier: MIT
// The words that we put on a page ourselves, in the language of the reader: furniture. The table has at least
// the 17 locales of printed dates; where it has no words, they are English.
#pragma once

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

/// In the language of the tag `lang` or its nearest parent ("zh-Hant-HK" → zh-Hant → zh), else English.
std::string_view word(Word word, std::string_view lang);
/// The tag of the row that `word` takes for `lang`: what the words are in, for `lang` attributes.
std::string_view words_language(std::string_view lang);

/// "12 stories", with the plural forms of the language.
std::string count_of_stories(std::size_t count, std::string_view lang);

}  // namespace digestkit::outline
