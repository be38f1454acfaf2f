// SPDX-License-Identifier: MIT
#include "lib/batch/journal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

#include "lib/base/error.h"
#include "lib/batch/journal_line.h"
#include "lib/batch/journal_lines.h"

namespace digestkit {

Journal::Journal(const std::string& path) : path_(path) {
    open();
}

void Journal::open() {
    file_ = Descriptor(::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
    if (!file_) throw_errno("cannot write the journal " + path_);
    check_kind();
}

/// False once somebody has removed the file, or put another in its place: a lock of it holds nobody off.
bool Journal::is_at_its_path() const {
    struct stat ours {
    }, there{};
    return ::fstat(file_.get(), &ours) == 0 && ::stat(path_.c_str(), &there) == 0 &&
           ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

/// A wrong name must not have a line written into somebody's file.
void Journal::check_kind() {
    constexpr std::string_view ours = "{\"run\":\"";
    std::array<char, ours.size()> head{};
    struct stat status {};
    if (::fstat(file_.get(), &status) != 0) throw_errno("cannot read the journal " + path_);
    if (!S_ISREG(status.st_mode)) throw Error(ErrorKind::usage, "the journal " + path_ + " is no file");
    const ssize_t got = ::pread(file_.get(), head.data(), head.size(), 0);
    if (got < 0) throw_errno("cannot read the journal " + path_);
    const std::string_view there(head.data(), static_cast<std::size_t>(got));
    if (ours.substr(0, there.size()) == there) return;
    throw Error(ErrorKind::usage, "the file " + path_ + " is no journal of digest-batch",
                "name another with --journal; this one is not touched");
}

bool Journal::lock(const std::function<bool(const std::string&)>& waits) {
    constexpr std::chrono::milliseconds pause{100};
    std::optional<std::string> who;  // read once: a journal may have millions of lines
    while (true) {
        struct flock whole {};
        whole.l_type = F_WRLCK;
        whole.l_whence = SEEK_SET;
        // Of the open file, not of the process: so it is inherited by nobody and dies with its owner.
        if (::fcntl(file_.get(), F_OFD_SETLK, &whole) == 0) {
            locked_ = is_at_its_path();
            if (locked_) return true;
            open();  // the run that had it has removed it in the end
            continue;
        }
        if (errno == ENOLCK || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL) return true;
        if (errno != EAGAIN && errno != EACCES && errno != EINTR)
            throw_errno("cannot lock the journal " + path_);
        if (!who) who = owner();
        if (!waits(*who)) return false;
        std::this_thread::sleep_for(pause);
    }
}

/// Who said last that he begins.
std::string Journal::owner() {
    std::string last;
    each_journal_line(path_, [&last](std::uint64_t, std::string_view text) {
        if (text.substr(0, 7) != "{\"run\":") return;
        const std::optional<RunLine> run = parse_run_line(text);
        if (run && !run->end) last = run->owner;
    });
    return last;
}

void Journal::clear() {
    if (::ftruncate(file_.get(), 0) != 0) throw_errno("cannot write the journal " + path_);
}

void Journal::append(std::string_view lines) {
    struct stat status {};
    char last = '\n';
    if (::fstat(file_.get(), &status) == 0 && status.st_size > 0 &&
        ::pread(file_.get(), &last, 1, status.st_size - 1) == 1 && last != '\n') {
        write_fully(file_.get(), "\n", path_);
    }
    write_fully(file_.get(), lines, path_);
}

void Journal::sync() {
    if (::fdatasync(file_.get()) != 0 && errno != EINVAL) throw_errno("cannot write the journal " + path_);
}

}  // namespace digestkit
