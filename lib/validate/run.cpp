// SPDX-License-Identifier: MIT
#include "lib/validate/run.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "lib/base/error.h"
#include "lib/diag/rules_set.h"
#include "lib/validate/lane.h"

namespace digestkit {

namespace {

/// Of one worker: fills the lane of the input that it is at.
class LaneListener final : public InputListener {
  public:
    explicit LaneListener(const std::string& stdin_name) : stdin_name_(stdin_name) {}
    void next(Lane& lane) { lane_ = &lane; }
    void report(Diagnostic diagnostic) override {
        rename(diagnostic.where.file);
        lane_->put(std::move(diagnostic));
    }
    void record(RecordKeys keys) override {
        if (keys.id) rename(keys.id->where.file);
        if (keys.url) rename(keys.url->where.file);
        lane_->put(std::move(keys));
    }

  private:
    void rename(std::string& file) const {
        if (!stdin_name_.empty() && file == "<stdin>") file = stdin_name_;
    }

    const std::string& stdin_name_;
    Lane* lane_ = nullptr;
};

/// The inputs and one lane for each that somebody works on or nobody has told of yet.
class Crew {
  public:
    explicit Crew(const RunJob& job)
        : job_(job), lanes_(job.inputs.size()), most_ahead_(2 * workers(job) + 2) {
        threads_.reserve(workers(job));
        for (std::size_t i = 0; i < workers(job); ++i) threads_.emplace_back([this] { work(); });
    }

    ~Crew() {
        {
            const std::lock_guard lock(mutex_);
            next_ = job_.inputs.size();
            for (auto& lane : lanes_) {
                if (lane) lane->abandon();
            }
            changed_.notify_all();
        }
        for (std::thread& thread : threads_) thread.join();
    }

    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    void tell(RunListener& listener) {
        for (std::size_t i = 0; i < job_.inputs.size(); ++i) {
            listener.begin(job_.inputs[i]);
            Lane& lane = wait_for(i);
            for (auto events = lane.take(); !events.empty(); events = lane.take()) {
                for (LaneEvent& event : events) {
                    if (auto* diagnostic = std::get_if<Diagnostic>(&event)) {
                        listener.finding(std::move(*diagnostic));
                    } else {
                        listener.record(std::get<RecordKeys>(event));
                    }
                }
            }
            const std::lock_guard lock(mutex_);
            lanes_[i].reset();
            told_ = i + 1;
            changed_.notify_all();
        }
    }

  private:
    static std::size_t workers(const RunJob& job) {
        const std::size_t wanted = job.workers != 0 ? job.workers : std::thread::hardware_concurrency();
        return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(job.inputs.size(), 1));
    }

    /// The lane of input `i`, as soon as a worker has begun it.
    Lane& wait_for(std::size_t i) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this, i] { return next_ > i; });
        return *lanes_[i];
    }

    /// The next input to work on, with a lane; or the number of inputs when there is none.
    std::size_t next() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return next_ >= job_.inputs.size() || next_ < told_ + most_ahead_; });
        if (next_ >= job_.inputs.size()) return job_.inputs.size();
        lanes_[next_] = std::make_unique<Lane>();
        changed_.notify_all();
        return next_++;
    }

    void work() {
        LaneListener listener(job_.stdin_name);
        FoundInputs inputs(job_.limits, listener);  // keeps an archive open from entry to entry
        for (std::size_t i = next(); i < job_.inputs.size(); i = next()) {
            Lane& lane = *lanes_[i];
            listener.next(lane);
            try {
                validate(job_.inputs[i], inputs, listener);
                lane.close(nullptr);
            } catch (...) {
                lane.close(std::current_exception());
            }
        }
    }

    void validate(const Found& found, FoundInputs& inputs, LaneListener& listener) {
        try {
            if (Input* input = inputs.open(found)) validate_input(*input, job_.job(found), listener);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::io) throw;
            listener.report(
                diagnose(rules::set::unreadable, error.what(), {found.path, found.member, {}, {}}));
        }
    }

    const RunJob& job_;
    std::vector<std::unique_ptr<Lane>> lanes_;
    std::size_t most_ahead_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t next_ = 0, told_ = 0;
    std::vector<std::thread> threads_;
};

}  // namespace

void run_validation(const RunJob& job, RunListener& listener) {
    Crew(job).tell(listener);
}

}  // namespace digestkit
