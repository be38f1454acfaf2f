// SPDX-License-Identifier: MIT
// Private to this room: the renderers that report.cpp has a row for, one a file.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "lib/report/report.h"

namespace digestkit {

inline constexpr std::string_view report_tool = "digest-validate";

std::unique_ptr<Report> open_json(Output& output, const ReportOptions& options);
std::unique_ptr<Report> open_jsonl(Output& output, const ReportOptions& options);
std::unique_ptr<Report> open_sarif(Output& output, const ReportOptions& options);
std::unique_ptr<Report> open_junit(Output& output, const ReportOptions& options);
std::unique_ptr<Report> open_github(Output& output, const ReportOptions& options);
std::unique_ptr<Report> open_gitlab(Output& output, const ReportOptions& options);

/// For formats that take a place in a file only: `message`, with member, line and column in front where the
/// finding is inside an archive.
std::string message_of(const Diagnostic& diagnostic);

/// The same and the hint, in brackets.
std::string message_and_hint(const Diagnostic& diagnostic);

}  // namespace digestkit
