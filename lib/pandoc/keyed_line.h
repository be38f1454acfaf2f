// SPDX-License-Identifier: MIT
// Lines of text that are fields: "**Source:** [OpenAI](https://…)", "Date: 2026-05-05", "来源：…".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "lib/model/text.h"
#include "lib/pandoc/keys.h"

namespace digestkit::pandoc {

/// The bytes `begin` … `end` of a text, with their marks.
Text part_of(const Text& text, std::size_t begin, std::size_t end);

struct KeyedLine {
    KeyMeaning meaning;         ///< neither unknown nor a section
    Text value;                 ///< without blanks at its ends; says something
    std::size_t key_bytes = 0;  ///< of the line, in front of the colon
    bool strong = false;        ///< the key is set in bold
};

/// Nothing when the line is none.
std::optional<KeyedLine> read_keyed_line(const Text& line);

/// The parts of a line of several fields, divided by bars or dots: each is a field, but for the first one,
/// which may be whatever stands in front of them. One part where it is no such line.
std::vector<Text> fields_in(const Text& line);

}  // namespace digestkit::pandoc
