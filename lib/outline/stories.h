// SPDX-License-Identifier: MIT
// Where the records of a stranger's document begin and end, by its headings.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/outline/recognise.h"

namespace digestkit::outline {

struct Story {
    std::size_t begin = 0, end = 0;  ///< pieces
    std::size_t lead = 0;  ///< so many pieces in front of `begin` stand above the only heading of its page
    std::vector<std::string> groups;  ///< the headings that it stands below with others, the outermost first
};

struct Stories {
    bool titled = false;               ///< each begins with a heading that is its title
    std::optional<std::size_t> title;  ///< the piece that is the title of all
    std::vector<Story> all;            ///< at least one
    std::size_t lead = 0;              ///< so many pieces stand in front of the first, or of the title of all
};

/// `pieces` are those that say something; at least one. As `recognise` promises.
Stories find_stories(const Outline& pieces, const RecogniseOptions& options);

/// The number in front of a title ("1. ", "2、", "[3] ") and the bytes that it takes.
struct TitleNumber {
    std::size_t number = 0, bytes = 0;
};
std::optional<TitleNumber> title_number(std::string_view title);

/// A heading of that level that names no section.
bool is_title(const Piece& piece, std::uint8_t level);

}  // namespace digestkit::outline
