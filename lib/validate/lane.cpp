// SPDX-License-Identifier: MIT
#include "lib/validate/lane.h"

#include <iterator>
#include <utility>

namespace digestkit {

void Lane::put(LaneEvent event) {
    filling_.push_back(std::move(event));
    if (filling_.size() >= batch) hand_over();
}

void Lane::hand_over() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_.size() < most_waiting || abandoned_; });
    if (!abandoned_) {
        waiting_.insert(waiting_.end(), std::make_move_iterator(filling_.begin()),
                        std::make_move_iterator(filling_.end()));
    }
    filling_.clear();
    changed_.notify_all();
}

void Lane::close(std::exception_ptr failure) {
    hand_over();
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
    closed_ = true;
    changed_.notify_all();
}

std::vector<LaneEvent> Lane::take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !waiting_.empty() || closed_; });
    std::vector<LaneEvent> taken = std::exchange(waiting_, {});
    changed_.notify_all();
    if (taken.empty() && failure_) std::rethrow_exception(failure_);
    return taken;
}

void Lane::abandon() {
    const std::lock_guard lock(mutex_);
    abandoned_ = true;
    changed_.notify_all();
}

}  // namespace digestkit
