// SPDX-License-Identifier: MIT
#include "tools/batch/console.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/output.h"
#include "tools/batch/progress_text.h"
#include "tools/common/print.h"
#include "tools/common/terminal.h"

namespace digestkit::tools {

namespace {

constexpr std::size_t most_examples = 10;
constexpr std::size_t most_slow = 3;
constexpr std::uint64_t slow_milliseconds = 1000;  // what is faster is of no interest

std::chrono::milliseconds pause_of(ProgressStyle style) {
    switch (style) {
        case ProgressStyle::automatic:
            return std::chrono::milliseconds(200);
        case ProgressStyle::json:
            return std::chrono::milliseconds(1000);
        default:
            return std::chrono::milliseconds(30'000);
    }
}

}  // namespace

ProgressStyle parse_progress(std::string_view name) {
    if (name == "none") return ProgressStyle::none;
    if (name == "line") return ProgressStyle::line;
    if (name == "json") return ProgressStyle::json;
    return stderr_is_terminal() ? ProgressStyle::automatic : ProgressStyle::line;
}

BatchConsole::BatchConsole(const ReadingOptions& reading, ProgressStyle style, bool keep_failed)
    : messages_(reading.messages()), style_(style), keep_failed_(keep_failed) {}

double BatchConsole::seconds() const {
    return std::chrono::duration<double>(Clock::now() - started_).count();
}

void BatchConsole::done(const std::string& name, const Outcome& outcome, const BatchTotals& totals) {
    if (outcome.status != Status::converted) {
        if (examples_.size() < most_examples) examples_.push_back({name, outcome.why});
        if (keep_failed_) failed_.push_back(name);
    }
    if (!outcome.kept) note_slow(name, outcome.milliseconds);
    tell_progress(totals);
}

void BatchConsole::note_slow(const std::string& name, std::uint64_t milliseconds) {
    if (milliseconds < slow_milliseconds) return;
    if (slowest_.size() == most_slow && slowest_.back().milliseconds >= milliseconds) return;
    slowest_.push_back({milliseconds, name});
    std::stable_sort(slowest_.begin(), slowest_.end(),
                     [](const Slow& a, const Slow& b) { return a.milliseconds > b.milliseconds; });
    if (slowest_.size() > most_slow) slowest_.pop_back();
}

void BatchConsole::waits(const std::string& owner) {
    if (waiting_told_) return;
    waiting_told_ = true;
    print_stderr(fmt::format("digest-batch: another run has the journal ({}): waiting for its end\n",
                             owner.empty() ? "it does not say who" : printable(owner)));
}

void BatchConsole::tell_progress(const BatchTotals& totals) {
    if (style_ == ProgressStyle::none) return;
    const Clock::time_point now = Clock::now();
    if (now - told_ < pause_of(style_)) return;
    told_ = now;
    if (style_ == ProgressStyle::json) {
        print_stderr(progress_json(totals, seconds(), false));
    } else if (style_ == ProgressStyle::automatic) {
        messages_.draw(progress_line(totals, seconds()));
    } else {
        print_stderr(fmt::format("digest-batch: {}\n", progress_line(totals, seconds())));
    }
}

void BatchConsole::close(const BatchResult& result, bool verbose, bool quiet) {
    messages_.close();
    if (style_ == ProgressStyle::json) print_stderr(progress_json(result.totals, seconds(), true));
    const BatchTotals& totals = result.totals;
    const bool clean = totals.partial + totals.refused + totals.failed == 0;
    if (quiet && clean && !result.interrupted) return;
    std::string text = "digest-batch: " + summary_line(result);
    constexpr double long_run = 10.0;  // seconds; below it a rate means little
    if (verbose || seconds() >= long_run)
        text += fmt::format(", in {}, {}", duration_text(seconds()), rate_text(totals, seconds()));
    text += "\n";
    for (const Example& example : examples_) {
        text += fmt::format("  {}{}\n", printable(example.name),
                            example.why.empty() ? "" : ": " + printable(example.why));
    }
    const std::uint64_t bad = totals.partial + totals.refused + totals.failed;
    if (bad > examples_.size()) text += fmt::format("  … and {} more\n", bad - examples_.size());
    for (const Slow& slow : slowest_) {
        text += fmt::format("  {:.1f} s for {}\n", static_cast<double>(slow.milliseconds) / 1000,
                            printable(slow.name));
    }
    if (result.interrupted && result.resumable) text += "  hint: the same command with --resume goes on\n";
    print_stderr(text);
}

void BatchConsole::write_failed(const std::string& path) const {
    const bool breaks = std::any_of(failed_.begin(), failed_.end(), [](const std::string& name) {
        return name.find('\n') != std::string::npos;
    });
    const std::unique_ptr<Output> output = Output::file(path);
    for (const std::string& name : failed_) output->write(name + (breaks ? '\0' : '\n'));
    output->commit();
}

}  // namespace digestkit::tools
