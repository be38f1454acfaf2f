// SPDX-License-Identifier: MIT
#include "lib/diag/diagnostic.h"

#include <fmt/format.h>

#include "lib/unicode/utf8.h"

namespace digestkit {

std::string_view severity_name(Severity severity) noexcept {
    switch (severity) {
        case Severity::info:
            return "info";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

Diagnostic diagnose(const Rule& rule, std::string message, Span where, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.rule = &rule;
    diagnostic.severity = rule.severity;
    diagnostic.message = std::move(message);
    diagnostic.where = std::move(where);
    diagnostic.hint = std::move(hint);
    return diagnostic;
}

namespace {

/// Controls, and what turns the direction of a line around, would change what a terminal shows.
bool is_harmful(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// At most `longest` characters, then an ellipsis.
void append_printable(std::string& out, std::string_view text, std::size_t longest) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == longest) {
            out += "…";
            return;
        }
        const CodePoint c = code_point_at(text, at);
        if (is_harmful(c.value)) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(c.value));
        } else {
            append_utf8(out, c.value);
        }
        at += c.length;
    }
}

}  // namespace

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string out = "\"";
    append_printable(out, text, longest);
    return out + '"';
}

std::string printable(std::string_view text) {
    std::string out;
    append_printable(out, text, text.size());
    return out;
}

}  // namespace digestkit
