// SPDX-License-Identifier: MIT
// Private to this room: deflates bytes that are in memory whole (RFC 1951), by ISA-L, which takes less than
// half of libdeflate's time at the same size. The same bytes give the same result on every x86-64 processor
// that has SSE4.2 (since 2008); only a few older ones find other matches. One thread's own: about 400 KiB of
// tables.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace digestkit::zipio {

/// What stands around the deflated bytes: nothing, or header and checksum of zlib (RFC 1950).
enum class Wrapping { none, zlib };

class Deflater {
  public:
    /// Throws Error (internal) when there is no memory. ISA-L counts in 32 bits, so what is longer than
    /// `most_at_once` is given to it bit by bit.
    explicit Deflater(std::size_t most_at_once = std::size_t{1} << 30);
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    /// How many bytes it wrote to `room`, of which there are `size`; 0 when they do not suffice.
    std::size_t deflate(std::string_view bytes, char* room, std::size_t size,
                        Wrapping wrapping = Wrapping::none);

  private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
    std::size_t most_at_once_;
};

/// A thread keeps it: for a small package it would cost more to make than to use.
Deflater& deflater_of_thread();

}  // namespace digestkit::zipio
