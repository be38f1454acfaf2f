// SPDX-License-Identifier: MIT
// Reads a zip archive (APPNOTE 6.3): its entries by libzip, their bytes within limits that are counted while
// they are inflated, because the sizes that an archive states may lie. Damaged archives are read as far as
// they are whole: bytes before the archive, a cut end, a missing directory. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lib/base/input.h"
#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"

namespace digestkit::zipio {

struct Entry {
    std::string name;  ///< as stored, with forward slashes; UTF-8 (CP437 of old archives is converted)
    std::uint64_t stored_bytes = 0;  ///< as stated
    std::uint64_t bytes = 0;         ///< as stated
    bool folder = false;
    bool link = false;  ///< a symbolic link of Unix: what is stored is where it leads
    bool encrypted = false;
    bool readable = true;  ///< stored or deflated
    bool unsafe = false;   ///< absolute, with `..`, a drive, or a control: never to be used as a path
};

class Archive {
  public:
    /// Reads the directory. Nothing when there is no archive to be found in the input: then an error was
    /// reported. An archive without entries is one, and whole. Spools a pipe.
    /// `input` must outlive the Archive. Findings about the package: area ZIP; limits: area LIM.
    static std::optional<Archive> open(Input& input, const Limits& limits, Sink& sink);

    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// In the order of the directory; of entries with one name the last counts and the others are left out
    /// (reported).
    std::span<const Entry> entries() const noexcept;
    /// Exact name; nothing when there is none.
    std::optional<std::size_t> find(std::string_view name) const;

    /// All bytes of an entry, or nothing when that was reported: damaged, encrypted, or past a limit (bytes
    /// of one entry, of all entries read so far, ratio).
    std::optional<std::string> read(std::size_t index, Sink& sink);

    /// An entry as an Input that streams, named `input name` with member `name`; not past the limits. The
    /// Archive must outlive it; several may be open. A damaged entry ends early, which is reported to `sink`.
    std::optional<Input> open_entry(std::size_t index, Sink& sink);

    /// How the archive itself begins, behind bytes that are none of its: name of the first entry, and whether
    /// it is stored (not deflated).
    bool first_is_stored(std::string_view name) const;

    struct Impl;  ///< private to the room

  private:
    class Stream;
    explicit Archive(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// The first bytes of the input are those of a zip archive (also of an empty one).
bool looks_like_zip(std::string_view head) noexcept;

/// "1.7.3" and "1.14": what the program runs with, for --version.
std::string libzip_version();
std::string libdeflate_version();

}  // namespace digestkit::zipio
