// SPDX-License-Identifier: MIT
// A Lane is the way from the worker that is busy with one task to the thread that tells of it: what the
// worker puts in comes out in the same order, a worker that is far ahead waits, and a failure of the worker
// comes out last.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

namespace digestkit {

template <class Event>
class Lane {
  public:
    /// Events are handed over in batches, since a lock for each would cost more than the event.
    explicit Lane(std::size_t batch = 256) : batch_(batch) {}

    /// By the worker: what an Event can be made of. Waits while the lane is full.
    template <class Value>
    void put(Value&& value) {
        filling_.emplace_back(std::forward<Value>(value));
        if (filling_.size() >= batch_) hand_over();
    }

    /// By the worker: nothing more comes; `failure` is what stopped it, or null.
    void close(std::exception_ptr failure) {
        const std::lock_guard lock(mutex_);
        move_over();
        failure_ = std::move(failure);
        closed_ = true;
        changed_.notify_all();
    }

    /// By the one who tells: what is there, at least one event; an empty batch is the end. Throws the failure
    /// once all before it was taken.
    std::vector<Event> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !waiting_.empty() || closed_; });
        std::vector<Event> taken = std::exchange(waiting_, {});
        changed_.notify_all();
        if (taken.empty() && failure_) std::rethrow_exception(failure_);
        return taken;
    }

    /// By the one who tells: nobody will take any more, so `put` must not wait.
    void abandon() {
        const std::lock_guard lock(mutex_);
        abandoned_ = true;
        changed_.notify_all();
    }

  private:
    void hand_over() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_.size() < most_waiting * batch_ || abandoned_; });
        move_over();
        changed_.notify_all();
    }

    void move_over() {
        if (!abandoned_) {
            waiting_.insert(waiting_.end(), std::make_move_iterator(filling_.begin()),
                            std::make_move_iterator(filling_.end()));
        }
        filling_.clear();
    }

    static constexpr std::size_t most_waiting = 64;  // batches

    const std::size_t batch_;
    std::vector<Event> filling_;  // the worker's own
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Event> waiting_;
    std::exception_ptr failure_;
    bool closed_ = false, abandoned_ = false;
};

}  // namespace digestkit
