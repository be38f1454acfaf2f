// SPDX-License-Identifier: MIT
// Writes a zip archive with the same bytes on every machine: dates are 1980-01-01, entries stand in the order
// in which they were added, no extra fields. Parts are deflated on all cores and handed to libzip ready-made.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "lib/base/output.h"

namespace digestkit::zipio {

class Package {
  public:
    /// `output` gets the bytes in `finish` and must outlive the Package.
    /// Without `helpers` all is done on the thread that adds parts.
    explicit Package(Output& output, bool helpers = true);
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
