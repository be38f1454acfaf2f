// SPDX-License-Identifier: MIT
#include "tools/batch/stop.h"

#include <unistd.h>

#include <csignal>

#include "lib/base/leftovers.h"
#include "tools/common/cli.h"

namespace digestkit::tools {

namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler sets it");

extern "C" void on_stop_signal(int) {
    if (!stop.exchange(true)) return;
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
    return stop;
}

}  // namespace digestkit::tools
