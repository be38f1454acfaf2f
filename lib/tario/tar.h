// SPDX-License-Identifier: MIT
// Reads a tar archive, plain or compressed (gzip, bzip2, xz, zstd, lz4, compress), by libarchive, from front
// to back: entries come one after the other and nothing of them is kept. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace digestkit::tario {

struct Entry {
    std::string name;  ///< as stored, a leading "./" left out
    std::uint64_t bytes = 0;
    bool file = false;    ///< no folder, link or device
    bool link = false;    ///< to another entry or elsewhere: nothing of its own is stored
    bool unsafe = false;  ///< see is_unsafe_entry_name
};

/// By its name: tar archives have no bytes at their front that tell.
bool is_tar_name(std::string_view name);

class Reader {
  public:
    /// Throws Error (io) when it cannot be read or is none.
    explicit Reader(const std::string& path);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// False behind the last. Throws Error (io) when the archive is damaged: then nothing more can be read.
    bool next(Entry& entry);
    /// Fills the front of `buffer` with what follows of the entry; 0 only at its end. Throws Error (io).
    std::size_t read(std::span<char> buffer);

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Of the libarchive that runs, as in "3.6.2".
std::string libarchive_version();

}  // namespace digestkit::tario
