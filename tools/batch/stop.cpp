// SPDX-License-Identifier: MIT
#include "tools/batch/stop.h"

#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <ctime>

#include "lib/base/leftovers.h"
#include "tools/common/cli.h"

namespace digestkit::tools {

namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

/// `timeout` and others signal a process and then its group, so that one wish comes twice.
constexpr std::int64_t one_wish = 500;  // milliseconds
std::atomic<std::int64_t> first_wish{0};
static_assert(std::atomic<std::int64_t>::is_always_lock_free, "a signal handler reads it");

std::int64_t now_in_milliseconds() noexcept {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

extern "C" void on_stop_signal(int) {
    if (!stop.exchange(true)) return first_wish.store(now_in_milliseconds());
    if (now_in_milliseconds() - first_wish.load() < one_wish) return;
    remove_leftovers();
    ::_exit(status_interrupted);
}

}  // namespace

const std::atomic<bool>& stop_on_signals() {
    struct sigaction action {};
    action.sa_handler = on_stop_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    struct sigaction at_hangup {};
    sigaction(SIGHUP, nullptr, &at_hangup);
    if (at_hangup.sa_handler != SIG_IGN) sigaction(SIGHUP, &action, nullptr);  // else nohup wants it to go on
    return stop;
}

}  // namespace digestkit::tools
