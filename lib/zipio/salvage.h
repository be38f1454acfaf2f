// SPDX-License-Identifier: MIT
// Private to this room: looks through an archive whose directory cannot be read, from local header to local
// header (APPNOTE 6.3 §4.3.7), and makes a new directory of the entries that are whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "lib/base/input.h"
#include "lib/zipio/source.h"

namespace digestkit::zipio {

struct Survey {
    std::optional<std::uint64_t> first_entry;    ///< where the first local header stands
    std::optional<std::uint64_t> directory_end;  ///< behind the last end record of a directory
    std::uint64_t whole = 0;                     ///< entries in `directory`
    std::uint64_t cut = 0;                       ///< entries whose end is missing
    Stretch stretch;                             ///< from the first byte to the end of the last whole entry
    std::string directory;  ///< to stand behind `stretch`; offsets count from the first byte
};

/// One pass over the input. Takes at most `most_entries`, and none past 4 GiB: what a directory without zip64
/// can name.
Survey survey(Input& input, std::uint64_t most_entries);

}  // namespace digestkit::zipio
