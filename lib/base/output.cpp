// SPDX-License-Identifier: MIT
#include "lib/base/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <vector>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"
#include "lib/base/leftovers.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

/// Collects small writes; `name` is for messages.
class Buffered {
  public:
    Buffered(int fd, std::string name) : fd_(fd), name_(std::move(name)) { buffer_.reserve(capacity); }

    void write(std::string_view bytes) {
        if (buffer_.size() + bytes.size() > capacity) flush();
        if (bytes.size() >= capacity) {
            write_fully(fd_, bytes, name_);
        } else {
            buffer_.append(bytes);
        }
    }
    void flush() {
        write_fully(fd_, buffer_, name_);
        buffer_.clear();
    }

  private:
    static constexpr std::size_t capacity = std::size_t{256} << 10;
    int fd_;
    std::string name_;
    std::string buffer_;
};

class LiveStdout final : public Output {
  public:
    void write(std::string_view bytes) override { out_.write(bytes); }
    void commit() override { out_.flush(); }
    bool is_terminal() const noexcept override { return ::isatty(STDOUT_FILENO) != 0; }

  private:
    Buffered out_{STDOUT_FILENO, "standard output"};
};

/// Nothing of it is seen before commit, then all goes to a descriptor: standard output, a device, a pipe.
class HeldStream final : public Output {
  public:
    HeldStream(int fd, std::string name) : fd_(fd), name_(std::move(name)) {}
    HeldStream(Descriptor target, std::string name)
        : target_(std::move(target)), fd_(target_.get()), name_(std::move(name)) {}

    void write(std::string_view bytes) override { out_.write(bytes); }
    void commit() override {
        out_.flush();
        if (::lseek(file_.get(), 0, SEEK_SET) != 0) throw_errno("cannot read a temporary file");
        std::array<char, 1 << 16> buffer{};
        while (const std::size_t count = read_fully(file_.get(), buffer, "a temporary file")) {
            write_fully(fd_, {buffer.data(), count}, name_);
        }
        target_.close(name_);
    }
    bool is_terminal() const noexcept override { return ::isatty(fd_) != 0; }

  private:
    Descriptor target_;  // what is ours to close; none for standard output
    int fd_;
    std::string name_;
    Descriptor file_ = open_unnamed_file();
    Buffered out_{file_.get(), "a temporary file"};
};

/// The file that `path` means in the end, so that a symbolic link stays one, also a link to a file that is
/// still to be made.
fs::path resolved(const std::string& path) {
    constexpr int most_links = 40;  // as Linux has it
    std::error_code failure;
    fs::path target = path;
    for (int links = 0; links < most_links && fs::is_symlink(target, failure); ++links) {
        target = target.parent_path() / fs::read_symlink(target, failure);
    }
    // Its folder as the system finds it: `absent/..` is no folder, and nothing is written there.
    const fs::path folder = fs::canonical(target.has_parent_path() ? target.parent_path() : ".", failure);
    return failure ? target : folder / target.filename();
}

/// What is open already, by its names in Linux: it may be a file that others write to as well.
std::optional<int> open_descriptor(std::string_view path) noexcept {
    if (path == "/dev/stdout") return STDOUT_FILENO;
    if (path == "/dev/stderr") return STDERR_FILENO;
    for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
        if (!path.starts_with(folder)) continue;
        const std::string_view digits = path.substr(folder.size());
        int number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (error == std::errc{} && end == digits.data() + digits.size() && number > 0) return number;
    }
    return std::nullopt;
}

