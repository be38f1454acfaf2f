// SPDX-License-Identifier: MIT
// What the name of a style says: those of names.h, and those that other programs and languages have for the
// same.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "lib/formats/docx/names.h"

namespace digestkit::docx {

struct NamedStyle {
    Style style = Style::other;
    std::uint8_t level =
        0;  ///< of headings and of the table of contents from 1; of lists from 1, 0 if not said
};

/// By w:name; nothing for names that say nothing.
std::optional<NamedStyle> style_of_name(std::string_view name);
/// By w:styleId, for documents that lost their styles or translate the names.
std::optional<NamedStyle> style_of_id(std::string_view id);

/// What a run stands for, by the name of its character style.
enum class RunRole : std::uint8_t { text, label, separator, code, words, section_label, plain };
/// `plain` is a style whose look means nothing: a link.
RunRole run_role_of_name(std::string_view name);

}  // namespace digestkit::docx
