// SPDX-License-Identifier: MIT
#include "lib/jsonio/mistakes.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_jsn.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::jsonio {

namespace {

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

std::size_t skip_digits(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

/// Letters, digits, underscores and what is not ASCII: what somebody meant as one word.
std::size_t word_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && (continues_word(text, at) || static_cast<unsigned char>(text[at]) >= 0x80))
        ++at;
    return at;
}

/// Whether a word stands right behind the end of a string, as `hi` in `"He said "hi" to us"`.
bool goes_on_behind_quote(std::string_view text, std::size_t at) {
    if (at == 0 || text[at - 1] != '"') return false;
    return continues_word(text, at) || is_word_character(code_point_at(text, at).value);
}

Fault syntax(Stretch where, std::string message, std::string hint = {}) {
    return {&rules::jsn::syntax, where, std::move(message), std::move(hint)};
}

Fault nul(std::size_t at) {
    return {
        &rules::enc::nul_byte, {at, at + 1}, "a NUL byte", "JSON writes it as \\u0000, inside strings only"};
}

Fault stray_character(std::string_view text, std::size_t at, std::string_view wanted) {
    const CodePoint c = code_point_at(text, at);
    const bool blank = c.value == '\f' || c.value == '\v' || c.value == 0xA0 || c.value == 0xFEFF ||
                       (c.value >= 0x2000 && c.value <= 0x200B) || c.value == 0x2028 || c.value == 0x2029 ||
                       c.value == 0x3000;
    const Stretch where{at, at + c.length};
    if (blank) {
        return syntax(where,
                      fmt::format("U+{:04X} is no white space in JSON", static_cast<unsigned>(c.value)),
                      "only blank, tab, LF and CR may stand between tokens");
    }
    if (c.value == 0x201C || c.value == 0x201D || c.value == 0x201E) {
        return syntax(where, fmt::format("a curly quote: expected {}", wanted),
                      "JSON knows only \" as quote");
    }
    return syntax(where, fmt::format("expected {}, found {}", wanted, quoted(text.substr(at, c.length))));
}

Fault unknown_word(std::string_view text, std::size_t at, std::string_view wanted) {
    const std::size_t end = word_end(text, at);
    const std::string_view word = text.substr(at, end - at);
    const auto is_prefix_of = [word](std::string_view whole) {
        return word.size() < whole.size() && whole.substr(0, word.size()) == word;
    };
    if (end == text.size() && (is_prefix_of("true") || is_prefix_of("false") || is_prefix_of("null"))) {
        return truncated(end, "inside a word");
    }
    std::string hint = "text stands in double quotes";
    if (word == "True" || word == "TRUE") hint = "JSON writes true";
    if (word == "False" || word == "FALSE") hint = "JSON writes false";
    if (word == "None" || word == "Null" || word == "NULL" || word == "nil" || word == "undefined") {
        hint = "JSON writes null; a member without a value is left out";
    }
    if (word == "NaN" || word == "Infinity") hint = "JSON has no such number";
    return syntax({at, end}, fmt::format("expected {}, found the word {}", wanted, quoted(word)),
                  std::move(hint));
}

}  // namespace

bool continues_word(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return false;
    const char c = text[at];
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

std::size_t number_end(std::string_view text, std::size_t begin) noexcept {
    std::size_t at = begin + (text[begin] == '-' ? 1 : 0);
    if (at == text.size() || !is_digit(text[at])) return std::string_view::npos;
    at = text[at] == '0' ? at + 1 : skip_digits(text, at);
    if (at < text.size() && text[at] == '.') {
        const std::size_t digits = at + 1;
        at = skip_digits(text, digits);
        if (at == digits) return std::string_view::npos;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t digits = at;
        at = skip_digits(text, digits);
        if (at == digits) return std::string_view::npos;
    }
    const bool goes_on = at < text.size() &&
                         (continues_word(text, at) || text[at] == '.' || text[at] == '+' || text[at] == '-');
    return goes_on ? std::string_view::npos : at;
}

Fault number_mistake(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() &&
           (continues_word(text, end) || text[end] == '.' || text[end] == '+' || text[end] == '-')) {
        ++end;
    }
    const std::string_view token = text.substr(begin, end - begin);
    const std::string_view digits = token.substr(token[0] == '-' ? 1 : 0);
    const std::string name = fmt::format("{} is no number", quoted(token));
    if (end == text.size() &&
        (digits.empty() || std::string_view(".eE+-").find(digits.back()) != digits.npos)) {
        return truncated(end, "inside a number");
    }
    if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) {
        return syntax({begin, end}, name + ": it begins with a needless 0");
    }
    if (digits.substr(0, 2) == "0x" || digits.substr(0, 2) == "0X") {
        return syntax({begin, end}, name + ": JSON has no hexadecimal numbers");
    }
    if (digits.empty() || !is_digit(digits[0])) {
        return syntax({begin, end}, name + ": a digit must follow the minus");
    }
    const std::size_t point = digits.find('.');
    if (point != digits.npos && (point + 1 == digits.size() || !is_digit(digits[point + 1]))) {
        return syntax({begin, end}, name + ": a digit must follow the point");
    }
    return syntax({begin, end}, name);
}

