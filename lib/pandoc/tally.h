// SPDX-License-Identifier: MIT
// What a document holds that a record does not, counted while it is read, to be said once.
#pragma once

#include <cstddef>

#include "lib/diag/diagnostic.h"

namespace digestkit::pandoc {

struct Tally {
    std::size_t images = 0, tables = 0, notes = 0;  ///< kept as links, text and paragraphs
    std::size_t marks = 0;                          ///< struck out, raised, lowered, mathematics: text only
    std::size_t media = 0;                          ///< films, sounds and frames: kept as links
    std::size_t titles = 0;                         ///< of links, pictures and words: left out
    std::size_t html = 0;                           ///< elements of which the text was kept
    std::size_t scripts = 0;                        ///< left out
    Position first;                                 ///< of all of these, where it is known

    std::size_t sum() const noexcept {
        return images + tables + notes + marks + media + titles + html + scripts;
    }
};

}  // namespace digestkit::pandoc
