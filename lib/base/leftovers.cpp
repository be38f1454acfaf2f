// SPDX-License-Identifier: MIT
#include "lib/base/leftovers.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>

namespace digestkit {

namespace {

struct Slot {
    std::atomic<bool> used{false};
    std::array<char, 4096> path{};  // PATH_MAX of Linux
};

std::array<Slot, 64> slots;  // an output each; more than a tool ever has open

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

void remove_leftovers() noexcept {
    for (Slot& slot : slots) {
        if (slot.used.load()) ::unlink(slot.path.data());
    }
}

}  // namespace digestkit
