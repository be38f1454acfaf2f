// SPDX-License-Identifier: MIT
// A shard is one of N equal parts of any set of inputs, cut without a coordinator: each machine finds out by
// itself what is its part, by name for files and by bytes for files that can be cut.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit {

struct Shard {
    std::uint64_t index = 1;  ///< from 1
    std::uint64_t count = 1;

    bool whole() const noexcept { return count == 1; }
    /// Whether the file that lies at `relative` below its argument belongs to this part. The same on every
    /// machine and in every version.
    bool takes(std::string_view relative) const;
    /// Where the part of `size` bytes begins; that of index + 1 is its end.
    std::uint64_t begin_of(std::uint64_t size) const noexcept;
    std::uint64_t end_of(std::uint64_t size) const noexcept;
    /// "3-of-16", for names of files.
    std::string name() const;
};

/// "3/16". Throws Error (usage).
Shard parse_shard(std::string_view text);

}  // namespace digestkit
