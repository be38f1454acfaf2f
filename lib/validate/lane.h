// SPDX-License-Identifier: MIT
// Private to this room: the way from the worker that validates one input to the thread that tells of it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <variant>
#include <vector>

#include "lib/validate/validate_input.h"

namespace digestkit {

using LaneEvent = std::variant<Diagnostic, RecordKeys>;

class Lane {
  public:
    /// By the worker. Waits while the lane is full.
    void put(LaneEvent event);
    /// By the worker: nothing more comes; `failure` is what stopped it, or null.
    void close(std::exception_ptr failure);
    /// By the one who tells: what is there, at least one event; an empty batch is the end. Throws the failure
    /// once all before it was taken.
    std::vector<LaneEvent> take();
    /// By the one who tells: nobody will take any more, so `put` must not wait.
    void abandon();

  private:
    /// Events are handed over in batches, since a lock for each would cost more than the finding.
    static constexpr std::size_t batch = 256;
    static constexpr std::size_t most_waiting = 64 * batch;

    std::vector<LaneEvent> filling_;  // the worker's own
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<LaneEvent> waiting_;
    std::exception_ptr failure_;
    bool closed_ = false, abandoned_ = false;

    void hand_over();
};

}  // namespace digestkit
