// SPDX-License-Identifier: MIT
#include "lib/base/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

#include "lib/base/error.h"
#include "lib/base/leftovers.h"
#include "lib/base/spawn.h"

namespace digestkit {

namespace {

constexpr int file_number = 3;

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& command, const Options& options)
    : apart_(options.apart) {
    std::array<int, 2> to{}, from{};
    // A socket, since writing to one whose reader is gone can be told not to raise a signal.
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, to.data()) != 0)
        throw_errno("cannot make a pipe");
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
    if (options.file >= 0) posix_spawn_file_actions_adddup2(&actions, options.file, file_number);
    if (!options.errors) posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const SpawnAttributes attributes;
    const int failure =
        ::posix_spawnp(&pid_, argv[0], &actions, apart_ ? attributes.get() : nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) pid_ = 0;
    if (pid_ != 0 && apart_) remember_program(pid_);
    if (failure == 0) return;
    if (failure == ENOENT) throw Error(ErrorKind::program, "there is no program " + command.front());
    errno = failure;
    throw_errno("cannot run " + command.front());
}

ChildProcess::~ChildProcess() {
    kill();
    reap();
}

void ChildProcess::kill() const noexcept {
    if (pid_ != 0) ::kill(apart_ ? -pid_ : pid_, SIGKILL);
}

std::string ChildProcess::reap() {
    if (pid_ == 0) return {};
    input_ = Descriptor();  // one that is alive and could only not be written to ends now
    constexpr std::chrono::milliseconds moment{1000}, pause{1};
    const auto deadline = std::chrono::steady_clock::now() + moment;
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT | WNOHANG) == 0 &&
           info.si_pid == 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(pause);
    if (apart_ || info.si_pid == 0) kill();  // not reaped, the number is nobody else's
    if (apart_) forget_program(pid_);
    int status = 0;
    while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
    }
    pid_ = 0;
    if (!WIFSIGNALED(status)) return "status " + std::to_string(WEXITSTATUS(status));
    return "signal " + std::to_string(WTERMSIG(status)) + " (" + ::strsignal(WTERMSIG(status)) + ")";
}

}  // namespace digestkit
