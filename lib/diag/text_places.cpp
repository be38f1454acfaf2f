// SPDX-License-Identifier: MIT
#include "lib/diag/text_places.h"

#include <algorithm>

#include "lib/diag/window.h"

namespace digestkit {

void TextPlaces::add(std::size_t at, Position position) {
    if (!known_.empty() && known_.back().at == at) known_.pop_back();
    known_.push_back({at, position});
}

void TextPlaces::add(std::size_t at, const TextPlaces& part) {
    for (const Known& known : part.known_) add(at + known.at, known.position);
}

Position TextPlaces::at(std::string_view text, std::size_t at) const {
    const auto behind =
        std::upper_bound(known_.begin(), known_.end(), at,
                         [](std::size_t wanted, const Known& known) { return wanted < known.at; });
    if (behind == known_.begin() || at > text.size()) return {};
    const Known& known = *(behind - 1);
    return advance(known.position, text.substr(known.at, at - known.at));
}

TextPlaces TextPlaces::behind(std::string_view text, std::size_t bytes) const {
    TextPlaces rest;
    if (const Position first = at(text, bytes); first.known()) rest.add(0, first);
    for (const Known& known : known_) {
        if (known.at > bytes) rest.add(known.at - bytes, known.position);
    }
    return rest;
}

}  // namespace digestkit
