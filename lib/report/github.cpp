// SPDX-License-Identifier: MIT
// Workflow commands of GitHub Actions, which become annotations. GitHub shows ten errors, ten warnings and
// ten notices of a step and drops the rest without a word, so the first of each are written, the worst
// first, and a last notice says what is missing.
#include <fmt/format.h>

#include <array>
#include <iterator>
#include <vector>

#include "lib/report/renderers.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

constexpr std::size_t most_shown = 10;

/// As the runner reads it; other controls too, since a log is read in terminals.
std::string escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : repair_utf8(text)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F || special.find(c) != std::string_view::npos) {
            fmt::format_to(std::back_inserter(out), "%{:02X}", byte);
        } else {
            out += c;
        }
    }
    return out;
}

std::string property(std::string_view text) {
    return escaped(text, "%:,");
}

std::string_view command_of(Severity severity) {
    return severity == Severity::info ? "notice" : severity_name(severity);
}

/// `,line=…,col=…`. Columns of the end count only on the line of the begin.
std::string position(const Span& where) {
    if (!where.begin.known() || !where.member.empty()) return {};
    std::string out = fmt::format(",line={}", where.begin.line);
    if (where.begin.column != 0) out += fmt::format(",col={}", where.begin.column);
    if (where.end.line >= where.begin.line) out += fmt::format(",endLine={}", where.end.line);
    if (where.begin.column != 0 && where.end.line == where.begin.line &&
        where.end.column >= where.begin.column)
        out += fmt::format(",endColumn={}", where.end.column);
    return out;
}

std::string annotation(const Finding& finding) {
    const Diagnostic& diagnostic = finding.diagnostic;
    return fmt::format("::{} file={}{},title={}::{}\n", command_of(diagnostic.severity),
                       property(finding.file), position(diagnostic.where), diagnostic.rule->id,
                       escaped(message_and_hint(diagnostic), "%"));
}

class Github final : public Report {
  public:
    explicit Github(Output& output) : output_(output) {}

    void input(const std::string&) override {}

    void finding(const Finding& finding) override {
        Kind& kind = kinds_.at(static_cast<std::size_t>(finding.diagnostic.severity));
        ++kind.count;
        if (kind.shown.size() < most_shown) kind.shown.push_back(annotation(finding));
    }

    void finish(const RunTotals&) override {
        Kind& notices = kinds_.front();
        const bool all = is_shown(kinds_[0]) && is_shown(kinds_[1]) && is_shown(kinds_[2]);
        if (!all && notices.shown.size() == most_shown) notices.shown.pop_back();  // for the last one
        for (auto kind = kinds_.rbegin(); kind != kinds_.rend(); ++kind) {
            for (const std::string& text : kind->shown) output_.write(text);
        }
        if (!all) output_.write(rest());
    }

  private:
    struct Kind {
        std::vector<std::string> shown;
        std::uint64_t count = 0;
    };

    static bool is_shown(const Kind& kind) { return kind.count == kind.shown.size(); }

    std::string rest() const {
        std::uint64_t hidden = 0;
        for (const Kind& kind : kinds_) hidden += kind.count - kind.shown.size();
        return fmt::format(
            "::notice title={}::{} more findings are not shown here ({} errors, {} warnings, {} notices in "
            "all): GitHub shows {} of each in a step. --output-format concise or sarif=FILE has all\n",
            report_tool, hidden, kinds_[2].count, kinds_[1].count, kinds_[0].count, most_shown);
    }

    Output& output_;
    std::array<Kind, 3> kinds_;  // by severity, the worst last
};

}  // namespace

std::unique_ptr<Report> open_github(Output& output, const ReportOptions&) {
    return std::make_unique<Github>(output);
}

}  // namespace digestkit
