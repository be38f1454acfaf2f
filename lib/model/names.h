// SPDX-License-Identifier: MIT
// The one spelling of every enumerated value of the model, shared by all formats and both schemas.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit {

// Each table is in the order of its enum.
inline constexpr std::array<std::string_view, 7> block_type_names = {
    "heading", "paragraph", "item", "quote", "code", "rule", "boilerplate"};
inline constexpr std::array<std::string_view, 7> section_kind_names = {
    "summary", "digest", "key-points", "translation", "full-text", "background", "other"};
inline constexpr std::array<std::string_view, 4> link_rel_names = {"source", "discussion", "reference",
                                                                   "other"};
inline constexpr std::array<std::string_view, 2> layout_variant_names = {"labelled", "page"};
inline constexpr std::array<std::string_view, 2> line_end_names = {"lf", "crlf"};

constexpr std::string_view name_of(BlockType value) {
    return block_type_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(SectionKind value) {
    return section_kind_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(LinkRel value) {
    return link_rel_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(LayoutVariant value) {
    return layout_variant_names.at(static_cast<std::size_t>(value));
}
constexpr std::string_view name_of(LineEnd value) {
    return line_end_names.at(static_cast<std::size_t>(value));
}

/// The value that `name` spells in one of the tables above, or nothing.
template <typename Enum, std::size_t N>
constexpr std::optional<Enum> value_of(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace digestkit
