// SPDX-License-Identifier: MIT
// A Crew works on tasks on several threads and tells of them in their order, as if they had been done one
// after the other: each worker takes the next task and puts what comes of it into a Lane, and the caller's
// thread empties the lanes one by one. Tasks are fetched as they are needed and only a window of them is
// alive, so memory grows neither with their number nor with what comes of them.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "lib/base/error.h"
#include "lib/base/lane.h"
#include "lib/base/start_thread.h"

namespace digestkit {

template <class Task, class Event>
struct CrewJob {
    std::size_t workers = 1;
    std::size_t ahead = 4;    ///< tasks that may be begun and not yet told of
    std::size_t batch = 256;  ///< events that a Lane hands over at once
    /// Fills in the next task, or returns false behind the last. Called by one thread at a time.
    std::function<bool(Task&)> next;
    /// Works on one task, on the thread of worker `worker`.
    std::function<void(std::size_t worker, Task&, Lane<Event>&)> work;
};

template <class Task, class Event>
class Crew {
  public:
    /// Of fewer workers where the system has no more threads to give. Throws Error (io) where it has none.
    explicit Crew(CrewJob<Task, Event> job) : job_(std::move(job)) {
        threads_.reserve(job_.workers);
        try {
            for (std::size_t i = 0; i < job_.workers; ++i)
                threads_.push_back(start_thread([this, i] { work(i); }));
        } catch (const Error&) {
            if (threads_.empty()) throw;
        }
    }

    ~Crew() {
        {
            const std::lock_guard lock(mutex_);
            ended_ = true;
            for (const std::unique_ptr<Slot>& slot : slots_) slot->lane.abandon();
            changed_.notify_all();
        }
        for (std::thread& thread : threads_) thread.join();
    }

    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// The task that is to be told of next; null behind the last. It stays until `pass`. Throws what `next`
    /// threw, once all tasks before that were told of.
    Task* begin() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !slots_.empty() || ended_; });
        if (!slots_.empty()) return &slots_.front()->task;
        if (failure_) std::rethrow_exception(failure_);
        return nullptr;
    }
    /// What came of it, piece by piece; an empty one is the end. Throws what `work` threw.
    std::vector<Event> take() { return front().lane.take(); }
    /// Goes on to the next task, once its worker has done with this one. What was not taken is dropped;
    /// throws what `work` threw, if that was not taken either.
    void pass() {
        while (!take().empty()) {
        }
        const std::lock_guard lock(mutex_);
        slots_.pop_front();
        changed_.notify_all();
    }

  private:
    struct Slot {
        explicit Slot(std::size_t batch) : lane(batch) {}
        Task task{};
        Lane<Event> lane;
    };

    Slot& front() {
        const std::lock_guard lock(mutex_);
        return *slots_.front();
    }

    /// The next task to work on; null when there is none.
    Slot* next() {
        const std::lock_guard order(
            fetching_);  // tasks are fetched one after the other, but while others work
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return ended_ || slots_.size() < job_.ahead; });
            if (ended_) return nullptr;
        }
        auto slot = std::make_unique<Slot>(job_.batch);
        std::exception_ptr failure;
        bool there = false;
        try {
            there = job_.next(slot->task);
        } catch (...) {
            failure = std::current_exception();
        }
        const std::lock_guard lock(mutex_);
        changed_.notify_all();
        if (ended_ || !there) {
            ended_ = true;
            failure_ = failure;
            return nullptr;
        }
        slots_.push_back(std::move(slot));
        return slots_.back().get();
    }

    void work(std::size_t worker) {
        while (Slot* const slot = next()) {
            try {
                job_.work(worker, slot->task, slot->lane);
                slot->lane.close(nullptr);
            } catch (...) {
                slot->lane.close(std::current_exception());
            }
        }
    }

    CrewJob<Task, Event> job_;
    std::mutex fetching_, mutex_;
    std::condition_variable changed_;
    std::deque<std::unique_ptr<Slot>> slots_;
    std::exception_ptr failure_;
    bool ended_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace digestkit
