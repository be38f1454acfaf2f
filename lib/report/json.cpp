// SPDX-License-Identifier: MIT
// All findings as one JSON document, by schemas/digest-findings-1.schema.json: a finding a line, each as in
// `jsonl`.
#include <string>

#include "lib/report/json_parts.h"
#include "lib/report/jsonl.h"
#include "lib/report/renderers.h"

namespace digestkit {

namespace {

using jsonio::Emitter;

std::string head(const ReportOptions& options) {
    Emitter tool(jsonio::Style::compact);
    tool.begin_object();
    string_member(tool, "name", report_tool);
    string_member(tool, "version", options.tool_version);
    tool.end_object();
    return "{\n  \"schema\": \"urn:digestkit:findings:1\",\n  \"tool\": " + tool.take() +
           ",\n  \"findings\": [";
}

std::string tail(const RunTotals& totals) {
    Emitter out(jsonio::Style::compact);
    out.begin_object();
    number_member(out, "inputs", totals.inputs);
    number_member(out, "records", totals.records);
    number_member(out, "errors", totals.errors);
    number_member(out, "warnings", totals.warnings);
    number_member(out, "infos", totals.infos);
    number_member(out, "unreadable", totals.unreadable);
    out.end_object();
    return "],\n  \"totals\": " + out.take() + "\n}\n";
}

class Json final : public Report {
  public:
    Json(Output& output, const ReportOptions& options) : findings_(output, head(options), "    ") {}
    void input(const std::string&) override {}
    void finding(const Finding& finding) override { findings_.add(render_json(finding)); }
    void finish(const RunTotals& totals) override { findings_.close(tail(totals)); }

  private:
    GrowingList findings_;
};

}  // namespace

std::unique_ptr<Report> open_json(Output& output, const ReportOptions& options) {
    return std::make_unique<Json>(output, options);
}

}  // namespace digestkit
