// SPDX-License-Identifier: MIT
// How every bench measures: process CPU time, ours and the rival in turns (A B A B …) after one warm-up each,
// median of five, and the ratio of the two medians. Ratios of one run can be compared between machines;
// seconds cannot.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>
#include <ctime>
#include <string_view>

namespace digestkit::bench {

inline double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Keeps the compiler from dropping work whose result nobody reads.
template <typename T>
void keep(const T& value) {
    asm volatile("" : : "g"(&value) : "memory");
}

struct Row {
    std::string_view job;
    std::string_view rival;
    std::size_t bytes;  ///< of input, for the speeds
    double target;      ///< our speed divided by the rival's, at least
};

template <typename Work>
double seconds_of(Work& work) {
    const double begin = cpu_seconds();
    work();
    return cpu_seconds() - begin;
}

/// Measures both, prints the row, and returns whether the target is met.
template <typename Ours, typename Rival>
bool contest(const Row& row, Ours ours, Rival rival) {
    constexpr std::size_t rounds = 5;
    std::array<double, rounds> our_times{}, rival_times{};
    seconds_of(ours);
    seconds_of(rival);
    for (std::size_t i = 0; i < rounds; ++i) {
        our_times.at(i) = seconds_of(ours);
        rival_times.at(i) = seconds_of(rival);
    }
    std::sort(our_times.begin(), our_times.end());
    std::sort(rival_times.begin(), rival_times.end());
    const double our_time = our_times.at(rounds / 2), rival_time = rival_times.at(rounds / 2);
    const double ratio = rival_time / our_time;
    const bool met = ratio >= row.target;
    auto speed = [&row](double seconds) { return static_cast<double>(row.bytes) / 1e6 / seconds; };
    fmt::print("{} | {} | {:.0f} MB/s | {:.0f} MB/s | {:.2f} | >= {:.2f} | {}\n", row.job, row.rival,
               speed(our_time), speed(rival_time), ratio, row.target, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace digestkit::bench
