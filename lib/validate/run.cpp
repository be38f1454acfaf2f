// SPDX-License-Identifier: MIT
#include "lib/validate/run.h"

#include <algorithm>
#include <memory>
#include <span>
#include <thread>
#include <utility>
#include <variant>

#include "lib/base/crew.h"
#include "lib/base/error.h"
#include "lib/diag/rules_set.h"

namespace digestkit {

namespace {

/// What follows is about this input.
struct Begin {
    const ResolvedInput* input;
};
using LaneEvent = std::variant<Diagnostic, RecordKeys, Begin>;
using ValidationLane = Lane<LaneEvent>;
/// Some inputs, one behind the other: of many small ones handing each over by itself would be most of the
/// work.
using Group = std::span<const ResolvedInput>;

/// Of one worker: fills the lane of the input that it is at.
class LaneListener final : public InputListener {
  public:
    explicit LaneListener(const std::string& stdin_name) : stdin_name_(stdin_name) {}
    void next(ValidationLane& lane) { lane_ = &lane; }
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
    ValidationLane* lane_ = nullptr;
};

/// What one worker keeps from input to input.
class Worker {
  public:
    explicit Worker(const RunJob& job)
        : job_(job),
          listener_(job.stdin_name),
          inputs_([this](const std::string&) { return settings_->job.read.limits; }, listener_) {}

    void work(Group group, ValidationLane& lane) {
        listener_.next(lane);
        for (const ResolvedInput& input : group) {
            lane.put(Begin{&input});
            settings_ = input.settings;
            work(input.found);
        }
    }

  private:
    void work(const Found& found) {
        try {
            Input* input = inputs_.open(found);
            if (input == nullptr) return;
            validate_input(*input, settings_->job, listener_, found.path == "-" ? job_.stdin_name : "");
        } catch (const Error& error) {
            // Without pandoc the files that need it are unreadable, and no others.
            if (error.kind() != ErrorKind::io && error.kind() != ErrorKind::program) throw;
            listener_.report(diagnose(rules::set::unreadable, error.what(),
                                      {found.path, found.member, {}, {}}, error.hint()));
        }
    }

    const RunJob& job_;
    LaneListener listener_;
    const Resolved* settings_ = nullptr;  // of the input at hand
    FoundInputs inputs_;                  // keeps an archive open from entry to entry
};

std::size_t workers_of(const RunJob& job) {
    const std::size_t wanted = job.workers != 0 ? job.workers : std::thread::hardware_concurrency();
    return std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(job.inputs.size(), 1));
}

/// Many groups for each worker, so that all end at about the same time.
std::size_t group_size(const RunJob& job, std::size_t workers) {
    constexpr std::size_t most = 64, groups = 64;
    return std::clamp<std::size_t>(job.inputs.size() / (workers * groups), 1, most);
}

void tell(Crew<Group, LaneEvent>& crew, RunListener& listener) {
    while (crew.begin() != nullptr) {
        for (auto events = crew.take(); !events.empty(); events = crew.take()) {
            for (LaneEvent& event : events) {
                if (const auto* begin = std::get_if<Begin>(&event)) {
                    listener.begin(*begin->input);
                } else if (auto* diagnostic = std::get_if<Diagnostic>(&event)) {
                    listener.finding(std::move(*diagnostic));
                } else {
                    listener.record(std::get<RecordKeys>(std::move(event)));
                }
            }
        }
        crew.pass();
    }
}

}  // namespace

void run_validation(const RunJob& job, RunListener& listener) {
    CrewJob<Group, LaneEvent> crew_job;
    crew_job.workers = workers_of(job);
    crew_job.ahead = 2 * crew_job.workers + 2;
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < crew_job.workers; ++i) workers.push_back(std::make_unique<Worker>(job));
    const std::size_t size = group_size(job, crew_job.workers);
    Group rest = job.inputs;
    crew_job.next = [&rest, size](Group& group) {
        group = rest.first(std::min(size, rest.size()));
        rest = rest.subspan(group.size());
        return !group.empty();
    };
    crew_job.work = [&workers](std::size_t worker, Group& group, ValidationLane& lane) {
        workers[worker]->work(group, lane);
    };
    Crew<Group, LaneEvent> crew(std::move(crew_job));
    tell(crew, listener);
}

}  // namespace digestkit
