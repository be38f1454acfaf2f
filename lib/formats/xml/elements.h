// SPDX-License-Identifier: MIT
// Puts elements into a buffer: an element that holds elements is indented, one that holds text is written on
// one line with its content as it is. The caller keeps the order of the schema.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::xml {

class Elements {
  public:
    explicit Elements(std::string& out) : out_(out) {}

    /// A start tag: `open`, then any `attribute`s, then one of the endings below.
    Elements& open(std::string_view name);
    Elements& attribute(std::string_view name, std::string_view value);
    Elements& attribute(std::string_view name, std::uint64_t value);
    /// `xml:lang`, unless the language is unknown.
    Elements& lang(const std::string& tag);

    /// The element holds elements: they follow until `close`.
    void children();
    void close(std::string_view name);
    /// The element holds nothing.
    void nothing();
    /// The element holds this text.
    void content(std::string_view name, std::string_view text);
    void content(std::string_view name, const Text& text);

    void string(std::string_view name, std::string_view text) { open(name).content(name, text); }
    void string(std::string_view name, const std::optional<std::string>& text) {
        if (text) string(name, std::string_view(*text));
    }

  private:
    void run(const Text::Run& run);

    std::string& out_;
    std::size_t level_ = 0;
};

}  // namespace digestkit::xml
