// SPDX-License-Identifier: MIT
// Private to this room: one piece of work, which is an input or, of a file that can be cut, a range of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lib/inputs/found.h"

namespace digestkit {

/// Of the lines of a file those that begin at `begin` or behind it and before `end`, byte offsets.
struct ByteRange {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

struct Task {
    Found found;
    std::vector<Found> siblings;  ///< what is joined with `found`, which comes first
    /// Below the output folder: the path of the output; with OnePer::record the folder of the outputs.
    std::string output;
    std::optional<ByteRange> range;
    bool late = false;  ///< it was not there when the run began: nothing is done

    /// Names the piece of work in the journal: where the argument lies does not matter.
    std::string key() const {
        return range ? output + "#" + std::to_string(range->begin) + "-" + std::to_string(range->end)
                     : output;
    }
    /// For messages.
    std::string name() const { return found.path == "-" ? "<stdin>" : found.name(); }
};

}  // namespace digestkit
