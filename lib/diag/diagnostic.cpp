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

std::string quoted(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string out = "\"";
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == longest) {
            out += "…";
            break;
        }
        const CodePoint c = code_point_at(text, at);
        // Controls, and what turns the direction of a line around, would change what a terminal shows.
        const bool harmful = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || c.value == 0x200E ||
                             c.value == 0x200F || (c.value >= 0x2028 && c.value <= 0x202E) ||
                             (c.value >= 0x2066 && c.value <= 0x2069) || c.value == 0xFEFF;
        if (harmful) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned>(c.value));
        } else {
            append_utf8(out, c.value);
        }
        at += c.length;
    }
    return out + '"';
}

}  // namespace digestkit
