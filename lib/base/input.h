// SPDX-License-Identifier: MIT
// An Input is a named stream of bytes that is read once from front to back, or again from the start after
// `rewind`. Files are read in place; a pipe that may have to be read twice is spooled to an unnamed temporary
// file as it is read. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace digestkit {

class Input {
  public:
    /// Opens a file, or standard input for "-". Throws Error (io) when it cannot be read or is a folder.
    static Input open(const std::string& path);
    /// Reads `bytes`, which must outlive the Input. `name` is for messages.
    static Input memory(std::string name, std::string_view bytes);
    /// Reads `bytes`, which it owns: an entry `member` of the archive `name`.
    static Input entry(std::string name, std::string member, std::string bytes);
    /// Reads what `next` gives, which fills the front of its buffer and returns 0 only at the end: an entry
    /// `member` of the archive `name`, as it is inflated. `size` is what the archive states.
    static Input stream(std::string name, std::string member, std::uint64_t size,
                        std::function<std::size_t(std::span<char>)> next);
    /// Takes over `fd`. `fresh` says that it was just opened: nobody has read of it.
    static Input descriptor(std::string name, int fd, bool fresh = false);

    Input(Input&&) noexcept;
    Input& operator=(Input&&) noexcept;
    ~Input();

    /// For messages: the path as it was given; "<stdin>" for standard input.
    const std::string& name() const noexcept { return name_; }
    /// The path inside an archive, empty for plain files.
    const std::string& member() const noexcept { return member_; }
    /// Bytes in all, where that is known beforehand.
    std::optional<std::uint64_t> size() const noexcept;

    /// Fills the front of `buffer` and returns how many bytes it got; 0 only at the end. Throws Error (io).
    std::size_t read(std::span<char> buffer);

    /// The first `count` bytes, or fewer when there are no more; only before the first `read` or after
    /// `rewind`.
    std::string_view peek(std::size_t count);

    /// To be called before the first `read` by whoever will call `rewind`: pipes are spooled from then on.
    void keep();
    /// Goes back to the first byte. For a pipe only after `keep`.
    void rewind();

    /// Random access: fills the front of `buffer` with what stands at `offset`, fewer bytes only at the end.
    /// A pipe is spooled whole by the first call. Afterwards `read` only after `rewind`. Throws Error (io).
    std::size_t read_at(std::uint64_t offset, std::span<char> buffer);
    /// Bytes in all; spools a pipe as `read_at` does.
    std::uint64_t measure();

    /// From now on `read` is at the end, until `rewind`: for those who have seen what they came for.
    void cut() noexcept;

    /// Called with the number of bytes read so far after each chunk, for progress; may be null.
    void on_progress(void (*callback)(void* context, std::uint64_t bytes), void* context) noexcept;

  private:
    struct Impl;
    Input(std::string name, std::unique_ptr<Impl> impl);
    std::string name_, member_;
    std::unique_ptr<Impl> impl_;
};

/// More than this no cover, style sheet or template has, and a device never ends.
inline constexpr std::size_t most_whole_bytes = std::size_t{32} << 20;

/// All bytes of the file `path`. Throws Error (io), and Error (usage) past most_whole_bytes.
std::string read_whole_file(const std::string& path);

}  // namespace digestkit
