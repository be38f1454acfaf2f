// SPDX-License-Identifier: MIT
#include "lib/validate/session.h"

#include <memory>
#include <utility>

#include "lib/base/error.h"
#include "lib/checks/record_keys.h"
#include "lib/convert/inputs.h"
#include "lib/convert/registry.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/found.h"
#include "lib/inputs/paths.h"
#include "lib/report/fingerprint.h"
#include "lib/validate/run.h"

namespace digestkit {

namespace {

/// A report and where it goes. What is not finished leaves no file.
class OpenReport {
  public:
    OpenReport(const ReportChoice& choice, const ReportOptions& options)
        : output_(choice.path == "-" ? Output::live_stdout() : Output::file(choice.path)),
          report_(open_report(choice.format, *output_, options)) {}
    Report& operator*() const { return *report_; }
    void finish(const RunTotals& totals) {
        report_->finish(totals);
        output_->commit();
    }

  private:
    std::unique_ptr<Output> output_;
    std::unique_ptr<Report> report_;
};

void check_reports(const SessionJob& job) {
    std::string names;
    for (const std::string_view name : report_names())
        names += (names.empty() ? "" : ", ") + std::string(name);
    std::size_t to_stdout = 0;
    for (const ReportChoice& choice : job.reports) {
        bool known = false;
        for (const std::string_view name : report_names()) known = known || name == choice.format;
        if (!known)
            throw Error(ErrorKind::usage, "there is no output format " + quoted(choice.format),
                        "the output formats are " + names);
        if (choice.path != "-") {
            check_output_is_no_input(choice.path, job.paths);
        } else if (++to_stdout > 1) {
            throw Error(ErrorKind::usage, "two output formats go to standard output",
                        "name a file for one of them, as in --output-format " + choice.format + "=FILE");
        }
    }
}

FindOptions find_options(const SessionJob& job) {
    FindOptions options;
    options.limits = job.input.read.limits;
    options.include = job.include;
    options.exclude = job.exclude;
    options.wanted = [&job](const std::string& relative) {
        const Format* format = format_of_extension(relative);
        return job.input.from != nullptr ? format == job.input.from : format != nullptr;
    };
    return options;
}

class Session final : public RunListener, public Sink {
  public:
    explicit Session(const SessionJob& job) : selection_(job.rules), fail_on_(job.fail_on) {
        for (const ReportChoice& choice : job.reports) reports_.emplace_back(choice, job.report);
    }

    void begin(const Found& input) override {
        ++result.totals.inputs;
        for (OpenReport& report : reports_) (*report).input(input.path);
    }

    void record(const RecordKeys& keys) override {
        ++result.totals.records;
        duplicates_.add(keys, *this);
    }

    void finding(Diagnostic diagnostic) override { report(std::move(diagnostic)); }

    void report(Diagnostic diagnostic) override {
        const std::optional<Severity> severity = selection_.of(*diagnostic.rule);
        if (!severity) return;
        // A reader may say less than its rule: what is damaged beside the text is a warning.
        if (*severity != diagnostic.rule->severity) diagnostic.severity = *severity;
        count(diagnostic);
        Finding finding{std::move(diagnostic), {}};
        finding.fingerprint = fingerprints_.of(finding.diagnostic);
        for (OpenReport& report : reports_) (*report).finding(finding);
    }

    void finish() {
        for (OpenReport& report : reports_) report.finish(result.totals);
    }

    SessionResult result;

  private:
    void count(const Diagnostic& diagnostic) {
        RunTotals& totals = result.totals;
        ++(diagnostic.severity == Severity::error     ? totals.errors
           : diagnostic.severity == Severity::warning ? totals.warnings
                                                      : totals.infos);
        if (diagnostic.rule == &rules::set::unreadable) {
            ++totals.unreadable;  // has an exit status of its own
        } else if (diagnostic.severity >= fail_on_) {
            result.reached = true;
        }
    }

    Selection selection_;
    Severity fail_on_;
    std::vector<OpenReport> reports_;
    DuplicateFinder duplicates_;
    Fingerprints fingerprints_;
};

}  // namespace

SessionResult run_session(const SessionJob& job) {
    check_reports(job);
    check_paths(job.paths);
    Session session(job);
    RunJob run;
    run.inputs = find_inputs(job.paths, find_options(job), session);
    run.stdin_name = job.stdin_name;
    run.workers = job.workers;
    run.limits = job.input.read.limits;
    run.job = [&job](const Found&) -> const InputJob& { return job.input; };
    run_validation(run, session);
    session.finish();
    return session.result;
}

}  // namespace digestkit
