// SPDX-License-Identifier: MIT
// Bytes in the form of zlib (RFC 1950), by libdeflate: for what lies compressed inside a part of a package.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace digestkit::zipio {

/// What was compressed, where it was: it stands in memory that was asked for in case nothing gets smaller,
/// most of which is never touched.
class Zlib {
  public:
    Zlib(std::unique_ptr<char[]> memory, std::size_t size) : memory_(std::move(memory)), size_(size) {}
    std::string_view bytes() const noexcept { return {memory_.get(), size_}; }

  private:
    std::unique_ptr<char[]> memory_;
    std::size_t size_;
};

/// `level` is one of libdeflate's.
Zlib to_zlib(std::string_view bytes, int level);

/// Nothing when `bytes` are damaged, are followed by more, or hold more than `most` bytes: no more memory
/// than that is ever used for them.
std::optional<std::string> from_zlib(std::string_view bytes, std::uint64_t most);

/// CRC-32 as zip and gzip have it (RFC 1952 §8).
std::uint32_t crc32(std::string_view bytes);

}  // namespace digestkit::zipio
