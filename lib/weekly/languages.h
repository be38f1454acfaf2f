// SPDX-License-Identifier: MIT
// The languages of an issue: which it is mainly in, and what is left of a record for readers of some.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/weekly/candidate.h"

namespace digestkit {

/// RFC 4647 §3.3.1: `zh` takes zh and zh-Hans, `zh-Hans` takes zh-Hans-CN and not zh. Tags in canonical case.
bool takes_language(std::string_view range, std::string_view tag) noexcept;

/// The language that most records lead with, the first of those that are equally frequent; "" when none has
/// one.
std::string most_frequent_language(const std::vector<Story>& stories);

struct LanguageLoss {
    std::size_t sections = 0;  ///< left out, with text that is seen
    std::size_t records = 0;   ///< left out because nothing was left
};

/// Keeps the sections in the `languages`, in their order (sections of one language in theirs), with
/// alternative titles in one of them as the title. Records without a section left go, and stories without a
/// record. A section's language is its own, else the record's, else that of its first block with one; a
/// section without a language is in none.
LanguageLoss keep_languages(std::vector<Story>& stories, const std::vector<std::string>& languages);

}  // namespace digestkit
