// SPDX-License-Identifier: MIT
#include "lib/base/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "lib/base/error.h"

namespace digestkit {

Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

void Descriptor::close(const std::string& name) {
    const int fd = std::exchange(fd_, -1);
    if (fd >= 0 && ::close(fd) != 0 && errno != EINTR) throw_errno("cannot write " + name);
}

void throw_errno(const std::string& what) {
    throw Error(ErrorKind::io, what + ": " + std::strerror(errno));
}

std::size_t read_fully(int fd, std::span<char> buffer, const std::string& name, std::uint64_t stated) {
    std::size_t got = 0;
    while (got < buffer.size()) {
        const ssize_t count = ::read(fd, buffer.data() + got, buffer.size() - got);
        if (count > 0) {
            got += static_cast<std::size_t>(count);
            if (got == stated) break;
        } else if (count == 0) {
            break;
        } else if (errno != EINTR) {
            throw_errno("cannot read " + name);
        }
    }
    return got;
}

void write_fully(int fd, std::string_view bytes, const std::string& name) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(count));
        } else if (errno != EINTR) {
            throw_errno("cannot write " + name);
        }
    }
}

std::string temporary_folder() {
    const char* wanted = std::getenv("TMPDIR");
    return wanted != nullptr && *wanted != '\0' ? wanted : "/tmp";
}

Descriptor open_unnamed_file() {
    const std::filesystem::path folder = temporary_folder();
    Descriptor unnamed(::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600));
    if (unnamed) return unnamed;
    std::string name = (folder / "digestkit-XXXXXX").string();  // a file system without O_TMPFILE
    Descriptor named(::mkostemp(name.data(), O_CLOEXEC));
    if (!named) throw_errno("cannot make a temporary file in " + folder.string());
    ::unlink(name.c_str());
    return named;
}

}  // namespace digestkit
