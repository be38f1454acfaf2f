// SPDX-License-Identifier: MIT
#include "lib/base/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"

namespace digestkit {

struct Input::Impl {
    Descriptor file;                                   // not open for memory and streams
    std::string owned;                                 // entry only; `bytes` shows it
    std::string_view bytes;                            // memory only
    std::size_t at = 0;                                // memory only
    std::function<std::size_t(std::span<char>)> next;  // stream only
    bool seekable = true;
    std::optional<std::uint64_t> size;
    std::uint64_t taken = 0;  // from the file
    bool ended = false;       // it has no more

    Descriptor spool;          // what a pipe gave so far, after keep()
    bool replaying = false;    // reading the spool again
    bool drained = false;      // the spool holds all there is
    std::vector<char> peeked;  // bytes read from a pipe by peek and not yet handed out
    std::size_t peeked_at = 0;
    bool cut = false;

    std::uint64_t handed_out = 0;
    void (*progress)(void*, std::uint64_t) = nullptr;
    void* progress_context = nullptr;

    /// A file that gave all that it states, and less than it was asked for, is at its end: a small one would
    /// be asked as often for nothing as for its bytes.
    std::size_t read_file(std::span<char> buffer, const std::string& name) {
        if (ended) return 0;
        const std::uint64_t stated = size && *size > taken ? *size - taken : 0;
        const std::size_t count = read_fully(file.get(), buffer, name, stated);
        taken += count;
        ended = count < buffer.size();
        return count;
    }

    std::size_t read_source(std::span<char> buffer, const std::string& name) {
        if (!file && !next) {
            const std::size_t count = bytes.copy(buffer.data(), buffer.size(), at);
            at += count;
            return count;
        }
        if (replaying) {
            const std::size_t count = read_fully(spool.get(), buffer, name);
            if (count > 0) return count;
            replaying = false;  // the spool is used up; go on with the pipe, still spooling
        }
        const std::size_t count = next ? next(buffer) : read_file(buffer, name);
        if (spool) write_fully(spool.get(), {buffer.data(), count}, "a temporary file");
        return count;
    }

    /// The descriptor that `read_at` reads; a pipe is first spooled to its end.
    int random_access(const std::string& name) {
        if (seekable) return file.get();
        if (!drained) {
            std::array<char, 1 << 16> rest{};
            while (read_source(rest, name) > 0) {
            }
            drained = true;
        }
        return spool.get();
    }
};

Input::Input(std::string name, std::unique_ptr<Impl> impl) : name_(std::move(name)), impl_(std::move(impl)) {}
Input::Input(Input&&) noexcept = default;
Input& Input::operator=(Input&&) noexcept = default;
Input::~Input() = default;

Input Input::open(const std::string& path) {
    if (path == "-") return descriptor("<stdin>", ::dup(STDIN_FILENO));
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) throw_errno("cannot read " + path);
    return descriptor(path, fd, true);
}

Input Input::memory(std::string name, std::string_view bytes) {
    auto impl = std::make_unique<Impl>();
    impl->bytes = bytes;
    impl->size = bytes.size();
    return {std::move(name), std::move(impl)};
}

Input Input::entry(std::string name, std::string member, std::string bytes) {
    auto impl = std::make_unique<Impl>();
    impl->owned = std::move(bytes);
    impl->bytes = impl->owned;
    impl->size = impl->owned.size();
    Input input(std::move(name), std::move(impl));
    input.member_ = std::move(member);
    return input;
}

Input Input::stream(std::string name, std::string member, std::uint64_t size,
                    std::function<std::size_t(std::span<char>)> next) {
    auto impl = std::make_unique<Impl>();
    impl->next = std::move(next);
    impl->seekable = false;
    impl->size = size;
    Input input(std::move(name), std::move(impl));
    input.member_ = std::move(member);
    return input;
}

Input Input::descriptor(std::string name, int fd, bool fresh) {
    auto impl = std::make_unique<Impl>();
    impl->file = Descriptor(fd);
    struct stat status {};
    if (fd < 0 || ::fstat(fd, &status) != 0) throw_errno("cannot read " + name);
    if (S_ISDIR(status.st_mode)) throw Error(ErrorKind::io, "cannot read " + name + ": it is a folder");
    impl->seekable = S_ISREG(status.st_mode) && (fresh || ::lseek(fd, 0, SEEK_CUR) == 0);
    if (impl->seekable) impl->size = static_cast<std::uint64_t>(status.st_size);
    return {std::move(name), std::move(impl)};
}

