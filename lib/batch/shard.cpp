// SPDX-License-Identifier: MIT
#include "lib/batch/shard.h"

#include <fmt/format.h>

#include <charconv>

#include "lib/base/error.h"
#include "lib/base/hash.h"

namespace digestkit {

namespace {

/// The `index`-th of `count` borders between 0 and `size`, without running over for sizes up to 2^63.
std::uint64_t border(std::uint64_t size, std::uint64_t index, std::uint64_t count) noexcept {
    return size / count * index + size % count * index / count;
}

bool read_number(std::string_view text, std::uint64_t& value) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc() && end == text.data() + text.size();
}

}  // namespace

bool Shard::takes(std::string_view relative) const {
    if (whole()) return true;
    std::uint64_t hash = 0;
    const std::string hex = sha256_hex(relative, 16);
    std::from_chars(hex.data(), hex.data() + hex.size(), hash, 16);
    return hash % count == index - 1;
}

std::uint64_t Shard::begin_of(std::uint64_t size) const noexcept {
    return border(size, index - 1, count);
}
std::uint64_t Shard::end_of(std::uint64_t size) const noexcept {
    return border(size, index, count);
}

std::string Shard::name() const {
    return fmt::format("{}-of-{}", index, count);
}

Shard parse_shard(std::string_view text) {
    constexpr std::uint64_t most = 1'000'000;
    const std::size_t slash = text.find('/');
    Shard shard;
    if (slash == std::string_view::npos || !read_number(text.substr(0, slash), shard.index) ||
        !read_number(text.substr(slash + 1), shard.count) || shard.index < 1 || shard.index > shard.count ||
        shard.count > most) {
        throw Error(ErrorKind::usage, fmt::format("--shard: \"{}\" is no part of a whole", text),
                    "write 3/16 for the third of sixteen parts");
    }
    return shard;
}

}  // namespace digestkit