Fault trailing_comma(std::size_t comma) {
    return syntax({comma, comma + 1}, "a trailing comma: no value follows it", "delete the comma");
}

Fault truncated(std::size_t end, std::string_view inside) {
    return {&rules::jsn::truncated, {end, end}, fmt::format("the text ends {}", inside), {}};
}

Fault control_in_string(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '\0') return nul(at);
    if (c == '\n' || c == '\r') {
        return syntax({at, at + 1}, "the line ends inside a string",
                      "a quote is missing, or the line break should be \\n");
    }
    return syntax(
        {at, at + 1},
        fmt::format("a control character (U+{:04X}) stands inside a string", static_cast<unsigned>(c)),
        c == '\t' ? "write it as \\t" : fmt::format("write it as \\u{:04x}", static_cast<unsigned>(c)));
}

Fault bad_escape(std::string_view text, std::size_t backslash) {
    constexpr std::size_t unicode_length = 6;
    if (text[backslash + 1] == 'u') {
        const std::size_t end = std::min(backslash + unicode_length, text.size());
        const auto is_hex = [](char c) { return std::string_view("0123456789abcdefABCDEF").find(c) < 22; };
        std::size_t at = backslash + 2;
        while (at < end && is_hex(text[at])) ++at;
        if (at == text.size()) return truncated(at, "inside an escape");
        return syntax({backslash, at}, "\\u must be followed by four hexadecimal digits");
    }
    const CodePoint c = code_point_at(text, backslash + 1);
    const std::string found = quoted(text.substr(backslash + 1, c.length));
    return syntax({backslash, backslash + 1 + c.length},
                  fmt::format("a backslash before {} means nothing in JSON", found),
                  "a backslash itself is written \\\\");
}

Fault text_after_value(std::string_view text, std::size_t at) {
    if (text[at] == '\0') return nul(at);
    if (text[at] == ',') return trailing_comma(at);
    Fault fault = name_mistake(text, at, "the end");
    if (text[at] == '{' || text[at] == '[' || text[at] == '"') {
        fault.message = "a second value follows the first";
        fault.hint = "one value a line is ndjson; several in one file stand in a list";
    }
    return fault;
}

Fault name_mistake(std::string_view text, std::size_t at, std::string_view wanted) {
    if (at >= text.size()) return truncated(text.size(), fmt::format("where {} is expected", wanted));
    const char c = text[at];
    if (c == '\0') return nul(at);
    if (c == '\'' || c == '`') {
        return syntax({at, at + 1}, "a string in the wrong quotes", "JSON strings stand in double quotes");
    }
    const char after = at + 1 < text.size() ? text[at + 1] : '\0';
    if (c == '#' || (c == '/' && (after == '/' || after == '*'))) {
        return syntax({at, at + (c == '#' ? 1U : 2U)}, "a comment: JSON has none", "delete it");
    }
    if (c == ',')
        return syntax({at, at + 1}, fmt::format("expected {}, found a comma", wanted), "one comma too many");
    const bool comma_missing = wanted.substr(0, 3) == "','";
    if (comma_missing && goes_on_behind_quote(text, at)) {
        const std::size_t end = word_end(text, at);
        return syntax(
            {at, end},
            fmt::format("expected {}, found the word {}", wanted, quoted(text.substr(at, end - at))),
            "a quote inside a string is written \\\"");
    }
    if (comma_missing && (c == '"' || c == '{' || c == '[' || continues_word(text, at) || c == '-')) {
        return syntax({at, at + 1}, fmt::format("expected {}, found another value", wanted),
                      "a comma is missing");
    }
    if (is_digit(c)) return number_mistake(text, at);
    if (!comma_missing && (c == '+' || c == '.')) {
        const std::size_t end = std::max(word_end(text, at + 1), at + 1);
        return syntax({at, end}, fmt::format("a number cannot begin with {}", quoted(text.substr(at, 1))));
    }
    if (continues_word(text, at)) return unknown_word(text, at, wanted);
    return stray_character(text, at, wanted);
}

Fault name_name_mistake(std::string_view text, std::size_t at) {
    constexpr std::string_view wanted = "the name of a member in double quotes";
    if (at < text.size() && continues_word(text, at)) {
        const std::size_t end = word_end(text, at);
        return syntax({at, end}, fmt::format("the name {} has no quotes", quoted(text.substr(at, end - at))),
                      "names of members stand in double quotes");
    }
    return name_mistake(text, at, wanted);
}

}  // namespace digestkit::jsonio
