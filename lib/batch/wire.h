// SPDX-License-Identifier: MIT
// Private to this room: what a run and its worker processes say to each other, over pipes: frames of numbers
// and texts, four bytes of length before each. Both ends are the same program, so there are no versions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/base/talk.h"
#include "lib/batch/task.h"
#include "lib/batch/worker.h"

namespace digestkit::wire {

struct Request {
    Task task;
    /// For each input of the task the path of a file with its bytes, where only the run could read them; else
    /// "".
    std::vector<std::string> bodies;
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

/// As it travels, with its length in front.
std::string framed(std::string_view frame);

/// Gives the next frame, or why there is none. Throws Error (io).
std::variant<std::string, Talk> receive(int fd, const Patience& patience);

}  // namespace digestkit::wire
