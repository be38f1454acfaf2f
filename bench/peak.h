// SPDX-License-Identifier: MIT
// Jobs in child processes: their peak memory and CPU time, and a folder for their files.
#pragma once

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "bench/records.h"
#include "lib/formats/json/json.h"

namespace digestkit::bench {

/// A folder that is gone at the end.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "digestkit-bench-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

struct Child {
    bool good = false;   ///< it ended with status 0
    long peak_kib = 0;   ///< of resident memory
    double seconds = 0;  ///< of CPU time
};

/// Runs `work` in a child, which should not return. A child begins with the memory of its parent, so for its
/// peak the parent has to stay small.
template <typename Work>
Child run_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child) return {};
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return {status == 0, usage.ru_maxrss, seconds(usage.ru_utime) + seconds(usage.ru_stime)};
}

/// In a child: becomes the program, the first of `arguments`, found as a shell finds it.
inline void become(const std::vector<std::string>& arguments) {
    std::vector<char*> argv;
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execvp(argv[0], argv.data());
}

/// The same, and nothing of what it says is heard.
inline void become_silent(const std::vector<std::string>& arguments) {
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    ::dup2(nowhere, 1);
    ::dup2(nowhere, 2);
    become(arguments);
}

/// Prints the row and returns whether the program stays within `target_mib`.
inline bool peak_row(const char* job, const std::vector<std::string>& arguments, long target_mib) {
    const Child child = run_child([&] { become_silent(arguments); });
    const bool met = child.good && child.peak_kib <= target_mib << 10;
    fmt::print("{} | - | peak {:.1f} MiB | <= {} MiB | {}\n", job, static_cast<double>(child.peak_kib) / 1024,
               target_mib,
               !child.good ? "FAILED"
               : met       ? "met"
                           : "MISSED");
    std::fflush(stdout);
    return met;
}

/// Writes records as NDJSON, the same few thousand again and again, until there are `bytes` of them. False
/// when the disk is full.
inline bool write_ndjson(const std::string& path, std::uintmax_t bytes) {
    return run_child([&] {
               std::string some;
               for (const Record& record : records(5000)) some += json::to_json(record) + "\n";
               std::ofstream file(path, std::ios::binary);
               for (std::uintmax_t size = 0; size < bytes; size += some.size()) file << some;
               file.close();
               ::_exit(file ? 0 : 1);
           })
        .good;
}

}  // namespace digestkit::bench
