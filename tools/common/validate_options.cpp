// SPDX-License-Identifier: MIT
#include "tools/common/validate_options.h"

#include <fmt/format.h>

#include <chrono>
#include <tuple>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/convert/registry.h"
#include "lib/diag/rules.h"
#include "lib/inputs/path_list.h"
#include "lib/report/rule_text.h"
#include "tools/common/print.h"
#include "tools/common/terminal.h"

namespace digestkit::tools {

namespace {

Day today() {
    using namespace std::chrono;
    return {static_cast<int>(floor<days>(system_clock::now()).time_since_epoch().count())};
}

Severity require_severity(std::string_view name) {
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
        if (name == severity_name(severity)) return severity;
    }
    throw Error(ErrorKind::usage, "there is no severity " + quoted(name), "write error, warning or info");
}

/// "REC-031=error"
std::pair<std::string, Severity> parse_severity(const std::string& assignment) {
    const std::size_t equals = assignment.find('=');
    if (equals == std::string::npos) {
        throw Error(ErrorKind::usage, "--severity: " + digestkit::quoted(assignment) + " has no value",
                    "write --severity REC-031=error");
    }
    return {assignment.substr(0, equals), require_severity(std::string_view(assignment).substr(equals + 1))};
}

/// "sarif=out.sarif"
ReportChoice parse_report(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) return {text, "-"};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::string counted(std::uint64_t count, const char* one, const char* many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

void summarise(const SessionResult& result) {
    const RunTotals& totals = result.totals;
    std::string text = fmt::format("{} in {}", counted(totals.records, "record", "records"),
                                   counted(totals.inputs, "file", "files"));
    if (totals.errors + totals.warnings + totals.infos == 0) text += ", no findings";
    if (totals.errors > 0) text += ", " + counted(totals.errors, "error", "errors");
    if (totals.warnings > 0) text += ", " + counted(totals.warnings, "warning", "warnings");
    if (totals.infos > 0) text += ", " + counted(totals.infos, "note", "notes");
    if (totals.unreadable > 0) text += fmt::format(", {} could not be read", totals.unreadable);
    print_stderr(fmt::format("digest-validate: {}\n", text));
}

}  // namespace

ValidateOptions::ValidateOptions(Cli& cli) : cli_(cli) {
    CLI::App& app = cli.app();
    cli.lift_limit("diagnostics");
    app.add_option("-f,--from", from_, "format of the inputs: " + format_names() + "; found out when absent")
        ->type_name("FORMAT");
    std::string formats;
    for (const std::string_view name : report_names()) formats += (formats.empty() ? "" : "|") + std::string(name);
    app.add_option("--output-format", output_formats_,
                   "how findings are written, " + formats + "; with =FILE not to standard output. "
                   "Several at once; absent is full")
        ->type_name("FORMAT[=FILE]")
        ->allow_extra_args(false);
    for (auto [name, list, help] :
         {std::tuple{"--select", &job_.rules.select, "only these rules: ids, names, areas, or all"},
          std::tuple{"--extend-select", &job_.rules.extend, "these rules too, as notes, which are off"},
          std::tuple{"--ignore", &job_.rules.ignore, "not these rules"}}) {
        app.add_option(name, *list, help)->type_name("RULE,...")->delimiter(',')->allow_extra_args(false);
    }
    app.add_option("--severity", severities_, "how severe a rule or area is, as REC-031=error")
        ->type_name("RULE=SEVERITY,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    cli.add_choice("--fail-on", fail_on_, "the least severe finding that makes the status 1; absent is error",
                   {"error", "warning", "info"});
    app.add_option("--include", job_.include, "take only paths like this, below a folder or in an archive")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    app.add_option("--exclude", job_.exclude, "take no paths like this, below a folder or in an archive")
        ->type_name("GLOB")
        ->allow_extra_args(false);
    app.add_option("--files-from", files_from_,
                   "validate the files that FILE lists, a line each or with NULs between; - is standard input")
        ->type_name("FILE");
    app.add_option("--stdin-filename", job_.stdin_name, "what standard input is called in findings")
        ->type_name("NAME");
    app.add_option("-j,--jobs", job_.workers, "inputs at the same time; absent is one for each core")
        ->type_name("N");
    app.add_flag("--list-rules", list_rules_, "list all rules, with --output-format json for programs");
    app.add_option("--explain", explain_,
                   "tell what rules mean, with examples: ids, names, areas, or all; the same for programs")
        ->type_name("RULE...");
    cli.add_choice("--headings", headings_,
                   "how headings are found in page-shaped text, which does not mark them",
                   {"strict", "guess", "none"});
    cli.add_choice("--changes", changes_,
                   "how documents with tracked changes are read: as if all were accepted, or rejected",
                   {"accept", "reject"});
    app.add_flag("-q,--quiet", quiet_, "no summary on standard error");
    app.add_option("PATH", job_.paths, "files, folders or zip archives to validate; - is standard input");
}

SessionJob ValidateOptions::job() const {
    SessionJob job = job_;
    job.input.from = from_.empty() ? nullptr : &require_format(from_);
    job.input.read.limits = cli_.limits();
    job.input.read.changes = changes_ == "reject" ? Changes::reject : Changes::accept;
    job.input.read.headings = headings_ == "strict" ? Headings::strict
                              : headings_ == "none" ? Headings::none
                                                    : Headings::guess;
    job.input.checks.today = today();
    for (const std::string& text : severities_) job.rules.severity.push_back(parse_severity(text));
    job.fail_on = require_severity(fail_on_);
    for (const std::string& text : output_formats_) job.reports.push_back(parse_report(text));
    if (job.reports.empty()) job.reports.emplace_back();
    job.report.full.color = wants_color(stdout_is_terminal());
    job.report.full.columns = stderr_columns();
    job.report.tool_version = DIGESTKIT_VERSION;
    if (!files_from_.empty()) {
        Input list = Input::open(files_from_);
        for (std::string& path : read_path_list(list)) job.paths.push_back(std::move(path));
    } else if (job.paths.empty()) {
        throw Error(ErrorKind::usage, "no PATH is given", "name files or folders, or - for standard input");
    }
    return job;
}

void ValidateOptions::tell_of_rules() const {
    const bool json = !output_formats_.empty() && output_formats_.front() == "json";
    if (list_rules_) {
        print_stdout(json ? render_rule_list_json(all_rules()) : render_rule_list(all_rules()));
        return;
    }
    RuleList rules;
    for (const std::string& name : explain_) {
        const RuleList named = rules_named(name);
        rules.insert(rules.end(), named.begin(), named.end());
    }
    if (json) return print_stdout(render_explanations_json(rules));
    for (const Rule* rule : rules) {
        print_stdout((rule == rules.front() ? "" : "\n") + render_explanation(*rule));
    }
}

int ValidateOptions::run() {
    if (list_rules_ || !explain_.empty()) {
        tell_of_rules();
        return 0;
    }
    const SessionResult result = run_session(job());
    if (!quiet_) summarise(result);
    if (result.reached) return 1;
    return result.totals.unreadable > 0 ? 3 : 0;
}

}  // namespace digestkit::tools
