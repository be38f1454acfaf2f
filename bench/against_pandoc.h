// SPDX-License-Identifier: MIT
// A job of ours, median of five, against a run of pandoc, CPU time of the child process. One run says little
// of a program that takes seconds, so the two go on in turns for a while, and the median of the ratios
// counts.
#pragma once

#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

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
    constexpr double a_while = 20;  // seconds of pandoc
    constexpr std::size_t least = 3;
    std::vector<double> our_times, their_times, ratios;
    const double begin = children_seconds();
    bool ran = true;
    while (ran && (ratios.size() < least || children_seconds() - begin < a_while)) {
        const double before = children_seconds();
        ran = std::system(("pandoc " + arguments).c_str()) == 0;
        their_times.push_back(children_seconds() - before);
        our_times.push_back(median_seconds(ours));
        ratios.push_back(their_times.back() / our_times.back());
    }
    const double our_time = median(our_times), their_time = median(their_times), ratio = median(ratios);
    const bool met = ran && ratio >= target;
    fmt::print("{} | pandoc | {:.3f} s | {:.1f} s | {:.0f} | >= {:.0f} | {}\n", job, our_time, their_time,
               ratio, target, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace digestkit::bench
