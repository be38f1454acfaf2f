// SPDX-License-Identifier: MIT
#include "tools/common/messages.h"

#include <fmt/format.h>

#include <cstdio>

#include "lib/diag/rules_lim.h"
#include "lib/report/concise.h"
#include "lib/report/jsonl.h"
#include "tools/common/print.h"
#include "tools/common/terminal.h"

namespace digestkit::tools {

namespace {

/// Below this nobody waits long enough to want to see progress.
constexpr std::uint64_t large_input = 64ULL << 20;
constexpr std::chrono::milliseconds redraw_after{200};

}  // namespace

Messages::Messages(MessageStyle style, Verbosity verbosity, std::uint64_t most)
    : style_(style),
      verbosity_(verbosity),
      most_(most),
      terminal_(stderr_is_terminal()),
      started_(std::chrono::steady_clock::now()),
      last_drawn_(started_) {
    full_.color = wants_color(terminal_);
    full_.columns = stderr_columns();
}

Messages::~Messages() {
    erase_progress();
}

bool Messages::wants(const Rule& rule) const noexcept {
    return is_wanted(rule, rule.severity);
}

bool Messages::is_wanted(const Rule& rule, Severity severity) const noexcept {
    if (severity == Severity::error || verbosity_ == Verbosity::verbose) return true;
    if (verbosity_ == Verbosity::quiet) return false;
    return severity == Severity::warning || !rule.note;
}

void Messages::report(Diagnostic diagnostic) {
    if (!is_wanted(*diagnostic.rule, diagnostic.severity)) return;
    // That a reader left some out is no finding among others: hidden, it would hide them all.
    const bool counts = diagnostic.rule != &rules::lim::diagnostics;
    if (counts && shown_ == most_) {
        ++hidden_;
        return;
    }
    if (counts) ++shown_;
    erase_progress();
    std::string text;
    switch (style_) {
        case MessageStyle::full:
            // A note needs no picture: it tells what was understood, not what to mend.
            if (diagnostic.severity == Severity::info) diagnostic.excerpt.reset();
            text = render_full(diagnostic, full_);
            break;
        case MessageStyle::concise:
            text = render_concise(diagnostic);
            break;
        case MessageStyle::jsonl: {
            Finding finding;
            finding.file = diagnostic.where.file;
            finding.diagnostic = std::move(diagnostic);
            text = render_jsonl(finding);
            break;
        }
    }
    print_stderr(text);
}

void Messages::progress(const Input& input, std::uint64_t bytes) {
    if (!terminal_) return;
    const bool large = input.size() ? *input.size() >= large_input : bytes >= large_input;
    const auto now = std::chrono::steady_clock::now();
    if (!large || now - last_drawn_ < redraw_after) return;
    last_drawn_ = now;
    const double seconds = std::chrono::duration<double>(now - started_).count();
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::string line = fmt::format("{}: {:.0f} MB", input.name(), megabytes);
    if (input.size() && *input.size() > 0) {
        line += fmt::format(" of {:.0f} MB ({:.0f} %)", static_cast<double>(*input.size()) / 1e6,
                            100.0 * static_cast<double>(bytes) / static_cast<double>(*input.size()));
    }
    line += fmt::format(", {:.0f} MB/s", megabytes / seconds);
    draw(line);
}

void Messages::draw(const std::string& line) {
    print_stderr("\r\x1b[K" + line.substr(0, full_.columns));
    std::fflush(stderr);
    progress_drawn_ = true;
}

void Messages::erase_progress() {
    if (progress_drawn_) print_stderr("\r\x1b[K");
    progress_drawn_ = false;
}

void Messages::close() {
    erase_progress();
    if (hidden_ == 0) return;
    const Rule& rule = rules::lim::diagnostics;
    print_stderr(
        fmt::format("{}[{}]: {} more findings are not shown\n  hint: --limit diagnostics=N shows N of them\n",
                    severity_name(rule.severity), rule.id, hidden_));
    hidden_ = 0;
}

}  // namespace digestkit::tools
