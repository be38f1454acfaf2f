// SPDX-License-Identifier: MIT
#include "lib/base/leftovers.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>
#include <mutex>

namespace digestkit {

namespace {

constexpr std::size_t most = 1024;

// Apart from the paths, of which only those that are used are memory.
std::array<std::atomic<bool>, most> used;
std::array<std::array<char, 4096>, most> paths;  // PATH_MAX of Linux

std::array<std::atomic<pid_t>, most> programs;  // 0 is free

/// Of who changes the list; a signal handler reads it as it is.
std::mutex changing;

}  // namespace

void remember_leftover(const std::string& path) noexcept {
    const std::lock_guard lock(changing);
    for (std::size_t i = 0; i < most && path.size() < paths[i].size(); ++i) {
        if (used[i].load()) continue;
        std::memcpy(paths[i].data(), path.c_str(), path.size() + 1);
        used[i].store(true);
        return;
    }
}

void forget_leftover(const std::string& path) noexcept {
    const std::lock_guard lock(changing);
    for (std::size_t i = 0; i < most; ++i) {
        if (!used[i].load() || path != paths[i].data()) continue;
        used[i].store(false);
        return;
    }
}

void remember_program(pid_t group) noexcept {
    for (std::atomic<pid_t>& program : programs) {
        pid_t expected = 0;
        if (program.compare_exchange_strong(expected, group)) return;
    }
}

void forget_program(pid_t group) noexcept {
    for (std::atomic<pid_t>& program : programs) {
        pid_t expected = group;
        if (program.compare_exchange_strong(expected, 0)) return;
    }
}

void remove_leftovers() noexcept {
    for (const std::atomic<pid_t>& program : programs) {
        if (const pid_t group = program.load(); group != 0) ::kill(-group, SIGKILL);
    }
    for (std::size_t i = 0; i < most; ++i) {
        if (used[i].load()) ::unlink(paths[i].data());
    }
}

}  // namespace digestkit
