// SPDX-License-Identifier: MIT
#include "lib/validate/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/convert/inputs.h"
#include "lib/convert/registry.h"
#include "lib/diag/rules_set.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/paths.h"
#include "lib/report/fingerprint.h"
#include "lib/report/source_path.h"
#include "lib/validate/baseline.h"
#include "lib/validate/run.h"
#include "lib/validate/seen_inputs.h"
#include "lib/validate/settings_file.h"
#include "lib/validate/source_lines.h"

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

/// What the run reads is never written over, nor one report by another. What is found below a folder, see
/// is_own.
void check_report(const std::string& path, const SessionJob& job) {
    check_output_is_no_input(path, job.paths);
    check_output_is_no_input(path, job.listed);
    check_output_is_no_input(path, {job.baseline, job.layers.config});
    const std::string name = std::filesystem::path(path).filename().string();
    if (name == "digest.toml" || name == ".digestignore")
        throw Error(ErrorKind::usage, path + " is read, not written", "write to another file");
    const auto same = [&path](const ReportChoice& other) {
        return other.path != "-" && is_same_place(other.path, path);
    };
    if (!is_same_place(job.write_baseline, path) &&
        std::count_if(job.reports.begin(), job.reports.end(), same) < 2)
        return;
    throw Error(ErrorKind::usage, "two outputs go to " + path, "write each to a file of its own");
}

void check_baseline(const SessionJob& job) {
    if (job.write_baseline.empty()) return;
    if (job.write_baseline == "-") throw Error(ErrorKind::usage, "a baseline is written to a file, not to -");
    Baseline::check_place(job.write_baseline);
}

void check_reports(const SessionJob& job) {
    std::string names;
    for (const std::string_view name : report_names())
        names += (names.empty() ? "" : ", ") + std::string(name);
    std::size_t to_stdout = 0;
    for (const ReportChoice& choice : job.reports) {
        const auto all = report_names();
        if (std::find(all.begin(), all.end(), choice.format) == all.end()) {
            throw Error(ErrorKind::usage, "there is no output format " + digestkit::quoted(choice.format),
                        "the output formats are " + names);
        }
        if (choice.path != "-") {
            check_report(choice.path, job);
        } else if (++to_stdout > 1) {
            throw Error(ErrorKind::usage, "two output formats go to standard output",
                        "name a file for one of them, as in --output-format " + choice.format + "=FILE");
        }
    }
}

LimitsOf limits_of(Layers& layers) {
    return [&layers](const std::string& path) { return layers.of({path, "", path, path}).job.read.limits; };
}

std::vector<Found> find_all(const SessionJob& job, Layers& layers, Sink& sink) {
    FindOptions options;
    options.limits_of = limits_of(layers);
    options.include = job.include;
    options.exclude = job.exclude;
    options.ignore_file = ".digestignore";
    options.listed = job.listed;
    options.wanted = [&job](const std::string& relative) { return is_wanted(relative, job.from); };
    return find_inputs(job.paths, options, sink);
}

class Session final : public RunListener, public Sink {
  public:
    Session(const SessionJob& job, Layers& layers)
        : job_(job), layers_(layers), current_(&layers.of_run()), sources_(limits_of(layers)) {
        if (!job.baseline.empty()) baseline_ = Baseline::load(job.baseline);
        for (const ReportChoice& choice : job.reports) reports_.emplace_back(choice, job.report);
    }

    /// Of so many inputs, of which most hold one record.
    void expect(std::size_t inputs) { duplicates_.expect(inputs); }

    void begin(const ResolvedInput& resolved) override {
        current_ = resolved.settings;
        ++result.totals.inputs;
        const Found& input = resolved.found;
        sources_.begin(input);
        const std::string& stdin_name = job_.layers.stdin_name;
        const std::string name = reported_name(input.path != "-"    ? input.path
                                               : stdin_name.empty() ? "<stdin>"
                                                                    : stdin_name);
        if (!job_.baseline.empty()) seen_.add(input, name, current_->selection);
        if (result.totals.inputs > 1 && name == name_) return;  // another entry of the same archive
        name_ = name;
        for (OpenReport& report : reports_) (*report).input(name);
    }

    void record(const RecordKeys& keys) override {
        ++result.totals.records;
        duplicates_.add(keys, *this);
    }

    void finding(Diagnostic diagnostic) override { report(std::move(diagnostic)); }

    void report(Diagnostic diagnostic) override {
        const std::optional<Severity> severity = current_->selection.of(*diagnostic.rule);
        if (!severity) return note_hidden(*diagnostic.rule, reported_name(diagnostic.where.file));
        // A reader may say less than its rule: what is damaged beside the text is a warning.
        if (*severity != diagnostic.rule->severity) diagnostic.severity = *severity;
        sources_.add_to(diagnostic);
        Finding finding;
        finding.diagnostic = std::move(diagnostic);
        finding.file = reported_name(finding.diagnostic.where.file);
        finding.fingerprint = fingerprints_.of(finding.diagnostic, finding.file);
        if (is_known(finding)) {
            ++result.known;
            return;
        }
        count(finding);
        for (OpenReport& report : reports_) (*report).finding(finding);
    }

    void finish() {
        current_ = &layers_.of_run();
        if (!job_.write_baseline.empty()) {
            write(job_.write_baseline, baseline_.render({}));
        } else if (!job_.baseline.empty()) {
            finish_baseline();
        }
        for (OpenReport& report : reports_) report.finish(result.totals);
        for (const auto& [key, count] : counts_) result.counts.push_back({key.first, key.second, count});
        std::sort(result.counts.begin(), result.counts.end(), [](const RuleCount& a, const RuleCount& b) {
            return a.count != b.count         ? a.count > b.count
                   : a.rule->id != b.rule->id ? a.rule->id < b.rule->id
                                              : a.severity > b.severity;
        });
    }

