// SPDX-License-Identifier: MIT
// What the name of a field means: of a key in front matter, or of what stands before the colon of a line of
// text. Thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "lib/model/record.h"
#include "lib/pandoc/key.h"

namespace digestkit::pandoc {

struct KeyMeaning {
    Key key = Key::unknown;
    SectionKind kind = SectionKind::other;  ///< of a section
    std::string label;  ///< of a section whose kind says nothing: what it is called, "Next steps"
    std::string lang;   ///< of a title or section: what the name says of its language
};

/// `source_url`, `sourceUrl`, `Source URL`, `title_zh`, `zh-title`, `标题（中文）`, `中文摘要`. Only the name
/// of a title or section may hold a language.
KeyMeaning read_key(std::string_view name);

/// A language as people write it: a tag (`en_US`, `zh-Hant`) or a name (`English`). Empty for what is
/// neither.
std::string language_of(std::string_view text);

/// Equal for names that differ only in case, blanks, hyphens, underscores and capitals inside.
std::string fold_key(std::string_view name);

}  // namespace digestkit::pandoc
