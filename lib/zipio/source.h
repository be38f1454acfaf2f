// SPDX-License-Identifier: MIT
// Private to this room: what libzip reads an archive from: a stretch of an Input, and behind it bytes of our
// own (a directory for an archive that lost its own).
#pragma once

#include <cstdint>
#include <exception>
#include <memory>
#include <string>

#include "lib/base/input.h"
#include "lib/zipio/handles.h"

namespace digestkit::zipio {

/// The bytes from `begin` up to, not including, `end` of an Input.
struct Stretch {
    std::uint64_t begin = 0, end = 0;
    bool operator==(const Stretch&) const = default;
};

class ArchiveSource {
  public:
    ArchiveSource(Input& input, Stretch stretch, std::string tail);
    ArchiveSource(const ArchiveSource&) = delete;
    ArchiveSource& operator=(const ArchiveSource&) = delete;

    /// Null when libzip finds no archive, with the reason in `reason`. Stops reading a directory that has far
    /// more than `most_entries`; then `too_many`. The ArchiveSource must outlive what it returns.
    ArchiveHandle open(std::uint64_t most_entries, std::string& reason);
    bool too_many() const noexcept { return too_many_; }

    std::uint64_t size() const noexcept { return stretch_.end - stretch_.begin + tail_.size(); }
    /// Fills the front of `buffer` from `offset` on; fewer bytes only at the end. Throws Error (io).
    std::size_t read_at(std::uint64_t offset, std::span<char> buffer);
    /// To be called after libzip failed: throws what made the reading of the Input fail, if that was it.
    void rethrow();

  private:
    std::size_t read_stretch(std::uint64_t offset, std::span<char> buffer);
    void count_entries(std::string_view bytes);
    zip_int64_t command(void* data, zip_uint64_t size, zip_source_cmd_t what);
    zip_int64_t serve_read(void* data, zip_uint64_t size) noexcept;
    static zip_int64_t callback(void* self, void* data, zip_uint64_t size, zip_source_cmd_t what) noexcept;

    Input& input_;
    Stretch stretch_;
    std::string tail_;

    std::uint64_t position_ = 0;
    ZipError error_;
    std::exception_ptr failure_;
    bool opening_ = false;
    bool too_many_ = false;
    std::uint64_t entries_left_ = 0;

    std::string cache_;  // what stands around the last small read: headers lie close together
    std::uint64_t cache_at_ = 0;
};

}  // namespace digestkit::zipio
