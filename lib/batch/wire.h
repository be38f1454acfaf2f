// SPDX-License-Identifier: MIT
// Private to this room: what a run and its worker processes say to each other, over pipes: frames of numbers
// and texts, four bytes of length before each. Both ends are the same program, so there are no versions.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "lib/batch/task.h"
#include "lib/batch/worker.h"

namespace digestkit::wire {

struct Request {
    Task task;
    std::string body;  ///< path of a file with the bytes of the input, where only the run could read them
};

/// What made the worker stop, thrown again by the run.
struct Failure {
    int kind = 0;  ///< of ErrorKind
    std::string message, hint;
};

using Reply = std::variant<Diagnostic, Product, Outcome, Failure>;

std::string encode(const Request& request);
std::string encode(const Reply& reply);
/// Throw Error (internal) for what `encode` did not make.
Request decode_request(std::string_view frame);
Reply decode_reply(std::string_view frame);

/// Throws Error (io).
void send(int fd, std::string_view frame);

/// Why there is no frame.
enum class NoFrame : std::uint8_t { ended, late, stopped };

/// Waits until `deadline` for a frame; `stopped` is asked now and then. Throws Error (io).
std::variant<std::string, NoFrame> receive(
    int fd, const std::optional<std::chrono::steady_clock::time_point>& deadline,
    const std::function<bool()>& stopped);

}  // namespace digestkit::wire
