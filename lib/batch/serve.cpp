// SPDX-License-Identifier: MIT
#include <poll.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <memory>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/batch/child.h"
#include "lib/batch/convert_task.h"
#include "lib/batch/line_counts.h"
#include "lib/batch/wire.h"

namespace digestkit {

namespace {

void tell(const std::string& frame) {
    write_fully(STDOUT_FILENO, wire::framed(frame), "to the run");
}

/// Says everything at once on standard output.
class PipeListener final : public TaskListener {
  public:
    explicit PipeListener(const Sink& wanted) : wanted_(wanted) {}
    void take(TaskEvent event) override {
        std::visit([](auto&& each) { tell(wire::encode(wire::Reply(std::move(each)))); }, std::move(event));
    }
    bool wants(const Rule& rule) const noexcept override { return wanted_.wants(rule); }

  private:
    const Sink& wanted_;
};

std::shared_ptr<const Body> body_of(const std::string& path) {
    if (path.empty()) return nullptr;
    Input input = Input::open(path);
    return std::make_shared<Body>([&input](std::span<char> buffer) { return input.read(buffer); });
}

/// The run may have died before this process could ask to be told of that.
bool run_is_gone() {
    pollfd pipe{STDIN_FILENO, POLLIN, 0};
    return ::poll(&pipe, 1, 0) > 0 && (pipe.revents & POLLHUP) != 0;
}

void serve(wire::Request request, TaskWorker& worker, PipeListener& listener) {
    try {
        request.task.found.body = body_of(request.bodies.at(0));
        for (std::size_t i = 0; i < request.task.siblings.size(); ++i)
            request.task.siblings[i].body = body_of(request.bodies.at(i + 1));
        worker.work(request.task, listener);
    } catch (const Error& error) {
        const wire::Failure failure{static_cast<int>(error.kind()), error.what(), error.hint()};
        tell(wire::encode(wire::Reply(failure)));
    }
}

}  // namespace

void serve_tasks(const BatchJob& job, const Sink& wanted, const std::string& temporary_prefix) {
    // The run decides what a signal to all of its processes means; without the run there is nothing to do.
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    LineCounts counts;
    const std::unique_ptr<TaskWorker> worker = make_task_converter(job, counts, temporary_prefix);
    PipeListener listener(wanted);
    while (true) {
        auto frame = wire::receive(STDIN_FILENO, {});
        if (std::holds_alternative<Talk>(frame) || run_is_gone()) return;
        serve(wire::decode_request(std::get<std::string>(frame)), *worker, listener);
    }
}

}  // namespace digestkit
