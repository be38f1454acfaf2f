// SPDX-License-Identifier: MIT
#include "lib/batch/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/output.h"
#include "lib/batch/wire.h"
#include "lib/diag/rules_set.h"
#include "lib/inputs/found.h"

namespace digestkit {

namespace {

using Clock = std::chrono::steady_clock;

/// A process and the two ends to speak to it.
class Child {
  public:
    explicit Child(const std::vector<std::string>& command) {
        std::array<int, 2> to{}, from{};
        if (::pipe2(to.data(), O_CLOEXEC) != 0) throw_errno("cannot make a pipe");
        const Descriptor its_input(to[0]);
        input_ = Descriptor(to[1]);
        if (::pipe2(from.data(), O_CLOEXEC) != 0) throw_errno("cannot make a pipe");
        output_ = Descriptor(from[0]);
        const Descriptor its_output(from[1]);
        std::vector<char*> argv;
        for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
        argv.push_back(nullptr);
        posix_spawn_file_actions_t actions{};
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, its_input.get(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, its_output.get(), STDOUT_FILENO);
        const int failure = ::posix_spawn(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (failure == 0) return;
        errno = failure;
        throw_errno("cannot run " + command.front());
    }
    ~Child() {
        if (pid_ != 0) ::kill(pid_, SIGKILL);
        reap();
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int input() const noexcept { return input_.get(); }
    int output() const noexcept { return output_.get(); }

    /// Waits for its end and says how it came: "signal 11 (Segmentation fault)".
    std::string reap() {
        if (pid_ == 0) return {};
        input_ = Descriptor();  // one that is alive and could only not be written to ends now
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = 0;
        if (!WIFSIGNALED(status)) return fmt::format("status {}", WEXITSTATUS(status));
        return fmt::format("signal {} ({})", WTERMSIG(status), ::strsignal(WTERMSIG(status)));
    }

  private:
    pid_t pid_ = 0;
    Descriptor input_, output_;
};

class ChildWorker final : public TaskWorker {
  public:
    ChildWorker(const BatchJob& job, std::string prefix) : job_(job), prefix_(std::move(prefix)) {}

    void work(const Task& task, TaskListener& listener) override {
        const Clock::time_point begun = Clock::now();
        std::optional<Clock::time_point> deadline;
        if (job_.timeout.count() > 0) deadline = begun + job_.timeout;
        const std::string told = wire::encode(request(task));
        Child& process = child();
        try {
            wire::send(process.input(), told);
        } catch (const Error&) {
            return tell_death(task, begun, listener);  // it died between two inputs, or while it was told
        }
        while (true) {
            auto frame = wire::receive(child_->output(), deadline,
                                       [this] { return job_.stop != nullptr && *job_.stop; });
            if (const auto* none = std::get_if<wire::NoFrame>(&frame)) {
                if (*none == wire::NoFrame::ended) return tell_death(task, begun, listener);
                child_.reset();
                if (*none == wire::NoFrame::stopped) throw Interrupted();
                return tell(task, begun, rules::set::timeout,
                            fmt::format("not converted within {} s",
                                        std::chrono::duration<double>(job_.timeout).count()),
                            "allow more with --timeout", listener);
            }
            if (pass(wire::decode_reply(std::get<std::string>(frame)), listener)) return;
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

    Child& child() {
        if (!child_) {
            std::vector<std::string> command = job_.worker_command;
            command.insert(command.begin() + 2, fmt::format("{}{}-", prefix_, ++started_));
            child_ = std::make_unique<Child>(command);
        }
        return *child_;
    }

    /// What only this process can read goes into a file.
    wire::Request request(const Task& task) {
        wire::Request request{task, {}};
        if (!task.found.body && task.found.path != "-") return request;
        request.body = prefix_ + "input";
        Input input = task.found.body ? task.found.body->open(task.found.path, task.found.member)
                                      : Input::open(task.found.path);
        Descriptor file(::open(request.body.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
        if (!file) throw_errno("cannot write " + request.body);
        std::string chunk(std::size_t{64} << 10, '\0');
        while (const std::size_t got = input.read(chunk))
            write_fully(file.get(), std::string_view(chunk).substr(0, got), request.body);
        return request;
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
    std::unique_ptr<Child> child_;
    std::size_t started_ = 0;
};

}  // namespace

std::unique_ptr<TaskWorker> make_child_worker(const BatchJob& job, std::string temporary_prefix) {
    return std::make_unique<ChildWorker>(job, std::move(temporary_prefix));
}

}  // namespace digestkit
