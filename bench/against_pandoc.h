// SPDX-License-Identifier: MIT
// A job of ours, median of five, against one run of pandoc: CPU time of the child process. That once only,
// since pandoc takes long.
#pragma once

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <string>
#include <string_view>

#include "bench/common.h"

namespace digestkit::bench {

/// Of all child processes so far.
inline double children_seconds() {
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Prints the row and returns whether we are at least `target` times as fast as `pandoc arguments`. Where
/// there is no pandoc, that is said.
template <typename Ours>
bool against_pandoc(std::string_view job, const std::string& arguments, double target, Ours ours) {
    if (std::system("pandoc --version >/dev/null 2>&1") != 0) {
        fmt::print("{} | pandoc | SKIPPED: pandoc is not installed\n", job);
        return true;
    }
    const double before = children_seconds();
    const bool ran = std::system(("pandoc " + arguments).c_str()) == 0;
    const double theirs = children_seconds() - before;
    const double our_time = median_seconds(ours);
    const bool met = ran && theirs / our_time >= target;
    fmt::print("{} | pandoc | {:.3f} s | {:.1f} s | {:.0f} | >= {:.0f} | {}\n", job, our_time, theirs,
               theirs / our_time, target, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace digestkit::bench
