// SPDX-License-Identifier: MIT
#include "lib/base/leftovers.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstring>

namespace digestkit {

namespace {

constexpr std::size_t most = 1024;

enum class State : std::uint8_t { vacant, changing, used };

// Apart from the paths, of which only those that are used are memory.
std::array<std::atomic<State>, most> states;
std::array<std::array<char, 4096>, most> paths;  // PATH_MAX of Linux

std::array<std::atomic<pid_t>, most> programs;  // 0 is free

bool change(std::atomic<State>& state, State from, State to) noexcept {
    return state.load() == from && state.compare_exchange_strong(from, to);
}

}  // namespace

void remember_leftover(const std::string& path) noexcept {
    for (std::size_t i = 0; i < most && path.size() < paths[i].size(); ++i) {
        if (!change(states[i], State::vacant, State::changing)) continue;
        std::memcpy(paths[i].data(), path.c_str(), path.size() + 1);
        states[i].store(State::used);
        return;
    }
}

void forget_leftover(const std::string& path) noexcept {
    for (std::size_t i = 0; i < most; ++i) {
        if (states[i].load() != State::used || path != paths[i].data()) continue;
        states[i].store(State::vacant);
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
        if (states[i].load() == State::used) ::unlink(paths[i].data());
    }
}

}  // namespace digestkit
