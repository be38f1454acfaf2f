// SPDX-License-Identifier: MIT
#include "lib/report/report.h"

#include <array>

#include "lib/report/concise.h"
#include "lib/report/jsonl.h"

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

constexpr std::array table = {Row{"full", &make<Full>}, Row{"concise", &make<Concise>}};

}  // namespace

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
