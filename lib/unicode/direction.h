// SPDX-License-Identifier: MIT
// The Unicode Bidirectional Algorithm (UAX #9), by ICU: which stretches of a text run from right to left.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace digestkit {

struct DirectionRun {
    std::size_t end = 0;  ///< offset of the byte behind it
    bool right_to_left = false;
};

/// The first letter with a direction runs from right to left (rule P2): how a text of unknown language is
/// laid out.
bool begins_right_to_left(std::string_view text);

/// The stretches of `text`, in the order of its characters, as they run in a paragraph whose own direction is
/// from right to left; neighbours differ. None for an empty text.
std::vector<DirectionRun> directions_in_right_to_left(std::string_view text);

}  // namespace digestkit
