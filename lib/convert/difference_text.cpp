// SPDX-License-Identifier: MIT
#include "lib/convert/difference_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/diagnostic.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

constexpr std::size_t longest_whole = 120;  // bytes: a line on a wide screen
constexpr std::size_t context = 40;         // code points on each side of what differs

std::size_t common_prefix(std::string_view a, std::string_view b) {
    std::size_t length = 0;
    while (length < a.size() && length < b.size() && a[length] == b[length]) ++length;
    while (length > 0 && ((length < a.size() && is_continuation(a[length])) ||
                          (length < b.size() && is_continuation(b[length])))) {
        --length;
    }
    return length;
}

std::size_t common_suffix(std::string_view a, std::string_view b, std::size_t prefix) {
    std::size_t length = 0;
    while (length < a.size() - prefix && length < b.size() - prefix &&
           a[a.size() - 1 - length] == b[b.size() - 1 - length]) {
        ++length;
    }
    while (length > 0 && is_continuation(a[a.size() - length])) --length;
    return length;
}

/// `count` code points back from `at`.
std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
    while (at > 0 && count > 0) {
        --at;
        if (!is_continuation(text[at])) --count;
    }
    return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
    for (; at < text.size() && count > 0; --count) at += code_point_at(text, at).length;
    return at;
}

/// What stands between the first `prefix` and the last `suffix` bytes, with some context.
std::string middle(std::string_view text, std::size_t prefix, std::size_t suffix) {
    const std::size_t begin = back(text, prefix, context);
    const std::size_t end = forward(text, text.size() - suffix, context);
    return fmt::format("{}{}{}", begin > 0 ? "…" : "", text.substr(begin, end - begin),
                       end < text.size() ? "…" : "");
}

/// Controls as escapes, so that a value stays on its line and turns no direction.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        if (c.value == '\n') {
            out += "\\n";
        } else {
            out += printable(text.substr(at, c.length));
        }
        at += c.length;
    }
    return out;
}

/// Equal for what looks the same on a screen: composed or not, whatever blank, with or without what has no
/// width.
std::string looks_of(std::string_view text) {
    const std::string composed = to_nfc(text);
    std::string out;
    for (std::size_t at = 0; at < composed.size();) {
        const CodePoint c = code_point_at(composed, at);
        const std::string_view one = std::string_view(composed).substr(at, c.length);
        at += c.length;
        if (c.value >= 0x80 && is_blank(c.value)) {
            out += ' ';
        } else if (display_width(one) > 0 || is_mark(c.value) || c.value < 0x80) {
            out += one;
        }
    }
    return out;
}

/// With what stands between the first `prefix` and the last `suffix` bytes as escapes where it is not ASCII.
std::string spelled_out(std::string_view text, std::size_t prefix, std::size_t suffix) {
    std::string out(text.substr(0, prefix));
    const std::size_t end = text.size() - suffix;
    for (std::size_t at = prefix; at < end;) {
        const CodePoint c = code_point_at(text, at);
        out += c.value < 0x80 ? std::string(text.substr(at, 1))
                              : fmt::format("\\u{:04X}", static_cast<std::uint32_t>(c.value));
        at += c.length;
    }
    return out.append(text.substr(end));
}

/// Two values that look the same are told apart by their code points.
FieldChange told_apart(const FieldChange& field) {
    if (!field.before || !field.after || looks_of(*field.before) != looks_of(*field.after)) return field;
    const std::size_t prefix = common_prefix(*field.before, *field.after);
    const std::size_t suffix = common_suffix(*field.before, *field.after, prefix);
    return {field.where, spelled_out(*field.before, prefix, suffix),
            spelled_out(*field.after, prefix, suffix)};
}

std::string signed_line(char sign, std::string_view value, bool color) {
    const std::string line = fmt::format("    {} {}", sign, on_one_line(value));
    if (!color) return line + "\n";
    return fmt::format("{}{}\x1b[0m\n", sign == '-' ? "\x1b[31m" : "\x1b[32m", line);
}

std::string render_field(const FieldChange& field, const DifferenceStyle& style) {
    std::string out = fmt::format("  {}\n", on_one_line(field.where));
    if (field.before && field.after && !style.whole_values &&
        std::max(field.before->size(), field.after->size()) > longest_whole) {
        const std::size_t prefix = common_prefix(*field.before, *field.after);
        const std::size_t suffix = common_suffix(*field.before, *field.after, prefix);
        return out + signed_line('-', middle(*field.before, prefix, suffix), style.color) +
               signed_line('+', middle(*field.after, prefix, suffix), style.color);
    }
    const auto beginning = [&style](const std::string& value) {
        if (style.whole_values || value.size() <= longest_whole) return value;
        return value.substr(0, forward(value, 0, longest_whole / 2)) + "…";
    };
    if (field.before) out += signed_line('-', beginning(*field.before), style.color);
    if (field.after) out += signed_line('+', beginning(*field.after), style.color);
    return out;
}

std::string headline(const Change& change, const Comparison& job) {
    const std::string title = change.title.empty() ? "" : ": " + digestkit::quoted(change.title);
    switch (change.kind) {
        case ChangeKind::head:
            return "digest";
        case ChangeKind::changed:
            return change.before == change.after
                       ? fmt::format("record {}{}", change.before + 1, title)
                       : fmt::format("record {}, which is {} in {}{}", change.before + 1, change.after + 1,
                                     printable(job.after), title);
        case ChangeKind::removed:
            return fmt::format("record {} only in {}{}", change.before + 1, printable(job.before), title);
        case ChangeKind::added:
            return fmt::format("record {} only in {}{}", change.after + 1, printable(job.after), title);
        case ChangeKind::moved:
            break;
    }
    return fmt::format("record {} is record {} in {}", change.before + 1, change.after + 1,
                       printable(job.after));
}

}  // namespace

std::string render_change(const Change& change, const Comparison& job, const DifferenceStyle& style) {
    std::string out =
        style.color ? fmt::format("\x1b[1m{}\x1b[0m\n", headline(change, job)) : headline(change, job) + "\n";
    for (const FieldChange& field : change.fields) out += render_field(told_apart(field), style);
    return out;
}

}  // namespace digestkit
