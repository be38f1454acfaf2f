// SPDX-License-Identifier: MIT
// The bytes of an entry of an archive that can be read from front to back only: taken while the archive
// stands there, and read by whoever works on them. Large ones wait in an unnamed temporary file.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

#include "lib/base/descriptor.h"
#include "lib/base/input.h"

namespace digestkit {

class Body {
  public:
    /// Takes what `next` gives until it returns 0. Throws Error (io).
    explicit Body(const std::function<std::size_t(std::span<char>)>& next);

    /// An entry `member` of the archive `name`; this must outlive it.
    Input open(const std::string& name, const std::string& member) const;

  private:
    std::uint64_t size_ = 0;
    std::string bytes_;
    Descriptor file_;  // holds all of it where there is too much for `bytes_`
};

}  // namespace digestkit
