// SPDX-License-Identifier: MIT
// Private to this room: the scripts of a sample of text, counted.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/unicode/scripts.h"

namespace digestkit::checks {

/// Counts weigh: one letter of Han, kana or hangul says as much as two others.
struct Letters {
    std::size_t own = 0;     ///< of the scripts of the language
    std::size_t latin = 0;   ///< of Latin, where that is not own
    std::size_t others = 0;  ///< of all other scripts
    std::size_t han = 0, kana = 0, hangul = 0;
    Script other = scripts::none;  ///< the first of the others

    std::size_t all() const noexcept { return own + latin + others; }
};

Letters count_letters(std::string_view text, const LanguageScripts& own) noexcept;

}  // namespace digestkit::checks
