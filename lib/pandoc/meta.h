// SPDX-License-Identifier: MIT
// The metadata of pandoc's document: of an HTML head, the properties of an office file, the directives of a
// text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/model/text.h"
#include "lib/pandoc/element.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

class Meta {
  public:
    explicit Meta(const Tree& meta) : meta_(meta) {}

    bool has(std::string_view key) const noexcept;
    /// Without marks; nothing when there is none, or it is a list or map.
    std::optional<std::string> text(std::string_view key) const;
    std::optional<Text> words(std::string_view key) const;

    /// All of it, as a front matter would say it; in no order that anybody wrote, and without places.
    yamlio::Value as_front_matter() const;

  private:
    const Tree& meta_;
};

}  // namespace digestkit::pandoc
