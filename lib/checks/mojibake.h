// SPDX-License-Identifier: MIT
// Private to this room: UTF-8 that somebody read as Windows-1252 or Latin-1 and wrote as UTF-8 again ("â€™"
// for "’", "Ã©" for "é").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit::checks {

struct Mojibake {
    std::string_view written;  ///< the first such sequence
    std::string meant;         ///< what it stood for
};

/// Nothing where the characters can have been meant as they stand: "É»", "à …" and the like are no proof.
std::optional<Mojibake> find_mojibake(std::string_view text);

}  // namespace digestkit::checks
