// SPDX-License-Identifier: MIT
// A JSON value as a whole in memory, for what other programs say to us. Our own documents are read by a
// Cursor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/jsonio/cursor.h"

namespace digestkit::jsonio {

struct Tree {
    Type type = Type::nothing;
    std::string text;                ///< of a string; the token of a number; "true" or "false"
    std::vector<std::string> names;  ///< of the members of an object
    std::vector<Tree> values;        ///< of an object or a list

    /// Of the member of that name, or of the element at that place; where there is none, an empty value of
    /// type nothing, so that a path of steps needs no checks on the way.
    const Tree& operator[](std::string_view name) const noexcept;
    const Tree& operator[](std::size_t index) const noexcept;
};

/// Nothing when `text` is not one JSON value, or nests deeper than `depth`; then `why` says so.
std::optional<Tree> read_tree(std::string_view text, std::uint64_t depth, Fault& why);

}  // namespace digestkit::jsonio
