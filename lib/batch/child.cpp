// SPDX-License-Identifier: MIT
#include "lib/batch/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <vector>

#include "lib/base/child_process.h"
#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/output.h"
#include "lib/base/talk.h"
#include "lib/batch/wire.h"
#include "lib/diag/rules_set.h"
#include "lib/inputs/found.h"

namespace digestkit {

namespace {

using Clock = std::chrono::steady_clock;

/// What this process was to pass on could not be read.
struct Unreadable {
    std::string why;
};

class ChildWorker final : public TaskWorker {
  public:
    ChildWorker(const BatchJob& job, std::string prefix) : job_(job), prefix_(std::move(prefix)) {}

    void work(const Task& task, TaskListener& listener) override {
        const Clock::time_point begun = Clock::now();
        Patience patience;
        if (job_.timeout.count() > 0) patience.deadline = begun + job_.timeout;
        patience.stopped = [this] { return job_.stop != nullptr && *job_.stop; };
        std::string told;
        try {
            told = wire::framed(wire::encode(request(task)));
        } catch (const Unreadable& unreadable) {
            return tell(task, begun, rules::set::unreadable, unreadable.why, {}, listener);
        }
        Talk talk = send_to(child().input(), told, patience);
        while (true) {
            std::variant<std::string, Talk> frame = talk;
            if (talk == Talk::done) frame = wire::receive(child_->output(), patience);
            if (const auto* none = std::get_if<Talk>(&frame)) {
                talk = *none;
                if (talk == Talk::ended) return tell_death(task, begun, listener);
                child_.reset();
                if (talk == Talk::stopped) throw Interrupted();
                return tell(task, begun, rules::set::timeout,
                            fmt::format("not converted within {} s",
                                        std::chrono::duration<double>(job_.timeout).count()),
                            "allow more with --timeout", listener);
            }
            const Clock::time_point heard = Clock::now();
            if (pass(wire::decode_reply(std::get<std::string>(frame)), listener)) return;
            // Who is far ahead of the inputs before it waits for them, which is not its time.
            if (patience.deadline) *patience.deadline += Clock::now() - heard;
        }
    }

  private:
    /// True at the end of the task.
    static bool pass(wire::Reply reply, TaskListener& listener) {
        if (auto* failure = std::get_if<wire::Failure>(&reply))
            throw Error(static_cast<ErrorKind>(failure->kind), failure->message, failure->hint);
        const bool last = std::holds_alternative<Outcome>(reply);
        if (auto* diagnostic = std::get_if<Diagnostic>(&reply)) {
            listener.take(std::move(*diagnostic));
        } else if (auto* product = std::get_if<Product>(&reply)) {
            listener.take(std::move(*product));
        } else {
            listener.take(std::move(std::get<Outcome>(reply)));
        }
        return last;
    }

    ChildProcess& child() {
        if (!child_) {
            std::vector<std::string> command = job_.worker_command;
            command.insert(command.begin() + 2, fmt::format("{}{}-", prefix_, ++started_));
            child_ = std::make_unique<ChildProcess>(command);
        }
        return *child_;
    }

    /// What only this process can read goes into a file.
    wire::Request request(const Task& task) {
        wire::Request request{task, {body_file(task.found, 0)}};
        for (const Found& sibling : task.siblings)
            request.bodies.push_back(body_file(sibling, request.bodies.size()));
        return request;
    }

    std::string body_file(const Found& found, std::size_t number) {
        if (!found.body && found.path != "-") return {};
        std::string path = prefix_ + "input" + std::to_string(number);
        Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file) throw_errno("cannot write " + path);
        std::optional<Input> input;
        std::string chunk(std::size_t{64} << 10, '\0');
        const auto read = [&]() -> std::size_t {
            try {
                if (!input)
                    input = found.body ? found.body->open(found.path, found.member) : Input::open(found.path);
                return input->read(chunk);
            } catch (const Error& error) {
                throw Unreadable{error.what()};
            }
        };
        while (const std::size_t got = read())
            write_fully(file.get(), std::string_view(chunk).substr(0, got), path);
        return path;
    }

    void tell_death(const Task& task, Clock::time_point begun, TaskListener& listener) {
        const std::string how = child_->reap();
        child_.reset();
        tell(task, begun, rules::set::crashed, "the worker process ended by " + how,
             "the other inputs are converted; please report this one", listener);
    }

    static void tell(const Task& task, Clock::time_point begun, const Rule& rule, const std::string& message,
                     const std::string& hint, TaskListener& listener) {
        listener.take(diagnose(rule, message, {task.found.path, task.found.member, {}, {}}, hint));
        Outcome outcome;
        outcome.status = Status::failed;
        outcome.errors = 1;
        outcome.why = message;
        outcome.milliseconds = static_cast<std::uint64_t>(
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun).count());
        listener.take(std::move(outcome));
    }

    const BatchJob& job_;
    const std::string prefix_;
    std::unique_ptr<ChildProcess> child_;
    std::size_t started_ = 0;
};

}  // namespace

std::unique_ptr<TaskWorker> make_child_worker(const BatchJob& job, std::string temporary_prefix) {
    return std::make_unique<ChildWorker>(job, std::move(temporary_prefix));
}

}  // namespace digestkit