std::optional<std::uint64_t> Input::size() const noexcept {
    return impl_->size;
}

std::size_t Input::read(std::span<char> buffer) {
    Impl& in = *impl_;
    if (in.cut) return 0;
    std::size_t count = 0;
    if (in.peeked_at < in.peeked.size()) {
        count = std::min(buffer.size(), in.peeked.size() - in.peeked_at);
        std::memcpy(buffer.data(), in.peeked.data() + in.peeked_at, count);
        in.peeked_at += count;
    } else {
        count = in.read_source(buffer, name_);
    }
    in.handed_out += count;
    if (in.progress != nullptr) in.progress(in.progress_context, in.handed_out);
    return count;
}

std::string_view Input::peek(std::size_t count) {
    Impl& in = *impl_;
    // Of a small file no more room is made than it fills, and a byte that shows its end. What the system
    // makes up states no size.
    if (in.seekable && in.size && *in.size > 0)
        count = static_cast<std::size_t>(std::min<std::uint64_t>(count, *in.size + 1));
    if (in.peeked.size() < count) {
        const std::size_t before = in.peeked.size();
        in.peeked.resize(count);
        const std::size_t got = in.read_source(std::span(in.peeked).subspan(before), name_);
        in.peeked.resize(before + got);
    }
    return {in.peeked.data(), std::min(count, in.peeked.size())};
}

void Input::keep() {
    Impl& in = *impl_;
    if (in.seekable || in.spool) return;
    in.spool = open_unnamed_file();
    write_fully(in.spool.get(), {in.peeked.data(), in.peeked.size()}, "a temporary file");
}

void Input::rewind() {
    Impl& in = *impl_;
    in.at = 0;
    in.handed_out = 0;
    in.peeked.clear();
    in.peeked_at = 0;
    in.cut = false;
    if (!in.file && !in.next) return;
    if (!in.seekable && !in.spool) throw Error(ErrorKind::internal, "a stream was rewound that was not kept");
    const int fd = in.seekable ? in.file.get() : in.spool.get();
    if (::lseek(fd, 0, SEEK_SET) != 0) throw_errno("cannot read " + name_ + " again");
    in.replaying = !in.seekable;
    if (!in.seekable) return;
    in.taken = 0;
    in.ended = false;
}

std::size_t Input::read_at(std::uint64_t offset, std::span<char> buffer) {
    Impl& in = *impl_;
    if (!in.file && !in.next) {
        return offset >= in.bytes.size() ? 0
                                         : in.bytes.copy(buffer.data(), buffer.size(), std::size_t(offset));
    }
    keep();
    const int fd = in.random_access(name_);
    std::size_t got = 0;
    while (got < buffer.size()) {
        const ssize_t count =
            ::pread(fd, buffer.data() + got, buffer.size() - got, static_cast<off_t>(offset + got));
        if (count > 0) {
            got += static_cast<std::size_t>(count);
        } else if (count == 0) {
            break;
        } else if (errno != EINTR) {
            throw_errno("cannot read " + name_);
        }
    }
    return got;
}

std::uint64_t Input::measure() {
    Impl& in = *impl_;
    if (!in.file && !in.next) return in.bytes.size();
    keep();
    struct stat status {};
    if (::fstat(in.random_access(name_), &status) != 0) throw_errno("cannot read " + name_);
    return static_cast<std::uint64_t>(status.st_size);
}

void Input::cut() noexcept {
    impl_->cut = true;
}

void Input::on_progress(void (*callback)(void*, std::uint64_t), void* context) noexcept {
    impl_->progress = callback;
    impl_->progress_context = context;
}

std::string read_whole_file(const std::string& path) {
    Input input = Input::open(path);
    std::string bytes, chunk(std::size_t{64} << 10, '\0');
    while (const std::size_t got = input.read(chunk)) {
        bytes.append(chunk, 0, got);
        if (bytes.size() > most_whole_bytes) throw Error(ErrorKind::usage, path + " has more than 32 MiB");
    }
    return bytes;
}

}  // namespace digestkit
