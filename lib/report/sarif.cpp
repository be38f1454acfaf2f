// SPDX-License-Identifier: MIT
// SARIF 2.1.0 (OASIS), in the subset that code scanning of GitHub takes. The results come first and the rules
// behind them, so that nothing is kept but which rules came; members of an object have no order.
//
// The place inside an archive is told in the message and as a logical location: a `physicalLocation` must
// name a file that can be looked at, and lines of a member are no lines of its archive.
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/report/json_parts.h"
#include "lib/report/renderers.h"
#include "lib/report/rule_help.h"
#include "lib/report/source_path.h"

namespace digestkit {

namespace {

using jsonio::Emitter;

constexpr std::string_view root = "%SRCROOT%";  // the name that code scanning knows for the checkout

std::string_view level_of(Severity severity) {
    return severity == Severity::info ? "note" : severity_name(severity);
}

void text_member(Emitter& out, std::string_view name, std::string_view text) {
    out.name(name);
    out.begin_object();
    string_member(out, "text", text);
    out.end_object();
}

void artifact_location(Emitter& out, std::string_view file, std::string_view folder) {
    const std::string uri = uri_of_path(file, folder);
    out.name("artifactLocation");
    out.begin_object();
    string_member(out, "uri", uri);
    if (uri.compare(0, 7, "file://") != 0) string_member(out, "uriBaseId", root);
    out.end_object();
}

void region(Emitter& out, const Span& where) {
    if (!where.begin.known() || !where.member.empty()) return;
    const bool has_columns = where.begin.column != 0 && where.end.column != 0;
    out.name("region");
    out.begin_object();
    number_member(out, "startLine", where.begin.line);
    if (where.begin.column != 0) number_member(out, "startColumn", where.begin.column);
    if (where.end.known() && has_columns && where.end.offset >= where.begin.offset) {
        number_member(out, "endLine", where.end.line);
        number_member(out, "endColumn", where.end.column);
    }
    out.end_object();
}

void locations(Emitter& out, const Finding& finding, std::string_view folder) {
    const Span& where = finding.diagnostic.where;
    out.name("locations");
    out.begin_array();
    out.begin_object();
    out.name("physicalLocation");
    out.begin_object();
    artifact_location(out, finding.file, folder);
    region(out, where);
    out.end_object();
    if (!where.member.empty()) {
        out.name("logicalLocations");
        out.begin_array();
        out.begin_object();
        string_member(out, "fullyQualifiedName", where.member);
        string_member(out, "kind", "resource");
        out.end_object();
        out.end_array();
    }
    out.end_object();
    out.end_array();
}

void fingerprints(Emitter& out, const std::string& fingerprint) {
    if (fingerprint.empty()) return;
    out.name("partialFingerprints");
    out.begin_object();
    // The only one that GitHub looks at. Where it is missing a hash of the line is taken, and then all
    // findings of a rule in one line, or without a line, are the same one. In the form of GitHub's own.
    string_member(out, "primaryLocationLineHash", fingerprint.substr(0, 16) + ":1");
    string_member(out, "digestkit/v1", fingerprint);
    out.end_object();
}

void fixes(Emitter& out, const Finding& finding, std::string_view folder) {
    const Diagnostic& diagnostic = finding.diagnostic;
    if (!diagnostic.fix || diagnostic.fix->edits.empty() || !diagnostic.where.member.empty()) return;
    out.name("fixes");
    out.begin_array();
    out.begin_object();
    text_member(out, "description", as_sentence(diagnostic.hint.empty() ? "mend it" : diagnostic.hint));
    out.name("artifactChanges");
    out.begin_array();
    out.begin_object();
    artifact_location(out, finding.file, folder);
    out.name("replacements");
    out.begin_array();
    for (const Edit& edit : diagnostic.fix->edits) {
        out.begin_object();
        out.name("deletedRegion");
        out.begin_object();
        number_member(out, "byteOffset", edit.offset);
        number_member(out, "byteLength", edit.length);
        out.end_object();
        if (!edit.text.empty()) text_member(out, "insertedContent", edit.text);
        out.end_object();
    }
    out.end_array();
    out.end_object();
    out.end_array();
    out.end_object();
    out.end_array();
}

std::string descriptor(const Rule& rule) {
    Emitter out(jsonio::Style::compact);
    out.begin_object();
    string_member(out, "id", rule.id);
    string_member(out, "name", rule.name);
    text_member(out, "shortDescription", as_sentence(rule.summary));
    text_member(out, "fullDescription", as_sentence(rule.summary));
    out.name("defaultConfiguration");
    out.begin_object();
    string_member(out, "level", level_of(rule.severity));
    out.end_object();
    text_member(out, "help", rule_help(rule));
    out.end_object();
    return out.take();
}

class Sarif final : public Report {
  public:
    Sarif(Output& output, const ReportOptions& options)
        : options_(options),
          results_(output,
                   "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
                   "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\"results\":[",
                   "") {}

    void input(const std::string&) override {}

    void finding(const Finding& finding) override {
        const Diagnostic& diagnostic = finding.diagnostic;
        Emitter out(jsonio::Style::compact);
        out.begin_object();
        string_member(out, "ruleId", diagnostic.rule->id);
        number_member(out, "ruleIndex", index_of(*diagnostic.rule));
        string_member(out, "level", level_of(diagnostic.severity));
        text_member(out, "message", message_and_hint(diagnostic));
        locations(out, finding, options_.folder);
        fingerprints(out, finding.fingerprint);
        fixes(out, finding, options_.folder);
        out.end_object();
        results_.add(out.text());
    }

    void finish(const RunTotals& totals) override {
        Emitter out(jsonio::Style::compact);
        out.begin_object();
        out.name("tool");
        out.begin_object();
        out.name("driver");
        out.begin_object();
        string_member(out, "name", report_tool);
        string_member(out, "semanticVersion", options_.tool_version);
        string_member(out, "informationUri", "urn:digestkit:digest-validate");
        out.name("rules");
        out.begin_array();
        for (const Rule* rule : rules_) out.raw(descriptor(*rule));
        out.end_array();
        out.end_object();
        out.end_object();
        out.name("originalUriBaseIds");
        out.begin_object();
        out.name(root);
        out.begin_object();
        text_member(out, "description", "The folder that the tool was run in.");
        out.end_object();
        out.end_object();
        out.name("invocations");
        out.begin_array();
        out.begin_object();
        out.name("executionSuccessful");
        out.boolean(totals.unreadable == 0);
        out.end_object();
        out.end_array();
        out.end_object();
        results_.close("],\n" + std::string(out.text().substr(1)) + "]}\n");
    }

  private:
    std::size_t index_of(const Rule& rule) {
        const auto [entry, is_new] = indices_.emplace(&rule, rules_.size());
        if (is_new) rules_.push_back(&rule);
        return entry->second;
    }

    ReportOptions options_;
    GrowingList results_;
    std::vector<const Rule*> rules_;  // in the order of their first findings
    std::unordered_map<const Rule*, std::size_t> indices_;
};

}  // namespace

std::unique_ptr<Report> open_sarif(Output& output, const ReportOptions& options) {
    return std::make_unique<Sarif>(output, options);
}

}  // namespace digestkit
