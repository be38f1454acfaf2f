// SPDX-License-Identifier: MIT
// How findings leave a run: one Report an output, one renderer a file, all known to the table in report.cpp.
// A Report is told of each input in order and of the findings of each, and writes as they come, so that its
// memory does not grow with them; `finish` completes the document. Not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/output.h"
#include "lib/diag/diagnostic.h"
#include "lib/report/full.h"

namespace digestkit {

struct Finding {
    Diagnostic diagnostic;
    /// `diagnostic.where.file` as programs name it: relative to ReportOptions::folder where it lies below
    /// (lib/report/source_path.h).
    std::string file;
    /// 64 hex digits that stay the same when the finding moves within its file, and are those of no other
    /// finding of the run (lib/report/fingerprint.h).
    std::string fingerprint;
    bool fails = false;  ///< it reaches --fail-on
};

/// What a run came to.
struct RunTotals {
    std::uint64_t inputs = 0, records = 0;
    std::uint64_t errors = 0, warnings = 0, infos = 0;
    std::uint64_t unreadable = 0;  ///< inputs, or members of one, that could not be read
};

class Report {
  public:
    virtual ~Report() = default;
    /// The findings that follow are about `file` (as Finding::file); also called for inputs without any.
    virtual void input(const std::string& file) = 0;
    virtual void finding(const Finding& finding) = 0;
    /// Called once, also when there was no input at all.
    virtual void finish(const RunTotals& totals) = 0;
};

struct ReportOptions {
    FullStyle full;            ///< of the format `full`
    std::string tool_version;  ///< "0.1.0"
    std::string folder;        ///< where relative paths start, absolute; "" is unknown
};

/// The names that --output-format takes, in the order of the help.
std::vector<std::string_view> report_names();

/// Whether a file that begins so may be what a report has written before, of any format, also one without
/// findings. A digest is hardly ever taken for one.
bool looks_like_report(std::string_view head);

/// Null when there is no such name. `output` must outlive the Report, which never commits it.
std::unique_ptr<Report> open_report(std::string_view name, Output& output, const ReportOptions& options);

}  // namespace digestkit
