// SPDX-License-Identifier: MIT
#include "lib/base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"

namespace digestkit {

namespace {

using Clock = std::chrono::steady_clock;

/// What a child sees of our descriptors: nothing but the pipe it writes to.
class SpawnActions {
  public:
    explicit SpawnActions(int output) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    }
    ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
    const posix_spawn_file_actions_t* get() const { return &actions_; }

  private:
    posix_spawn_file_actions_t actions_{};
};

/// Collects until the child closes its end; false when the time is over.
bool collect(int fd, Clock::time_point deadline, std::string& output) {
    std::array<char, 4096> buffer{};
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        pollfd waiting{fd, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left));
        if (ready < 0 && errno == EINTR) continue;
        if (ready <= 0) return false;
        const ssize_t count = ::read(fd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return true;
        output.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

}  // namespace

std::optional<ProcessResult> run_program(const std::vector<std::string>& arguments,
                                         std::chrono::milliseconds limit) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_errno("cannot make a pipe");
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);

    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    pid_t child = 0;
    const SpawnActions actions(writing.get());
    const int failure = ::posix_spawnp(&child, argv[0], actions.get(), nullptr, argv.data(), environ);
    if (failure == ENOENT) return std::nullopt;
    if (failure != 0) {
        errno = failure;
        throw_errno("cannot run " + arguments.front());
    }
    writing = Descriptor();

    ProcessResult result;
    const bool in_time = collect(reading.get(), Clock::now() + limit, result.output);
    if (!in_time) ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!in_time) {
        throw Error(ErrorKind::program,
                    arguments.front() + " did not finish within " + std::to_string(limit.count()) + " ms");
    }
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return result;
}

}  // namespace digestkit
