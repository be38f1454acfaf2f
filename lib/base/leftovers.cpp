// SPDX-License-Identifier: MIT
#include "lib/base/leftovers.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

namespace digestkit {

namespace {

struct Slot {
    std::atomic<bool> used{false};
    std::array<char, 4096> path{};  // PATH_MAX of Linux
};

std::array<Slot, 64> slots;  // an output each; more than a tool ever has open

std::array<std::atomic<pid_t>, 64> programs;  // as many; 0 is free

}  // namespace

void remember_leftover(const std::string& path) noexcept {
    for (Slot& slot : slots) {
        if (slot.used.load() || path.size() >= slot.path.size()) continue;
        std::memcpy(slot.path.data(), path.c_str(), path.size() + 1);
        slot.used.store(true);
        return;
    }
}

void forget_leftover(const std::string& path) noexcept {
    for (Slot& slot : slots) {
        if (slot.used.load() && path == slot.path.data()) slot.used.store(false);
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
    for (Slot& slot : slots) {
        if (slot.used.load()) ::unlink(slot.path.data());
    }
}

}  // namespace digestkit
