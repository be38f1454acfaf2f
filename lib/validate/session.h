// SPDX-License-Identifier: MIT
// All that one run of digest-validate does: finds the inputs, validates them, decides which findings count,
// and writes the reports.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lib/report/report.h"
#include "lib/validate/selection.h"
#include "lib/validate/validate_input.h"

namespace digestkit {

struct ReportChoice {
    std::string format = "full";
    std::string path = "-";  ///< "-" is standard output, for one of them
};

struct SessionJob {
    std::vector<std::string> paths;             ///< files, folders, archives; "-" is standard input
    std::vector<std::string> include, exclude;  ///< globs, below folders and in archives
    std::string stdin_name;
    std::size_t workers = 0;
    InputJob input;
    RuleSettings rules;
    Severity fail_on = Severity::error;
    std::vector<ReportChoice> reports;
    ReportOptions report;
};

struct SessionResult {
    RunTotals totals;
    bool reached = false;  ///< a finding reaches `fail_on`
};

/// Throws Error (usage, io) before anything is read when a path is absent or unreadable, a report or a rule
/// has no such name, or an output is also an input.
SessionResult run_session(const SessionJob& job);

}  // namespace digestkit
