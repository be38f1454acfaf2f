// SPDX-License-Identifier: MIT
// Writes a zip archive with the same bytes on every machine: dates are 1980-01-01, entries stand in the order
// in which they were added, no extra fields. Parts are deflated by libdeflate on all cores and handed to
// libzip ready-made.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "lib/base/output.h"

namespace digestkit::zipio {

/// Of libdeflate. Measured on the 1,006 parts (11.8 MB) of a book of 1,000 records of bench/records.h, bytes
/// and CPU time: level 1 5,356,389 in 57 ms; 2 5,164,863 in 89 ms; 3 5,131,350 in 97 ms; 4 5,105,962 in 100
/// ms; 5 5,037,734 in 120 ms; 6 5,020,634 in 130 ms; 12 4,857,348 in 1.2 s. All else that a book needs takes
/// about 30 ms, so level 1 makes one in half the time of level 6, for 6.7 % more bytes (a book of all
/// samples: 5.0 %). Level 2 is dear for what it gains.
/// ISA-L 2.30 (level 2) takes half the time of level 1 for 2.8 % more bytes, but the bytes depend on the kind
/// of processor: the same records must give the same book on every machine.
inline constexpr int deflate_level = 1;

class Package {
  public:
    /// `output` gets the bytes in `finish` and must outlive the Package.
    /// `level` is that of all parts. Without `helpers` all is done on the thread that adds parts.
    explicit Package(Output& output, int level = deflate_level, bool helpers = true);
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;
    ~Package();

    /// The next entry, not compressed. `name` is ASCII, with forward slashes.
    void store(std::string name, std::string bytes);
    /// The next entry, deflated in the background; at most a few uncompressed parts wait in memory. Keeps the
    /// smaller of the two when deflating does not help.
    void deflate(std::string name, std::string bytes);
    /// A place for an entry whose bytes come later, before `finish`: `fill` with what `reserve` returned.
    std::size_t reserve(std::string name);
    void fill(std::size_t place, std::string bytes);

    /// Writes everything. Throws Error (io). Without it nothing was written.
    void finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace digestkit::zipio
