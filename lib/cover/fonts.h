// SPDX-License-Identifier: MIT
// The fonts of a cover: every font file below some folders, in the order of their paths, under a fontconfig
// configuration of our own. Neither the settings of the user or of the system nor the caches of fontconfig
// play a part, and nothing is written. Not thread-safe.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/cover/handles.h"

namespace digestkit::cover {

class Fonts {
  public:
    /// A folder that is not there has no fonts. Throws Error (internal) when a library fails.
    explicit Fonts(const std::vector<std::string>& folders);

    /// Number of font files.
    std::size_t size() const noexcept { return size_; }

    /// For texts of a cover in language `lang` (BCP 47, "" is unknown).
    ContextHandle context(std::string_view lang, bool right_to_left) const;

  private:
    ConfigHandle config_;
    FontMapHandle map_;
    std::size_t size_ = 0;
};

/// Lists for pango_font_description_set_family: the preferred families, first those for the language of the
/// cover. Chinese, Japanese and Korean share code points but not letter forms.
std::string serif_families(std::string_view lang);
std::string sans_families(std::string_view lang);

}  // namespace digestkit::cover
