// SPDX-License-Identifier: MIT
// One digest that was written in several files, one a language, becomes one again (docs/formats/markdown.md,
// "Languages in several files"). Values only; which files these are is known to language_path.h.
#pragma once

#include <string>
#include <vector>

#include "lib/model/record.h"

namespace digestkit {

/// A digest, or a record, and the language that the name of its file says; "" where it says none.
struct DigestInLanguage {
    Digest digest;
    std::string lang;
};
struct RecordInLanguage {
    Record record;
    std::string lang;
};

/// At least one. The title of the first that has one is the title, the others are alternative titles in their
/// languages; the sections stand one file after the other, each in its language. What all say is there once;
/// what a later file says otherwise is kept: a URL as a link to a source, all else among the unknown members,
/// the language behind its name ("published-zh").
Record join_records(std::vector<RecordInLanguage> records);

/// The same of heads. `languages` has one for each.
Head join_heads(std::vector<Head> heads, const std::vector<std::string>& languages);

/// Whether all have the same number of records, at least one.
bool can_join(const std::vector<DigestInLanguage>& digests);

/// Of digests that can be joined: their records one by one.
Digest join_languages(std::vector<DigestInLanguage> digests);

}  // namespace digestkit
