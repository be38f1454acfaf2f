// SPDX-License-Identifier: MIT
#include "lib/report/jsonl.h"

#include "lib/report/json_parts.h"
#include "lib/report/renderers.h"
#include "lib/report/rule_help.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

using jsonio::Emitter;

void position(Emitter& out, const Position& at) {
    number_member(out, "line", at.line);
    if (at.column != 0) number_member(out, "column", at.column);
    number_member(out, "offset", at.offset);
}

void place(Emitter& out, const Span& where) {
    if (where.begin.known()) position(out, where.begin);
    if (!where.end.known()) return;
    out.name("end");
    out.begin_object();
    position(out, where.end);
    out.end_object();
}

void fix(Emitter& out, const Fix& fix) {
    out.name("fix");
    out.begin_object();
    out.name("safe");
    out.boolean(fix.safe);
    out.name("edits");
    out.begin_array();
    for (const Edit& edit : fix.edits) {
        out.begin_object();
        number_member(out, "offset", edit.offset);
        number_member(out, "length", edit.length);
        out.name("text");
        out.string(repair_utf8(edit.text));
        out.end_object();
    }
    out.end_array();
    out.end_object();
}

class Jsonl final : public Report {
  public:
    explicit Jsonl(Output& output) : output_(output) {}
    void input(const std::string&) override {}
    void finding(const Finding& finding) override { output_.write(render_jsonl(finding)); }
    void finish(const RunTotals&) override {}

  private:
    Output& output_;
};

}  // namespace

std::string render_json(const Finding& finding) {
    const Diagnostic& diagnostic = finding.diagnostic;
    Emitter out(jsonio::Style::compact);
    out.begin_object();
    string_member(out, "rule", diagnostic.rule->id);
    string_member(out, "name", diagnostic.rule->name);
    string_member(out, "severity", severity_name(diagnostic.severity));
    string_member(out, "message", diagnostic.message);
    string_member(out, "file", finding.file);
    string_member(out, "member", diagnostic.where.member);
    place(out, diagnostic.where);
    string_member(out, "path", diagnostic.path);
    if (diagnostic.record != 0) number_member(out, "record", diagnostic.record);
    string_member(out, "record_key", diagnostic.record_key);
    string_member(out, "hint", diagnostic.hint);
    string_member(out, "help", rule_page(*diagnostic.rule));
    if (diagnostic.fix) fix(out, *diagnostic.fix);
    string_member(out, "fingerprint", finding.fingerprint);
    out.end_object();
    return out.take();
}

std::string render_jsonl(const Finding& finding) {
    return render_json(finding) + '\n';
}

std::unique_ptr<Report> open_jsonl(Output& output, const ReportOptions&) {
    return std::make_unique<Jsonl>(output);
}

}  // namespace digestkit
