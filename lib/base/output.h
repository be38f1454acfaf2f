// SPDX-License-Identifier: MIT
// An Output takes bytes and is complete or absent: nothing can be seen of it before `commit`, and the
// destructor discards what was not committed. Standard output cannot be taken back, so `held_stdout` spools
// until `commit` and `live_stdout` is for those who stream. Not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace digestkit {

class Output {
  public:
    virtual ~Output() = default;
    /// Throws Error (io), as on a full disk.
    virtual void write(std::string_view bytes) = 0;
    /// Makes all that was written visible, at once. Throws Error (io); then nothing is visible.
    virtual void commit() = 0;
    /// A person would see the bytes as they are.
    virtual bool is_terminal() const noexcept { return false; }

    /// Replaces `path` on commit: unnamed or hidden temporary file in the same folder, fsync, rename, fsync
    /// of the folder. A symbolic link is followed and its target replaced; the mode of an existing file is
    /// kept. A device, a pipe, a socket or what is open already (`/dev/stdout`) is never replaced: it gets
    /// the bytes on commit.
    static std::unique_ptr<Output> file(const std::string& path);
    /// Whether `file` would not replace `path`, but give it the bytes.
    static bool is_stream(const std::string& path);
    /// Writes through a buffer to standard output as bytes come.
    static std::unique_ptr<Output> live_stdout();
    /// Holds everything in an unnamed temporary file and copies it to standard output on commit.
    static std::unique_ptr<Output> held_stdout();
};

/// Appends to a string that the caller owns; what was written stays also without `commit`.
class StringOutput final : public Output {
  public:
    explicit StringOutput(std::string& target) : target_(target) {}
    void write(std::string_view bytes) override { target_.append(bytes); }
    void commit() override {}

  private:
    std::string& target_;
};

}  // namespace digestkit
