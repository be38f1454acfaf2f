// SPDX-License-Identifier: MIT
#include "tools/validate/summary.h"

#include <fmt/format.h>

#include "lib/base/counted.h"

namespace digestkit::tools {

namespace {

std::string say_baseline(const SessionResult& result, const SessionJob& job) {
    if (!job.write_baseline.empty()) {
        return fmt::format("digest-validate: {} in the new baseline {}\n",
                           counted(result.known, "finding is", "findings are"), job.write_baseline);
    }
    if (job.baseline.empty()) return {};
    std::string text = fmt::format("digest-validate: {} in the baseline",
                                   counted(result.known, "finding is", "findings are"));
    if (result.stale > 0)
        text += fmt::format(", {} of its lines {}", result.stale,
                            job.update_baseline ? "were taken out" : "are met by none");
    return text + "\n";
}

}  // namespace

std::string describe_session(const SessionResult& result, const SessionJob& job) {
    const RunTotals& totals = result.totals;
    if (totals.inputs == 0 && totals.unreadable == 0) {
        return "digest-validate: no file was found to validate\n" + say_baseline(result, job);
    }
    std::string text = fmt::format("digest-validate: {} in {}", counted(totals.records, "record", "records"),
                                   counted(totals.inputs, "file", "files"));
    if (totals.errors + totals.warnings + totals.infos == 0) text += ", no findings";
    if (totals.errors > 0) text += ", " + counted(totals.errors, "error", "errors");
    if (totals.warnings > 0) text += ", " + counted(totals.warnings, "warning", "warnings");
    if (totals.infos > 0) text += ", " + counted(totals.infos, "note", "notes");
    if (totals.unreadable > 0) text += fmt::format(", {} could not be read", totals.unreadable);
    return text + "\n" + say_baseline(result, job);
}

std::string describe_statistics(const SessionResult& result) {
    std::string text;
    for (const RuleCount& each : result.counts)
        text += fmt::format("{:>8}  {}  {:<7}  {}\n", each.count, each.rule->id, severity_name(each.severity),
                            each.rule->name);
    return text;
}

std::string describe_fixes(const FixTotals& totals, bool only_shown) {
    std::string text =
        fmt::format("digest-validate: {} in {} {}\n", counted(totals.edits, "change", "changes"),
                    counted(totals.files, "file", "files"), only_shown ? "would be made" : "made");
    if (totals.refused > 0) {
        text +=
            fmt::format("digest-validate: {} left alone, as mending would have made {} worse\n",
                        counted(totals.refused, "file is", "files are"), totals.refused == 1 ? "it" : "them");
    }
    for (const std::string& failure : totals.failed) text += "digest-validate: not mended: " + failure + "\n";
    return text;
}

}  // namespace digestkit::tools
