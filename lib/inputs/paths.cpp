// SPDX-License-Identifier: MIT
#include "lib/inputs/paths.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>

#include "lib/base/descriptor.h"
#include "lib/base/error.h"

namespace digestkit {

namespace {

/// As lists of what was refused call the entries of archives.
[[noreturn]] void throw_unreadable(const std::string& path) {
    const int reason = errno;
    const std::string file = reason == ENOTDIR ? file_on_the_way(path) : std::string();
    errno = reason;
    if (file.empty()) throw_errno("cannot read " + path);
    throw Error(ErrorKind::io, "cannot read " + path + ": " + file + " is no folder",
                "where it is an archive, name the archive: all that fits is read in it");
}

}  // namespace

void check_paths(const std::vector<std::string>& paths) {
    if (std::count(paths.begin(), paths.end(), "-") > 1) {
        throw Error(ErrorKind::usage, "standard input is named twice");
    }
    for (const std::string& path : paths) {
        if (path == "-") continue;
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) throw_unreadable(path);
        const int needed = S_ISDIR(status.st_mode) ? R_OK | X_OK : R_OK;
        if (::access(path.c_str(), needed) != 0) throw_errno("cannot read " + path);
    }
}

std::string file_on_the_way(const std::string& path) {
    for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        struct stat status {};
        const std::string before = path.substr(0, slash);
        if (::stat(before.c_str(), &status) == 0 && S_ISREG(status.st_mode)) return before;
    }
    return {};
}

bool is_folder(const std::string& path) {
    struct stat status {};
    return path != "-" && ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_same_file(const std::string& output, const std::string& path) {
    if (output.empty()) return false;  // asked of every input: no file has no name
    struct stat target {
    }, source{};
    const int no_target = output == "-" ? ::fstat(STDOUT_FILENO, &target) : ::stat(output.c_str(), &target);
    if (no_target != 0 || !S_ISREG(target.st_mode)) return false;
    const int no_source = path == "-" ? ::fstat(STDIN_FILENO, &source) : ::stat(path.c_str(), &source);
    return no_source == 0 && source.st_dev == target.st_dev && source.st_ino == target.st_ino;
}

std::string whole_place(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code failure;
    const fs::path whole = fs::weakly_canonical(fs::absolute(path), failure);
    return (failure ? fs::absolute(path) : whole).string();
}

bool is_same_place(const std::string& a, const std::string& b) {
    if (a.empty() || b.empty()) return false;
    return whole_place(a) == whole_place(b) || is_same_file(a, b);
}

}  // namespace digestkit
