// SPDX-License-Identifier: MIT
#include "tools/validate/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <tuple>

#include "lib/base/error.h"
#include "lib/convert/inputs.h"
#include "lib/convert/registry.h"
#include "lib/diag/rules.h"
#include "lib/inputs/path_list.h"
#include "lib/report/rule_text.h"
#include "lib/unicode/language.h"
#include "tools/common/numbers.h"
#include "tools/common/path_options.h"
#include "tools/common/print.h"
#include "tools/common/terminal.h"
#include "tools/validate/summary.h"

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
    if (equals + 1 == text.size())
        throw Error(ErrorKind::usage, "--output-format " + text + " names no file",
                    "write a file behind the =, or leave it out for standard output");
    return {text.substr(0, equals), text.substr(equals + 1)};
}

/// "" where it cannot be told, as when it was removed.
std::string current_folder() {
    std::error_code failed;
    const std::filesystem::path folder = std::filesystem::current_path(failed);
    return failed ? std::string() : folder.string();
}

/// Whether a report that is more than lines for people goes to standard output.
bool prints_for_programs(const SessionJob& job) {
    return std::any_of(job.reports.begin(), job.reports.end(), [](const ReportChoice& report) {
        return report.path == "-" && report.format != "full" && report.format != "concise";
    });
}

std::string require_language(const std::string& tag) {
    const std::optional<std::string> canonical = canonical_language(tag);
    if (!canonical)
        throw Error(ErrorKind::usage,
                    "--require-languages: " + digestkit::quoted(tag) + " is no language tag",
                    "write en or zh-Hans");
    return *canonical;
}

}  // namespace

ValidateOptions::ValidateOptions(Cli& cli) : cli_(cli) {
    cli.lift_limit("diagnostics");  // all findings, unless somebody wants fewer
    add_inputs();
    add_rules();
    add_reports();
    add_settings();
}

void ValidateOptions::add_inputs() {
    CLI::App& app = cli_.app();
    app.add_option("-f,--from", from_, "format of the inputs: " + format_names() + "; found out when absent")
        ->type_name("FORMAT");
    add_globs(app, job_.include, job_.exclude);
    add_files_from(app, files_from_);
    app.add_option("--stdin-filename", job_.layers.stdin_name,
                   "the path that standard input has in findings, for settings, and to find out its format")
        ->type_name("FILE");
    cli_.add_choice("--headings", headings_,
                    "how headings are found in page-shaped text, which does not mark them; absent is guess",
                    {"strict", "guess", "none"});
    cli_.add_choice(
        "--changes", changes_,
        "how documents with tracked changes are read: as if all were accepted, or rejected; absent is accept",
        {"accept", "reject"});
    app.add_flag(
        "--lenient", job_.layers.built_in.read.lenient,
        "read bad bytes as U+FFFD, with a warning, instead of refusing the file; not in JSON and XML");
    app.add_option("-j,--jobs", job_.workers, "inputs at the same time; absent is one for each core")
        ->type_name("N")
        ->check(is_count());
    app.add_option("PATH", job_.paths, "files, folders or zip archives to validate; - is standard input");
}

void ValidateOptions::add_rules() {
    CLI::App& app = cli_.app();
    for (auto [name, list, help] :
         {std::tuple{"--select", &select_, "only these rules: ids, names, areas, or all"},
          std::tuple{"--extend-select", &settings_.extend, "these rules too, as notes, which are off"},
          std::tuple{"--ignore", &settings_.ignore, "not these rules"}}) {
        app.add_option(name, *list, help)->type_name("RULE,...")->delimiter(',')->allow_extra_args(false);
    }
    app.add_flag("--list-rules", list_rules_, "list all rules; with --output-format json for programs");
    app.add_option("--explain", explain_,
                   "tell what rules mean, with examples: ids, names, areas, or all; also as json")
        ->type_name("RULE...");
    app.add_option("--severity", severities_, "how severe a rule or area is, as REC-031=error")
        ->type_name("RULE=SEVERITY,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    cli_.add_choice("--fail-on", fail_on_,
                    "the least severe finding that makes the status 1; absent is error",
                    {"error", "warning", "info"});
    app.add_option("--require-languages", languages_, "languages that each record must have a section in")
        ->type_name("TAG,...")
        ->delimiter(',')
        ->allow_extra_args(false);
    CLI::Option* baseline =
        app.add_option("--baseline", job_.baseline, "findings that FILE lists do not count");
    baseline->type_name("FILE");
    app.add_flag("--update-baseline", job_.update_baseline,
                 "take out of the baseline what is mended; nothing ever comes in")
        ->needs(baseline);
    app.add_option("--write-baseline", job_.write_baseline, "make a baseline of all that is found now")
        ->type_name("FILE")
        ->excludes(baseline);
}

