// SPDX-License-Identifier: MIT
// Threads, which a system gives only so many of.
#pragma once

#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "lib/base/error.h"

namespace digestkit {

/// Throws Error (io) where the system has no more threads to give.
template <typename Work>
std::thread start_thread(Work work) {
    try {
        return std::thread(std::move(work));
    } catch (const std::system_error& error) {
        throw Error(ErrorKind::io, std::string("cannot start a thread: ") + error.what());
    }
}

}  // namespace digestkit
