// SPDX-License-Identifier: MIT
#include "lib/pandoc/element.h"

#include <charconv>

namespace digestkit::pandoc {

bool ElementAttributes::has_class(std::string_view name) const noexcept {
    for (const Tree& one : attr_[1].values) {
        if (one.text == name) return true;
    }
    return false;
}

const std::string* ElementAttributes::find(std::string_view name) const noexcept {
    constexpr std::string_view data =
        "data-";  // pandoc's HTML has it in front of most, and may leave it there
    for (const Tree& pair : attr_[2].values) {
        std::string_view key = pair[0].text;
        if (key == name) return &pair[1].text;
        if (key.starts_with(data) && key.substr(data.size()) == name) return &pair[1].text;
    }
    return nullptr;
}

std::optional<std::uint32_t> number_of(std::string_view text, std::uint32_t most) noexcept {
    std::uint32_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size() || value > most) return std::nullopt;
    return value;
}

}  // namespace digestkit::pandoc
