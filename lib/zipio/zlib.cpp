// SPDX-License-Identifier: MIT
#include "lib/zipio/zlib.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "lib/zipio/handles.h"

namespace digestkit::zipio {

Zlib to_zlib(std::string_view bytes, int level) {
    const auto compressor = checked<DeflaterHandle>(libdeflate_alloc_compressor(level));
    const std::size_t room = libdeflate_zlib_compress_bound(compressor.get(), bytes.size());
    auto made = std::make_unique_for_overwrite<char[]>(room);
    const std::size_t size =
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), made.get(), room);
    return {std::move(made), size};
}

std::optional<std::string> from_zlib(std::string_view bytes, std::uint64_t most) {
    const auto decompressor = checked<InflaterHandle>(libdeflate_alloc_decompressor());
    // Text of ours is inflated to about four times its size; what needs more gets it by doubling.
    std::uint64_t room = std::min<std::uint64_t>(most, 4096 + 6 * std::uint64_t{bytes.size()});
    while (true) {
        const auto made = std::make_unique_for_overwrite<char[]>(room);
        std::size_t used = 0, size = 0;
        const libdeflate_result result = libdeflate_zlib_decompress_ex(
            decompressor.get(), bytes.data(), bytes.size(), made.get(), room, &used, &size);
        if (result == LIBDEFLATE_SUCCESS) {
            if (used != bytes.size()) return std::nullopt;
            return std::string(made.get(), size);
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room >= most) return std::nullopt;
        room = std::min(most, 2 * room);
    }
}

std::uint32_t crc32(std::string_view bytes) {
    return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace digestkit::zipio