/// A file in the target's folder that becomes the target on commit. Without a name while it is written, where
/// the file system can (O_TMPFILE), so that even SIGKILL leaves nothing behind.
class FileOutput final : public Output {
  public:
    explicit FileOutput(const std::string& path)
        : path_(path), target_(resolved(path)), folder_(folder_of(target_)) {
        file_ = Descriptor(::open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0666));
        if (!file_) make_named();
        keep_owner_and_mode();
        out_.emplace_back(file_.get(), path_);
    }
    ~FileOutput() override {
        if (temporary_.empty()) return;
        ::unlink(temporary_.c_str());
        forget_leftover(temporary_);
    }
    FileOutput(const FileOutput&) = delete;
    FileOutput& operator=(const FileOutput&) = delete;

    void write(std::string_view bytes) override { out_.front().write(bytes); }

    void commit() override {
        out_.front().flush();
        if (::fsync(file_.get()) != 0 && errno != EINVAL) throw_errno("cannot write " + path_);
        if (temporary_.empty()) link_name();
        file_.close(path_);
        if (::rename(temporary_.c_str(), target_.c_str()) != 0) throw_errno("cannot write " + path_);
        forget_leftover(temporary_);
        temporary_.clear();
        const Descriptor folder(::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder) ::fsync(folder.get());
    }

  private:
    static fs::path folder_of(const fs::path& file) {
        const fs::path parent = file.parent_path();
        return parent.empty() ? fs::path(".") : parent;
    }

    std::string pattern() const {
        return (folder_ / ("." + target_.filename().string().substr(0, 200) + ".digest-XXXXXX")).string();
    }

    void make_named() {
        std::string name = pattern();
        file_ = Descriptor(::mkostemp(name.data(), O_CLOEXEC));
        if (!file_) throw_errno("cannot write " + path_);
        temporary_ = name;
        remember_leftover(temporary_);
        const mode_t mask = ::umask(0);
        ::umask(mask);
        ::fchmod(file_.get(), 0666 & ~mask);
    }

    /// Who may not give files away, as all but root, becomes the owner of what they replace. The mode comes
    /// last: a change of owner takes bits of it away.
    void keep_owner_and_mode() {
        struct stat status {};
        if (::stat(target_.c_str(), &status) != 0) return;
        const bool kept = ::fchown(file_.get(), status.st_uid, status.st_gid) == 0 ||
                          ::fchown(file_.get(), static_cast<uid_t>(-1), status.st_gid) == 0;
        static_cast<void>(kept);
        ::fchmod(file_.get(), status.st_mode & 07777);
    }

    /// linkat cannot replace, so the file gets a hidden name first. The name comes from mkstemp's random
    /// part.
    void link_name() {
        const std::string self = "/proc/self/fd/" + std::to_string(file_.get());
        for (int attempt = 0; attempt < 100; ++attempt) {
            std::string name = pattern();
            const Descriptor probe(::mkostemp(name.data(), O_CLOEXEC));
            if (!probe) break;
            ::unlink(name.c_str());
            if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
                temporary_ = name;
                remember_leftover(temporary_);
                return;
            }
            if (errno != EEXIST) break;
        }
        throw_errno("cannot write " + path_);
    }

    std::string path_;
    fs::path target_, folder_;
    Descriptor file_;
    std::string temporary_;
    std::vector<Buffered> out_;  // one, made when the file is open
};

}  // namespace

std::unique_ptr<Output> Output::file(const std::string& path) {
    if (const std::optional<int> number = open_descriptor(path)) {
        Descriptor stream(::fcntl(*number, F_DUPFD_CLOEXEC, 0));
        if (!stream) throw_errno("cannot write " + path);
        return std::make_unique<HeldStream>(std::move(stream), path);
    }
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT) throw_errno("cannot write " + path);
    } else if (S_ISDIR(status.st_mode)) {
        throw Error(ErrorKind::io, "cannot write " + path + ": it is a folder");
    } else if (!S_ISREG(status.st_mode)) {
        // Renaming over a device or a pipe would destroy it: /dev/null would become a file.
        Descriptor stream(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
        if (!stream) throw_errno("cannot write " + path);
        return std::make_unique<HeldStream>(std::move(stream), path);
    }
    return std::make_unique<FileOutput>(path);
}
bool Output::is_stream(const std::string& path) {
    if (open_descriptor(path)) return true;
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}
std::unique_ptr<Output> Output::live_stdout() {
    return std::make_unique<LiveStdout>();
}
std::unique_ptr<Output> Output::held_stdout() {
    return std::make_unique<HeldStream>(STDOUT_FILENO, "standard output");
}

}  // namespace digestkit
