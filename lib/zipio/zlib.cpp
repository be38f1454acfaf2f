// SPDX-License-Identifier: MIT
#include "lib/zipio/zlib.h"

#include <algorithm>

#include "lib/zipio/handles.h"

namespace digestkit::zipio {

std::string to_zlib(std::string_view bytes, int level) {
    const auto compressor = checked<DeflaterHandle>(libdeflate_alloc_compressor(level));
    std::string made(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    made.resize(
        libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), made.data(), made.size()));
    return made;
}

std::optional<std::string> from_zlib(std::string_view bytes, std::uint64_t most) {
    const auto decompressor = checked<InflaterHandle>(libdeflate_alloc_decompressor());
    // Text of ours is inflated to about four times its size; what needs more gets it by doubling.
    std::uint64_t room = std::min<std::uint64_t>(most, 4096 + 6 * std::uint64_t{bytes.size()});
    while (true) {
        std::string made(room, '\0');
        std::size_t used = 0, size = 0;
        const libdeflate_result result = libdeflate_zlib_decompress_ex(
            decompressor.get(), bytes.data(), bytes.size(), made.data(), made.size(), &used, &size);
        if (result == LIBDEFLATE_SUCCESS) {
            if (used != bytes.size()) return std::nullopt;
            made.resize(size);
            return made;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room >= most) return std::nullopt;
        room = std::min(most, 2 * room);
    }
}

std::uint32_t crc32(std::string_view bytes) {
    return libdeflate_crc32(0, bytes.data(), bytes.size());
}

}  // namespace digestkit::zipio
