// SPDX-License-Identifier: MIT
#include "lib/report/full.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/report/concise.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

struct Palette {
    std::string_view place, mark, hint, off;
};

Palette palette(const FullStyle& style, Severity severity) {
    if (!style.color) return {};
    const std::string_view mark = severity == Severity::error     ? "\x1b[1;31m"
                                  : severity == Severity::warning ? "\x1b[1;33m"
                                                                  : "\x1b[1;36m";
    return {"\x1b[1m", mark, "\x1b[36m", "\x1b[0m"};
}

/// A line as it can be shown: one column or two for each character, and where the mark stands in columns.
struct Shown {
    std::string line;
    std::size_t mark_begin = 0;
    std::size_t mark_width = 0;
};

/// Appends the code point at `at` as it is shown and returns its columns; what would move the cursor is a
/// blank.
std::size_t append_shown(std::string& line, std::string_view bytes, std::size_t at, std::size_t length) {
    const std::string_view character = bytes.substr(at, length);
    if (length == 1 && static_cast<unsigned char>(character[0]) >= 0x80) {  // a bad byte
        line += '?';
        return 1;
    }
    const std::size_t columns = display_width(character);
    if (columns == 0 && !is_mark(code_point_at(bytes, at).value)) {
        line += ' ';
        return 1;
    }
    line += character;
    return columns;
}

Shown show(const Excerpt& excerpt, std::size_t columns) {
    // Start so that the mark stands in the first two thirds of the width.
    std::size_t start = 0;
    std::size_t before = display_width(std::string_view(excerpt.line).substr(0, excerpt.mark_begin));
    while (before > columns * 2 / 3) {
        const std::size_t length = code_point_at(excerpt.line, start).length;
        before -= display_width(std::string_view(excerpt.line).substr(start, length));
        start += length;
    }
    Shown shown;
    std::size_t width = 0;
    if (start > 0 || excerpt.cut_before) {
        shown.line = "…";
        width = 1;
    }
    std::size_t at = start;
    shown.mark_begin = width;
    bool past_mark = false;
    while (at < excerpt.line.size() && width < columns) {
        if (at == excerpt.mark_begin) shown.mark_begin = width;
        if (at >= excerpt.mark_end && !past_mark) {
            past_mark = true;
            shown.mark_width = width - std::min(width, shown.mark_begin);
        }
        const std::size_t length = code_point_at(excerpt.line, at).length;
        width += append_shown(shown.line, excerpt.line, at, length);
        at += length;
    }
    if (at <= excerpt.mark_begin) shown.mark_begin = width;
    if (!past_mark) shown.mark_width = width - shown.mark_begin;
    if (at < excerpt.line.size() || excerpt.cut_after) shown.line += "…";
    shown.mark_width = std::max<std::size_t>(shown.mark_width, 1);
    return shown;
}

}  // namespace

std::string render_full(const Diagnostic& diagnostic, const FullStyle& style) {
    const Palette colors = palette(style, diagnostic.severity);
    const Position at = diagnostic.where.begin;
    const std::string place = render_place(diagnostic.where);
    std::string out;
    if (!place.empty()) out = fmt::format("{}{}:{} ", colors.place, place, colors.off);
    out += fmt::format("{}{}[{}]{}: {}", colors.mark, severity_name(diagnostic.severity), diagnostic.rule->id,
                       colors.off, printable(diagnostic.message));
    if (at.known()) out += fmt::format(" (byte {})", at.offset);
    out += '\n';
    if (diagnostic.excerpt && !diagnostic.excerpt->line.empty() && at.known()) {
        const Shown shown = show(*diagnostic.excerpt, style.columns);
        const std::string number = fmt::format("{}", at.line);
        out += fmt::format(" {} | {}\n", number, shown.line);
        out += fmt::format(" {:{}} | {:{}}{}{}{}\n", "", number.size(), "", shown.mark_begin, colors.mark,
                           std::string(shown.mark_width, '^'), colors.off);
    }
    if (!diagnostic.hint.empty())
        out += fmt::format("  {}hint:{} {}\n", colors.hint, colors.off, diagnostic.hint);
    return out;
}

}  // namespace digestkit
