// SPDX-License-Identifier: MIT
#include "lib/outline/piece_places.h"

namespace digestkit::outline {

std::shared_ptr<const PiecePlaces> behind(const std::shared_ptr<const PiecePlaces>& places,
                                          std::string_view words, std::size_t bytes) {
    if (!places) return nullptr;
    auto rest = std::make_shared<PiecePlaces>(*places);
    rest->words = places->words.behind(words, bytes);
    return rest;
}

}  // namespace digestkit::outline