void ValidateOptions::add_reports() {
    CLI::App& app = cli_.app();
    std::string formats;
    for (const std::string_view name : report_names())
        formats += (formats.empty() ? "" : ", ") + std::string(name);
    CLI::Option* reports = app.add_option(
        "--output-format", output_formats_,
        "how findings are written: " + formats + "; with =FILE to a file, several at once; absent is full");
    reports->type_name("FORMAT[=FILE]")->allow_extra_args(false);
    CLI::Option* statistics =
        app.add_flag("--statistics", statistics_,
                     "how often each rule was met, on standard output; on standard error where a report for "
                     "programs goes to standard output");
    app.add_flag("-q,--quiet", quiet_, "no summary on standard error");
    CLI::Option* fix = app.add_flag(
        "--fix", fix_, "mend what can be mended safely, in plain files, and validate what came of it");
    CLI::Option* diff = app.add_flag("--diff", diff_, "show what --fix would change, and change nothing");
    for (CLI::Option* other :
         {fix, reports, statistics, app.get_option("--update-baseline"), app.get_option("--write-baseline")})
        diff->excludes(other);
}

void ValidateOptions::add_settings() {
    CLI::App& app = cli_.app();
    CLI::Option* config = app.add_option("--config", job_.layers.config,
                                         "the settings of all files; absent: the digest.toml "
                                         "in the nearest folder above each file");
    config->type_name("FILE");
    app.add_flag("--isolated", job_.layers.isolated, "no digest.toml at all")->excludes(config);
    app.add_option("--show-settings", settings_of_, "show which settings hold for FILE, and validate nothing")
        ->type_name("FILE");
}

FileSettings ValidateOptions::command_settings() const {
    FileSettings settings = settings_;
    if (!select_.empty()) settings.select = select_;
    for (const std::string& text : severities_) settings.severity.push_back(parse_severity(text));
    if (!fail_on_.empty()) settings.fail_on = require_severity(fail_on_);
    if (!languages_.empty()) {
        settings.required_languages.emplace();
        for (const std::string& tag : languages_)
            settings.required_languages->push_back(require_language(tag));
    }
    if (!headings_.empty()) {
        settings.headings = headings_ == "strict" ? Headings::strict
                            : headings_ == "none" ? Headings::none
                                                  : Headings::guess;
    }
    if (!changes_.empty()) settings.changes = changes_ == "reject" ? Changes::reject : Changes::accept;
    settings.limits = cli_.limit_arguments();
    return settings;
}

SessionJob ValidateOptions::job() {
    SessionJob job = job_;
    job.from = from_.empty() ? nullptr : &require_format(from_);
    job.layers.built_in.from = job.from;
    job.layers.built_in.read.limits = cli_.limits();
    job.layers.built_in.checks.today = today();
    job.layers.command = command_settings();
    for (const std::string& text : output_formats_) job.reports.push_back(parse_report(text));
    if (job.reports.empty() && !statistics_) job.reports.emplace_back();
    job.report.full.color = wants_color(stdout_is_terminal());
    job.report.full.columns = stderr_columns();
    job.report.tool_version = DIGESTKIT_VERSION;
    job.report.folder = current_folder();
    if (!files_from_.empty()) {
        job.listed = read_path_list(files_from_, job.paths);
        for (const ReportChoice& report : job.reports) check_output_is_no_input(report.path, {files_from_});
    } else if (job.paths.empty() && settings_of_.empty()) {
        throw Error(ErrorKind::usage, "no PATH is given", "name files or folders, or - for standard input");
    }
    return job;
}

int ValidateOptions::show_difference(const SessionJob& job) const {
    const FixTotals totals = show_fixes(job, [](const std::string& difference) { print_stdout(difference); });
    if (!quiet_) print_stderr(describe_fixes(totals, true));
    return totals.files > 0 ? 1 : 0;
}

SessionResult ValidateOptions::validate(const SessionJob& job) const {
    if (!fix_) return run_session(job);
    return run_session(job, [this](const FixTotals& totals) {
        if (!quiet_) print_stderr(describe_fixes(totals, false));
    });
}

void ValidateOptions::tell_of_rules() const {
    const bool json = !output_formats_.empty() && output_formats_.front() == "json";
    if (list_rules_) {
        return print_stdout(json ? render_rule_list_json(all_rules()) : render_rule_list(all_rules()));
    }
    RuleList rules;
    for (const std::string& name : explain_) {
        const RuleList named = rules_named(name);
        rules.insert(rules.end(), named.begin(), named.end());
    }
    if (json) return print_stdout(render_explanations_json(rules));
    for (std::size_t i = 0; i < rules.size(); ++i) {
        print_stdout((i == 0 ? "" : "\n") + render_explanation(*rules[i]));
    }
}

int ValidateOptions::run() {
    if (list_rules_ || !explain_.empty()) {
        tell_of_rules();
        return 0;
    }
    const SessionJob asked = job();
    if (!settings_of_.empty()) {
        print_stdout(show_settings(asked, settings_of_));
        return 0;
    }
    if (diff_) return show_difference(asked);
    const SessionResult result = validate(asked);
    if (statistics_) {
        const std::string text = describe_statistics(result);
        prints_for_programs(asked) ? print_stderr(text) : print_stdout(text);
    }
    if (!quiet_) print_stderr(describe_session(result, asked));
    if (result.reached) return 1;
    return result.totals.unreadable > 0 ? 3 : 0;
}

}  // namespace digestkit::tools
