// SPDX-License-Identifier: MIT
// The Code Quality report of GitLab, a list in the form of Code Climate. It shows only one finding of equal
// fingerprints, and needs a line: 1 where none is known.
#include <algorithm>

#include "lib/report/json_parts.h"
#include "lib/report/renderers.h"

namespace digestkit {

namespace {

using jsonio::Emitter;

/// GitLab knows info, minor, major, critical and blocker.
std::string_view severity_of(Severity severity) {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "minor";
        case Severity::error:
            break;
    }
    return "major";
}

class Gitlab final : public Report {
  public:
    explicit Gitlab(Output& output) : issues_(output, "[", "  ") {}

    void input(const std::string&) override {}

    void finding(const Finding& finding) override {
        const Diagnostic& diagnostic = finding.diagnostic;
        const Span& where = diagnostic.where;
        Emitter out(jsonio::Style::compact);
        out.begin_object();
        string_member(out, "description", message_and_hint(diagnostic));
        string_member(out, "check_name", diagnostic.rule->id);
        string_member(out, "fingerprint", finding.fingerprint);
        string_member(out, "severity", severity_of(diagnostic.severity));
        out.name("location");
        out.begin_object();
        string_member(out, "path", finding.file);
        out.name("lines");
        out.begin_object();
        number_member(out, "begin", where.member.empty() ? std::max<std::uint64_t>(where.begin.line, 1) : 1);
        out.end_object();
        out.end_object();
        out.end_object();
        issues_.add(out.text());
    }

    void finish(const RunTotals&) override { issues_.close("]\n"); }

  private:
    GrowingList issues_;
};

}  // namespace

std::unique_ptr<Report> open_gitlab(Output& output, const ReportOptions&) {
    return std::make_unique<Gitlab>(output);
}

}  // namespace digestkit