    SessionResult result;

  private:
    static void write(const std::string& path, const std::string& text) {
        const std::unique_ptr<Output> output = Output::file(path);
        output->write(text);
        output->commit();
    }

    /// What could not be read has an exit status of its own, every time.
    bool is_known(const Finding& finding) {
        if (finding.diagnostic.rule == &rules::set::unreadable) {
            if (!job_.baseline.empty()) seen_.lose(finding.file);
            return false;
        }
        if (!job_.write_baseline.empty()) baseline_.add(finding);
        if (baseline_.knows(finding)) return true;
        note_hidden(*finding.diagnostic.rule, finding.file);
        return false;
    }

    /// A new error of the reader may keep from it what lines of the baseline are about.
    void note_hidden(const Rule& rule, const std::string& file) {
        const bool of_reader = !rule.id.starts_with("REC-") && !rule.id.starts_with("SET-");
        if (!job_.baseline.empty() && rule.severity == Severity::error && of_reader) seen_.lose(file);
    }

    void finish_baseline() {
        const std::vector<Baseline::Entry> stale = seen_.stale_in(baseline_);
        result.stale = stale.size();
        if (job_.update_baseline) {
            if (!stale.empty()) write(job_.baseline, baseline_.render(stale));
            return;
        }
        for (const Baseline::Entry& entry : stale) {
            const Position at{entry.line, 1, entry.offset};
            report(diagnose(
                rules::set::stale_baseline,
                fmt::format("nothing at {} has this fingerprint any more ({})", entry.place, entry.rule),
                {job_.baseline, {}, at, at}, "--update-baseline takes such lines out"));
        }
    }

    /// Kept for the next one: findings come file by file.
    const std::string& reported_name(const std::string& file) {
        if (file != given_) {
            given_ = file;
            reported_ = relative_path(file, job_.report.folder);
        }
        return reported_;
    }

    void count(Finding& finding) {
        const Diagnostic& diagnostic = finding.diagnostic;
        ++counts_[{diagnostic.rule, diagnostic.severity}];
        RunTotals& totals = result.totals;
        ++(diagnostic.severity == Severity::error     ? totals.errors
           : diagnostic.severity == Severity::warning ? totals.warnings
                                                      : totals.infos);
        finding.fails = diagnostic.severity >= current_->fail_on;
        if (diagnostic.rule == &rules::set::unreadable) {
            ++totals.unreadable;  // has an exit status of its own
        } else if (finding.fails) {
            result.reached = true;
        }
    }

    const SessionJob& job_;
    Layers& layers_;
    const Resolved* current_;
    std::string name_;  // of the file that the reports are at
    std::vector<OpenReport> reports_;
    DuplicateFinder duplicates_;
    SourceLines sources_;
    Fingerprints fingerprints_;
    std::string given_, reported_;  // name of a file, and as it is reported
    Baseline baseline_;
    SeenInputs seen_;  // only for a baseline
    std::map<std::pair<const Rule*, Severity>, std::uint64_t> counts_;
};

/// A report that is there already is no input. Throws Error (usage) when something else is there.
bool is_report(const std::string& path, const Found& found) {
    if (!is_same_file(path, found.path)) return false;
    constexpr std::size_t enough = 4096;
    if (Input there = Input::open(path); !looks_like_report(there.peek(enough)))
        check_output_is_no_input(path, {found.path});
    return true;
}

/// Whether this run itself reads or writes the file beside its inputs.
bool is_own(const Found& found, const SessionJob& job) {
    return is_same_file(job.baseline, found.path) || is_same_file(job.write_baseline, found.path) ||
           std::any_of(job.reports.begin(), job.reports.end(), [&found](const ReportChoice& report) {
               return report.path != "-" && is_report(report.path, found);
           });
}

/// All but what a digest.toml excludes and what is the run's own.
std::vector<ResolvedInput> resolve(std::vector<Found> all, const SessionJob& job, Layers& layers) {
    std::vector<ResolvedInput> inputs;
    inputs.reserve(all.size());
    for (Found& found : all) {
        const Resolved& settings = layers.of(found);
        if (!settings.excluded && !is_own(found, job)) inputs.push_back({std::move(found), &settings});
    }
    return inputs;
}

}  // namespace

SessionResult run_session(const SessionJob& job, const std::function<void(const FixTotals& totals)>& mended) {
    check_reports(job);
    check_baseline(job);
    check_paths(job.paths);
    Layers layers(job.layers);
    Session session(job, layers);
    RunJob run;
    run.inputs = resolve(find_all(job, layers, session), job, layers);
    if (mended) mended(fix_files(run.inputs, nullptr));
    session.expect(run.inputs.size());
    run.stdin_name = job.layers.stdin_name;
    run.workers = job.workers;
    run_validation(run, session);
    session.finish();
    return session.result;
}

FixTotals show_fixes(const SessionJob& job, const std::function<void(const std::string& difference)>& show) {
    check_paths(job.paths);
    Layers layers(job.layers);
    Silence silence;  // a session says what is wrong
    return fix_files(resolve(find_all(job, layers, silence), job, layers), show);
}

std::string show_settings(const SessionJob& job, const std::string& path) {
    Layers layers(job.layers);
    const Resolved& resolved = layers.of({path, "", path, path});
    std::string out = fmt::format("# settings of {}\n# from {}\n", path,
                                  resolved.config.empty() ? "no digest.toml" : resolved.config);
    if (resolved.excluded) out += "# excluded: validated only when its digest.toml changes\n";
    return out + render_settings(resolved.settings);
}

}  // namespace digestkit
