// SPDX-License-Identifier: MIT
// The wall time of programs, for what is about all cores and about waiting, and the CPU time of programs that
// have others work for them: two in turns (A B A B …), median
// of five of each. Another load on the machine shows, so nothing else should run.
#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "bench/common.h"
#include "bench/peak.h"

namespace digestkit::bench {

/// Temporary folders are in memory from now on, where that can be: then a disk does not count.
inline void work_in_memory() {
    if (::access("/dev/shm", W_OK) == 0) ::setenv("TMPDIR", "/dev/shm", 0);
}

using Command = std::vector<std::string>;

/// Of a run of `command` that ends with status 0; negative for another. `output`, a folder, is removed
/// before.
inline double wall_seconds(const Command& command, const std::string& output) {
    std::filesystem::remove_all(output);
    const auto begin = std::chrono::steady_clock::now();
    const bool good = run_child([&] { become_silent(command); }).good;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    return good ? seconds.count() : -1;
}

/// CPU time of all its processes, for a run that ends with status 0; negative for another.
inline double cpu_seconds(const Command& command) {
    const Child child = run_child([&] { become_silent(command); });
    return child.good ? child.seconds : -1;
}

/// The medians of what `measure` says of both, in turns; negative where a run failed.
template <typename Measure>
std::pair<double, double> in_turns(const Command& a, const Command& b, Measure measure) {
    std::array<double, rounds> first{}, second{};
    measure(a);
    for (std::size_t i = 0; i < rounds; ++i) {
        first.at(i) = measure(a);
        second.at(i) = measure(b);
    }
    const auto worst = [](const std::array<double, rounds>& times) {
        return *std::min_element(times.begin(), times.end()) < 0 ? -1 : median(times);
    };
    return {worst(first), worst(second)};
}

inline std::pair<double, double> wall_in_turns(const Command& a, const Command& b,
                                               const std::string& output) {
    return in_turns(a, b, [&output](const Command& command) { return wall_seconds(command, output); });
}

inline std::pair<double, double> cpu_in_turns(const Command& a, const Command& b) {
    return in_turns(a, b, [](const Command& command) { return cpu_seconds(command); });
}

/// Prints the row "job | rival | ours | theirs | ratio | target" and returns whether `ratio` meets `target`.
inline bool wall_row(const char* job, const std::string& rival, double ours, double theirs, double ratio,
                     double target) {
    const bool ran = ours > 0 && theirs > 0;
    const bool met = ran && ratio >= target;
    fmt::print("{} | {} | {:.3f} s | {:.3f} s | {:.2f} | >= {} | {}\n", job, rival, ours, theirs, ratio,
               target,
               !ran  ? "FAILED"
               : met ? "met"
                     : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace digestkit::bench
