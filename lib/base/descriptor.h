// SPDX-License-Identifier: MIT
// A file descriptor that closes itself, and the two loops around read(2) and write(2) that everybody needs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace digestkit {

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) noexcept : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(fd_, other.fd_);
        return *this;
    }
    ~Descriptor();

    int get() const noexcept { return fd_; }
    explicit operator bool() const noexcept { return fd_ >= 0; }
    /// Closes now; throws Error (io) when the system reports a delayed failure.
    void close(const std::string& name);

  private:
    int fd_ = -1;
};

/// Throws Error (io): `what` ("cannot read x"), a colon, and the text of errno.
[[noreturn]] void throw_errno(const std::string& what);

/// Reads until the buffer is full or the end; returns what it got. What gives exactly as many bytes as are
/// `stated` of it, though more were asked for, is not asked again; 0 states nothing.
std::size_t read_fully(int fd, std::span<char> buffer, const std::string& name, std::uint64_t stated = 0);

void write_fully(int fd, std::string_view bytes, const std::string& name);

/// TMPDIR, else /tmp.
std::string temporary_folder();

/// An unnamed temporary file in the temporary folder that is gone when its descriptor is closed.
Descriptor open_unnamed_file();

}  // namespace digestkit
