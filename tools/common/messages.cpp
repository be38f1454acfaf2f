// SPDX-License-Identifier: MIT
#include "tools/common/messages.h"

#include <fmt/format.h>

#include <cstdio>

#include "lib/diag/rules_lim.h"
#include "lib/report/concise.h"
#include "lib/report/jsonl.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"
#include "tools/common/print.h"
#include "tools/common/terminal.h"

namespace digestkit::tools {

namespace {

/// Below this nobody waits long enough to want to see progress.
constexpr std::uint64_t large_input = 64ULL << 20;
constexpr std::chrono::milliseconds redraw_after{200};

/// Without its last code point.
std::string_view without_last(std::string_view text) noexcept {
    std::size_t end = text.size() - 1;
    while (end > 0 && is_continuation(text[end])) --end;
    return text.substr(0, end);
}

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
    print(std::move(diagnostic));
}

void Messages::print(Diagnostic diagnostic) {
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
    std::string line = fmt::format("{}: {:.0f} MB", printable(input.name()), megabytes);
    if (input.size() && *input.size() > 0) {
        line += fmt::format(" of {:.0f} MB ({:.0f} %)", static_cast<double>(*input.size()) / 1e6,
                            100.0 * static_cast<double>(bytes) / static_cast<double>(*input.size()));
    }
    line += fmt::format(", {:.0f} MB/s", megabytes / seconds);
    draw(line);
}

void Messages::draw(const std::string& line) {
    std::string_view shown = line;
    while (display_width(shown) > full_.columns) shown = without_last(shown);
    print_stderr(fmt::format("\r\x1b[K{}", shown));
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
    print(diagnose(rules::lim::diagnostics, fmt::format("{} more findings are not shown", hidden_), {},
                   "--limit diagnostics=N shows N of them"));
    hidden_ = 0;
}

}  // namespace digestkit::tools
