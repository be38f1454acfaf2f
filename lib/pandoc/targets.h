// SPDX-License-Identifier: MIT
// What a document can say in each of pandoc's output formats, by the name of its writer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit::pandoc {

/// How characters and keys have to be written so that they are read back.
enum class Notation : std::uint8_t {
    exact,     ///< pandoc's own document: as they are
    markdown,  ///< escapes of Markdown
    html,
    other,  ///< as they are; what is read back is not exact
};

struct Target {
    std::string_view name;  ///< without extensions
    Notation notation = Notation::other;
    bool attributes = false;  ///< classes and keys are kept (names.h): the record is read back from them
    bool languages = false;   ///< `lang` and `dir` are honoured: fonts, hyphenation, direction
    /// Its template prints the title of the metadata, so that the title of the only record stands there and
    /// its sections are headings of level 1. Not where pandoc reads it back as a paragraph (odt, typst).
    bool prints_title = false;
    bool anchors = false;  ///< headings have names, so that contents can lead to them
    bool binary = false;   ///< not to be written to a terminal
    /// Its writer spells an apostrophe, dashes and an ellipsis in ASCII, but where they come as raw text.
    bool spells_signs = false;
    bool paper = false;  ///< on its way to PDF: nobody reads the attributes
};

/// Whether the target honours `lang` on a part of the text.
bool knows_language(const Target& target, std::string_view lang);

/// Whether its readers take `:smile:` for an emoji.
bool reads_emoji(const Target& target);

/// Whether its readers take a line that begins with ": " for what the line above means.
bool reads_definitions(const Target& target);

/// `to` is a name with extensions ("markdown+smart"). One that the table does not have is plain text that
/// keeps nothing.
Target find_target(std::string_view to);

/// `to` as pandoc is to be called: `markdown` is `markdown_dialect`.
std::string pandoc_name(std::string_view to);

}  // namespace digestkit::pandoc
