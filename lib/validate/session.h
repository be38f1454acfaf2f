// SPDX-License-Identifier: MIT
// All that one run of digest-validate does: finds the inputs, validates them, decides which findings count,
// and writes the reports.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "lib/report/report.h"
#include "lib/validate/fix_files.h"
#include "lib/validate/layers.h"

namespace digestkit {

struct ReportChoice {
    std::string format = "full";
    std::string path = "-";  ///< "-" is standard output, for one of them
};

struct SessionJob {
    std::vector<std::string> paths;             ///< files, folders, archives; "-" is standard input
    std::vector<std::string> include, exclude;  ///< globs, below folders and in archives
    std::vector<std::string> listed;            ///< files, of which those with a known extension are taken
    const Format* from = nullptr;
    std::size_t workers = 0;
    LayerOptions layers;
    std::vector<ReportChoice> reports;
    ReportOptions report;
    std::string baseline;          ///< path; findings in it do not count
    bool update_baseline = false;  ///< and what no finding met is taken out of it
    std::string write_baseline;    ///< path; all findings go there and do not count
};

/// How often a rule was met. A rule that is of another severity in some files has a row for each.
struct RuleCount {
    const Rule* rule = nullptr;
    Severity severity = Severity::error;
    std::uint64_t count = 0;
};

struct SessionResult {
    RunTotals totals;
    bool reached = false;           ///< a finding reaches its `fail-on`
    std::uint64_t known = 0;        ///< findings in the baseline
    std::uint64_t stale = 0;        ///< lines of the baseline that no finding met
    std::vector<RuleCount> counts;  ///< most first
};

/// Throws Error (usage, io) before anything is read when a path is absent or unreadable, a report or a rule
/// has no such name, a digest.toml is wrong, or an output is also an input. With `mended` the inputs are
/// mended first (fix_files.h), and it hears of it.
SessionResult run_session(const SessionJob& job,
                          const std::function<void(const FixTotals& totals)>& mended = nullptr);

/// What mending the same inputs would change, a difference for each; nothing is written.
FixTotals show_fixes(const SessionJob& job, const std::function<void(const std::string& difference)>& show);

/// The settings that hold for `path`, as TOML, with the digest.toml that they come from.
std::string show_settings(const SessionJob& job, const std::string& path);

}  // namespace digestkit
