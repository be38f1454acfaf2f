// SPDX-License-Identifier: MIT
// Where the parts of a piece of a document stand: its characters and what else it says, by the names that the
// fields have as the last step of a path (lib/diag/places.h). Readers fill it when places are asked for.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/diag/text_places.h"

namespace digestkit::outline {

struct PiecePlaces {
    struct Part {
        std::string_view name;  ///< "lang", "href", "value", …; "" is the whole piece
        Position begin, end;
        std::string member = {};  ///< "" is that of the words
    };

    /// Of the label, the separator and the text, one behind the other.
    TextPlaces words;
    std::vector<Part> parts;
    std::string member;  ///< of the words; "" is that of the piece

    const Part* find(std::string_view name) const noexcept {
        for (const Part& part : parts) {
            if (part.name == name) return &part;
        }
        return nullptr;
    }
};

/// Of a piece without the first `bytes` bytes of its words; null stays null.
std::shared_ptr<const PiecePlaces> behind(const std::shared_ptr<const PiecePlaces>& places,
                                          std::string_view words, std::size_t bytes);

}  // namespace digestkit::outline
