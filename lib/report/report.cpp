// SPDX-License-Identifier: MIT
#include "lib/report/report.h"

#include <algorithm>
#include <array>
#include <utility>

#include "lib/report/concise.h"
#include "lib/report/renderers.h"

namespace digestkit {

namespace {

class Full final : public Report {
  public:
    Full(Output& output, const ReportOptions& options) : output_(output), style_(options.full) {}
    void input(const std::string&) override {}
    void finding(const Finding& finding) override { output_.write(render_full(finding.diagnostic, style_)); }
    void finish(const RunTotals&) override {}

  private:
    Output& output_;
    FullStyle style_;
};

class Concise final : public Report {
  public:
    Concise(Output& output, const ReportOptions&) : output_(output) {}
    void input(const std::string&) override {}
    void finding(const Finding& finding) override { output_.write(render_concise(finding.diagnostic)); }
    void finish(const RunTotals&) override {}

  private:
    Output& output_;
};

struct Row {
    std::string_view name;
    std::unique_ptr<Report> (*open)(Output&, const ReportOptions&);
};

template <typename Made>
std::unique_ptr<Report> make(Output& output, const ReportOptions& options) {
    return std::make_unique<Made>(output, options);
}

constexpr std::array table = {
    Row{"full", &make<Full>},    Row{"concise", &make<Concise>}, Row{"json", &open_json},
    Row{"jsonl", &open_jsonl},   Row{"sarif", &open_sarif},      Row{"junit", &open_junit},
    Row{"github", &open_github}, Row{"gitlab", &open_gitlab},
};

/// "error[JSN-003]: " and the like, as in a line for people.
bool names_a_rule(std::string_view line) noexcept {
    for (std::size_t at = line.find('['); at != std::string_view::npos; at = line.find('[', at + 1)) {
        const std::string_view said = line.substr(0, at), id = line.substr(at + 1, 10);
        const auto is_in = [id](std::size_t i, char first, char last) {
            return id[i] >= first && id[i] <= last;
        };
        if (id.size() == 10 && id[3] == '-' && id.substr(7) == "]: " && is_in(0, 'A', 'Z') &&
            is_in(4, '0', '9') &&
            (said.ends_with("error") || said.ends_with("warning") || said.ends_with("info")))
            return true;
    }
    return false;
}

}  // namespace

bool looks_like_report(std::string_view head) {
    constexpr std::array<std::string_view, 8> signs = {"urn:digestkit:findings:",
                                                       R"({"rule":")",
                                                       R"("check_name":")",
                                                       R"(<testsuites name="digest-validate")",
                                                       "/sarif-2.1.0.json",
                                                       "::error ",
                                                       "::warning ",
                                                       "::notice "};
    return head.find_first_not_of(" \n[]") == std::string_view::npos ||
           names_a_rule(head.substr(0, head.find('\n'))) ||
           std::any_of(signs.begin(), signs.end(),
                       [head](std::string_view sign) { return head.find(sign) != std::string_view::npos; });
}

std::string message_of(const Diagnostic& diagnostic) {
    if (diagnostic.where.member.empty()) return diagnostic.message;
    Span inside = diagnostic.where;
    inside.file = std::exchange(inside.member, {});
    return render_place(inside) + ": " + diagnostic.message;
}

std::string message_and_hint(const Diagnostic& diagnostic) {
    return message_of(diagnostic) + (diagnostic.hint.empty() ? "" : " (" + diagnostic.hint + ")");
}

std::vector<std::string_view> report_names() {
    std::vector<std::string_view> names;
    for (const Row& row : table) names.push_back(row.name);
    return names;
}

std::unique_ptr<Report> open_report(std::string_view name, Output& output, const ReportOptions& options) {
    for (const Row& row : table) {
        if (row.name == name) return row.open(output, options);
    }
    return nullptr;
}

}  // namespace digestkit
