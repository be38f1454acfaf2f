// SPDX-License-Identifier: MIT
// Elements of pandoc's AST as its JSON has them: {"t": "Header", "c": [2, attr, inlines]}. What an element of
// a name holds is fixed since pandoc 2.10; 3.x adds figures.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/jsonio/tree.h"

namespace digestkit::pandoc {

using jsonio::Tree;

inline const std::string& tag_of(const Tree& element) noexcept {
    return element["t"].text;
}
inline const Tree& content_of(const Tree& element) noexcept {
    return element["c"];
}

/// An attribute of pandoc's: [identifier, [class…], [[name, value]…]].
class ElementAttributes {
  public:
    explicit ElementAttributes(const Tree& attr) : attr_(attr) {}

    const std::string& id() const noexcept { return attr_[0].text; }
    bool has_class(std::string_view name) const noexcept;
    /// The first one, or "".
    const std::string& first_class() const noexcept { return attr_[1][0].text; }
    /// Null when there is none.
    const std::string* find(std::string_view name) const noexcept;

  private:
    const Tree& attr_;
};

/// A whole number that is no larger than `most`; else nothing.
std::optional<std::uint32_t> number_of(std::string_view text, std::uint32_t most) noexcept;

}  // namespace digestkit::pandoc
