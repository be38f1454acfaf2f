// SPDX-License-Identifier: MIT
// SHA-256 by nettle.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace digestkit {

/// The first `digits` (at most 64) lower-case hex digits of the SHA-256 of `bytes`.
std::string sha256_hex(std::string_view bytes, std::size_t digits = 64);

/// The same of bytes that come piece by piece.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// Of all that was added; begins anew.
    std::string hex(std::size_t digits = 64);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Of the nettle that runs, as in "3.8".
std::string nettle_version();

}  // namespace digestkit
