// SPDX-License-Identifier: MIT
// Bytes to and from another process, with patience that ends: at a deadline, when somebody says stop, or when
// the other one is gone.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

struct Patience {
    std::optional<std::chrono::steady_clock::time_point> deadline;
    std::function<bool()> stopped;  ///< asked ten times a second; may be empty
};

enum class Talk : std::uint8_t { done, ended, late, stopped };

/// All of `bytes`, into a socket. Throws Error (io); that the other one is gone is `ended`.
Talk send_to(int socket, std::string_view bytes, const Patience& patience);

/// Exactly `count` bytes, behind what `bytes` holds. Throws Error (io).
Talk receive_from(int fd, std::size_t count, std::string& bytes, const Patience& patience);

}  // namespace digestkit
