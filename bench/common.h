// SPDX-License-Identifier: MIT
// How every bench measures: process CPU time, ours and the rival in turns (A B A B …) after one warm-up each.
// What counts is the median of the ratios of neighbours: a machine that slows down for a while slows both.
// Ratios of one run can be compared between machines; seconds cannot.
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

/// How often one job is done by itself, and two in turns.
constexpr std::size_t rounds = 5, turns = 11;

/// Of an array or a vector; of an even number the mean of the two in the middle.
template <typename Times>
double median(Times times) {
    std::sort(times.begin(), times.end());
    return (times.at(times.size() / 2) + times.at((times.size() - 1) / 2)) / 2;
}

/// After one warm-up.
template <typename Work>
double median_seconds(Work& work) {
    std::array<double, rounds> times{};
    seconds_of(work);
    for (double& time : times) time = seconds_of(work);
    return median(times);
}

/// Measures both, prints the row, and returns whether the target is met.
template <typename Ours, typename Rival>
bool contest(const Row& row, Ours ours, Rival rival) {
    std::array<double, turns> our_times{}, rival_times{}, ratios{};
    seconds_of(ours);
    seconds_of(rival);
    for (std::size_t i = 0; i < turns; ++i) {
        our_times.at(i) = seconds_of(ours);
        rival_times.at(i) = seconds_of(rival);
        ratios.at(i) = rival_times.at(i) / our_times.at(i);
    }
    const double our_time = median(our_times), rival_time = median(rival_times), ratio = median(ratios);
    const bool met = ratio >= row.target;
    auto speed = [&row](double seconds) { return static_cast<double>(row.bytes) / 1e6 / seconds; };
    fmt::print("{} | {} | {:.0f} MB/s | {:.0f} MB/s | {:.2f} | >= {:.2f} | {}\n", row.job, row.rival,
               speed(our_time), speed(rival_time), ratio, row.target, met ? "met" : "MISSED");
    std::fflush(stdout);
    return met;
}

}  // namespace digestkit::bench
