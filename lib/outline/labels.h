// SPDX-License-Identifier: MIT
// The dictionary of section labels, both ways: a line of text → what it names, and a kind and language → a
// label. Foreign documents (plain text, books, office files) come in through it. Words are compared as
// folded_word; the data stands in label_table.h and language_table.h. Thread-safe; nothing here allocates for
// an ASCII line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::outline {

/// No label is longer (bytes); a colon behind it is no longer the colon of a label.
inline constexpr std::size_t label_reach = 96;

enum class LabelUse : std::uint8_t {
    section,    ///< "Summary"
    panel,      ///< "Quick Digest": a part of a page, and a section elsewhere
    source,     ///< "Source"
    heading,    ///< "Conclusion": only ever a heading inside a section
    furniture,  ///< "Original Post": printed around the content
};

struct LabelWordUse {
    LabelUse use;
    SectionKind kind;
    std::string_view lang;  ///< of the word itself
};

/// What the words of `text` (without a language in parentheses) name, or nothing. One colon at the end is
/// allowed.
const LabelWordUse* find_label_word(std::string_view text);

/// A label line: `Summary (EN)`, `要約（日本語）`, `Source: https://…`. Views point into the line.
struct LabelLine {
    LabelUse use;
    SectionKind kind;
    std::string_view label;                    ///< as written, without the value
    std::optional<std::string_view> language;  ///< inside the parentheses, as written
    std::string_view value;                    ///< behind a colon on the same line; may be empty
    bool known_word;  ///< false: `Commentary (EN)`, a name that is not in the dictionary
};

/// Reads a whole line. A name that is not in the dictionary is a label only with the language of a known
/// table behind it, and a value behind a colon only with a language or after a word for the source.
/// `word` gets what `find_label_word` says of the whole line; a heading or furniture gives a word and no
/// label. `may_have_colon`: false when there is known to be none within `label_reach`.
std::optional<LabelLine> read_label_line(std::string_view line, const LabelWordUse** word = nullptr,
                                         bool may_have_colon = true);

/// What the parentheses of a label say: a tag or a name of a language.
struct LabelLanguage {
    std::string
        tag;  ///< canonical; "und" when the tag is well-formed and names no known language; "" when malformed
    bool known = false;
    bool malformed = false;
};
LabelLanguage label_language(std::string_view text);

/// `Summary (EN)`; without a language `Summary`.
std::string make_label(SectionKind kind, std::string_view lang);

}  // namespace digestkit::outline
