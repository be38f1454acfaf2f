// SPDX-License-Identifier: MIT
// Makes small zip archives by hand (APPNOTE 6.3), right or wrong in any field: what our own writer would
// never write. Entries are stored unless `packed` is given.
#pragma once

#include <libdeflate.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace digestkit::test {

struct ZipEntry {
    std::string name;
    std::string bytes;
    std::optional<std::string> packed = {};               ///< deflated bytes, method 8
    std::optional<std::uint32_t> size = {}, stored = {};  ///< as the directory states them
    std::uint16_t method = 0, flags = 0;
    std::uint32_t crc_mask = 0;  ///< spoils the checksum
};

inline void put(std::string& out, std::uint64_t value, int width) {
    for (int i = 0; i < width; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

struct Zip {
    std::string locals, directory, end;
    std::string bytes() const { return locals + directory + end; }
};

inline Zip make_zip(const std::vector<ZipEntry>& entries) {
    Zip zip;
    for (const ZipEntry& entry : entries) {
        const std::string& data = entry.packed ? *entry.packed : entry.bytes;
        std::string common;
        put(common, 20, 2);
        put(common, entry.flags, 2);
        put(common, entry.packed ? 8 : entry.method, 2);
        put(common, 0x21'0000, 4);
        put(common, libdeflate_crc32(0, entry.bytes.data(), entry.bytes.size()) ^ entry.crc_mask, 4);
        put(common, entry.stored.value_or(static_cast<std::uint32_t>(data.size())), 4);
        put(common, entry.size.value_or(static_cast<std::uint32_t>(entry.bytes.size())), 4);
        put(common, entry.name.size(), 2);
        put(common, 0, 2);
        const std::size_t offset = zip.locals.size();
        zip.locals += "PK\x03\x04" + common + entry.name + data;
        zip.directory += "PK\x01\x02";
        put(zip.directory, 20, 2);
        zip.directory += common + std::string(10, '\0');
        put(zip.directory, offset, 4);
        zip.directory += entry.name;
    }
    zip.end = "PK\x05\x06" + std::string(4, '\0');
    put(zip.end, entries.size(), 2);
    put(zip.end, entries.size(), 2);
    put(zip.end, zip.directory.size(), 4);
    put(zip.end, zip.locals.size(), 4);
    put(zip.end, 0, 2);
    return zip;
}

/// As a reader gets it.
inline std::string deflated(const std::string& bytes) {
    libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
    std::string out(libdeflate_deflate_compress_bound(compressor, bytes.size()), '\0');
    out.resize(libdeflate_deflate_compress(compressor, bytes.data(), bytes.size(), out.data(), out.size()));
    libdeflate_free_compressor(compressor);
    return out;
}

}  // namespace digestkit::test
