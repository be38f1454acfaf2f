// SPDX-License-Identifier: MIT
#include "lib/base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#include "lib/base/descriptor.h"
#include "lib/base/leftovers.h"
#include "lib/base/spawn.h"

namespace digestkit {

namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
    Descriptor reading, writing;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw_errno("cannot make a pipe");
        reading = Descriptor(ends[0]);
        writing = Descriptor(ends[1]);
    }
};

/// What a child sees of our descriptors: nothing but its input and the pipes it writes to.
class SpawnActions {
  public:
    SpawnActions(int input, int output, int errors) {
        posix_spawn_file_actions_init(&actions_);
        place(input, STDIN_FILENO, O_RDONLY);
        place(output, STDOUT_FILENO, O_WRONLY);
        place(errors, STDERR_FILENO, O_WRONLY);
#if defined(__GLIBC__) && defined(__GLIBC_PREREQ)
#if __GLIBC_PREREQ(2, 34)
        posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);  // also those of others
#endif
#endif
    }
    ~SpawnActions() {
        posix_spawn_file_actions_destroy(&actions_);
    }
    SpawnActions(const SpawnActions&) = delete;
    SpawnActions& operator=(const SpawnActions&) = delete;
    const posix_spawn_file_actions_t* get() const {
        return &actions_;
    }

  private:
    void place(int fd, int target, int mode) {
        if (fd >= 0) {
            posix_spawn_file_actions_adddup2(&actions_, fd, target);
        } else {
            posix_spawn_file_actions_addopen(&actions_, target, "/dev/null", mode, 0);
        }
    }

    posix_spawn_file_actions_t actions_{};
};

/// A running child: ended on every way out.
class Child {
  public:
    explicit Child(pid_t pid) : pid_(pid) { remember_program(pid_); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (pid_ > 0) end();
    }

    /// False when the time is over.
    bool ends_before(Clock::time_point deadline) const {
        constexpr std::chrono::milliseconds pause{1};
        while (!has_ended(WNOHANG)) {
            if (Clock::now() >= deadline) return false;
            std::this_thread::sleep_for(pause);  // it has closed its output: this is a matter of moments
        }
        return true;
    }

    /// Its status as in ProcessResult. What it left running is ended as well.
    int end() {
        ::kill(-pid_, SIGKILL);
        has_ended(0);
        ::kill(-pid_, SIGKILL);  // what was started meanwhile; not reaped, the number is nobody else's
        forget_program(pid_);
        int status = 0;
        while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
        }
        pid_ = 0;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }

  private:
    bool has_ended(int flags) const {
        siginfo_t info{};
        while (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT | flags) < 0 &&
               errno == EINTR) {
        }
        return info.si_pid == pid_;
    }

    pid_t pid_;
};

std::vector<std::string> environment_with(const std::vector<std::pair<std::string, std::string>>& added) {
    std::vector<std::string> all;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const bool replaced = std::any_of(added.begin(), added.end(), [text](const auto& pair) {
            return text.starts_with(pair.first) && text.substr(pair.first.size()).starts_with('=');
        });
        if (!replaced) all.emplace_back(text);
    }
    for (const auto& pair : added) all.push_back(pair.first + "=" + pair.second);
    return all;
}

/// Null-terminated, pointing into `texts`.
std::vector<char*> pointers(const std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (const std::string& text : texts) all.push_back(const_cast<char*>(text.c_str()));
    all.push_back(nullptr);
    return all;
}

/// An unnamed file: the child may take it at its own pace, or die before its end, and nobody waits or gets a
/// SIGPIPE.
Descriptor file_of(std::string_view input) {
    if (input.empty()) return {};
    Descriptor file = open_unnamed_file();
    write_fully(file.get(), input, "a temporary file");
    if (::lseek(file.get(), 0, SEEK_SET) != 0) throw_errno("cannot rewind a temporary file");
    return file;
}

/// One of the two streams of a child.
struct Stream {
    Descriptor fd;
    std::string& text;
    std::size_t kept;
    bool dropped = false;

    /// False at the end.
    bool take() {
        std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): read fills it
        const ssize_t count = ::read(fd.get(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) return true;
        if (count <= 0) return false;
        const std::size_t room = std::min(kept - text.size(), static_cast<std::size_t>(count));
        text.append(buffer.data(), room);
        dropped = dropped || room < static_cast<std::size_t>(count);
        return true;
    }
};

enum class Outcome { ended, too_long, too_much };

/// Until the child has closed both, or has used up its time or room.
Outcome collect(Stream& output, Stream& errors, Clock::time_point deadline) {
    bool open_output = true, open_errors = bool(errors.fd);
    while (open_output || open_errors) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return Outcome::too_long;
        std::array<pollfd, 2> waiting{{{open_output ? output.fd.get() : -1, POLLIN, 0},
                                       {open_errors ? errors.fd.get() : -1, POLLIN, 0}}};
        constexpr long long longest_wait = 60'000;
        const int ready =
            ::poll(waiting.data(), waiting.size(), static_cast<int>(std::min<long long>(left, longest_wait)));
        if (ready < 0 && errno != EINTR) throw_errno("cannot wait for a program");
        if (ready <= 0) continue;
        if (waiting[0].revents != 0) open_output = output.take();
        if (waiting[1].revents != 0) open_errors = errors.take();
        if (output.dropped) return Outcome::too_much;
    }
    return Outcome::ended;
}

}  // namespace

std::optional<ProcessResult> run_program(const std::vector<std::string>& arguments,
                                         const ProcessOptions& options) {
    Pipe output, errors;
    const Descriptor input = file_of(options.input);
    const std::vector<std::string> environment = environment_with(options.environment);
    const bool keep_errors = options.kept_errors > 0;
    const SpawnActions actions(input.get(), output.writing.get(), keep_errors ? errors.writing.get() : -1);
    const SpawnAttributes attributes;
    pid_t pid = 0;
    const int failure = ::posix_spawnp(&pid, arguments.front().c_str(), actions.get(), attributes.get(),
                                       pointers(arguments).data(), pointers(environment).data());
    if (failure == ENOENT) return std::nullopt;
    if (failure != 0) {
        errno = failure;
        throw_errno("cannot run " + arguments.front());
    }
    Child child(pid);
    output.writing = Descriptor();
    errors.writing = Descriptor();
    if (!keep_errors) errors.reading = Descriptor();

    ProcessResult result;
    Stream said{std::move(output.reading), result.output, options.most_output};
    Stream complained{std::move(errors.reading), result.errors, options.kept_errors};
    const Clock::time_point deadline = Clock::now() + options.limit;
    Outcome outcome = collect(said, complained, deadline);
    if (outcome == Outcome::ended && !child.ends_before(deadline)) outcome = Outcome::too_long;
    result.status = child.end();
    if (outcome == Outcome::ended) return result;
    if (outcome == Outcome::too_long) {
        throw Overtime(arguments.front() + " did not finish within " + std::to_string(options.limit.count()) +
                       " ms");
    }
    throw Overflow(arguments.front() + " wrote more than " + std::to_string(options.most_output) + " bytes");
}

std::optional<ProcessResult> run_program(const std::vector<std::string>& arguments,
                                         std::chrono::milliseconds limit) {
    ProcessOptions options;
    options.limit = limit;
    options.most_output = std::size_t{1} << 20;
    return run_program(arguments, options);
}

}  // namespace digestkit
