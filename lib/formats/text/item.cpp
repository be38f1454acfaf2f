// SPDX-License-Identifier: MIT
#include "lib/formats/text/item.h"

#include <algorithm>
#include <array>

#include "lib/model/bounds.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::text {
namespace {

constexpr std::string_view bullet = "•", katakana_dot = "・", cjk_comma = "、", wide_colon = "：";
constexpr std::size_t max_label_characters = 40;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t blanks_at(std::string_view text, std::size_t at) {
    const std::size_t start = at;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t') {
            ++at;
        } else if (text[at] == '\xC2' && text.substr(at, 2) == "\u00A0") {
            at += 2;
        } else {
            break;
        }
    }
    return at - start;
}

/// A marker needs a blank behind it, or the end of the line.
std::optional<ItemMarker> with_blanks(std::string_view text, std::size_t size, bool ordered,
                                      bool blank_needed) {
    const std::size_t blanks = blanks_at(text, size);
    if (blank_needed && blanks == 0 && size < text.size()) return std::nullopt;
    return ItemMarker{text.substr(0, size), ordered, size + blanks};
}

/// The full-width digits U+FF10–U+FF19, as in `１、`.
bool is_wide_digit(std::string_view text) {
    return text.size() >= 3 && text.starts_with("\xEF\xBC") && text[2] >= '\x90' && text[2] <= '\x99';
}

/// At most three digits, and the comma: people who type these digits type no other sign behind them.
std::optional<ItemMarker> read_wide_number(std::string_view text) {
    std::size_t size = 0;
    while (size < 9 && is_wide_digit(text.substr(size))) size += 3;
    if (!text.substr(size).starts_with(cjk_comma)) return std::nullopt;
    return with_blanks(text, size + cjk_comma.size(), true, false);
}

std::optional<ItemMarker> read_number(std::string_view text) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < 4 && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 3 || digits == text.size()) return std::nullopt;
    if (text[digits] == '.' || text[digits] == ')') return with_blanks(text, digits + 1, true, true);
    if (text.substr(digits).starts_with(cjk_comma))
        return with_blanks(text, digits + cjk_comma.size(), true, false);
    return std::nullopt;
}

std::optional<ItemMarker> read_bullet(std::string_view text) {
    if (text.starts_with(bullet)) return with_blanks(text, bullet.size(), false, false);
    constexpr std::array<std::string_view, 4> others = {"◦", "▪", "‣", "●"};
    for (const std::string_view other : others) {
        if (text.starts_with(other)) return with_blanks(text, other.size(), false, true);
    }
    return std::nullopt;
}

/// What is refused (docs/formats/text.md): sentence ends (a full stop only when a blank or the end follows),
/// URL schemes, times and bare numbers.
bool can_be_label(std::string_view label) {
    if (label.empty() || label.size() > max_label_characters * 4) return false;
    if (count_code_points(label) > max_label_characters) return false;
    bool letter = false;
    for (std::size_t at = 0; at < label.size();) {
        const CodePoint c = code_point_at(label, at);
        at += c.length;
        if (c.value == U'!' || c.value == U'?' || c.value == U'。' || c.value == U'！' || c.value == U'？')
            return false;
        if (c.value == U'.' && (at == label.size() || label[at] == ' ')) return false;
        const bool sign =
            c.value < 0x80 && !(c.value >= U'A' && c.value <= U'Z') && !(c.value >= U'a' && c.value <= U'z');
        letter = letter || !sign;
    }
    return letter && label.find("://") == std::string_view::npos && label != "http" && label != "https";
}

}  // namespace

std::optional<ItemMarker> read_item_marker(std::string_view text) {
    if (text.empty()) return std::nullopt;
    switch (text[0]) {
        case '-':
        case '*':
        case '+':
            return with_blanks(text, 1, false, true);
        case '\xE2':
            return read_bullet(text);
        case '\xE3':  // as Japanese lists have it, and nobody puts a blank behind it
            return text.starts_with(katakana_dot) ? with_blanks(text, katakana_dot.size(), false, false)
                                                  : std::nullopt;
        case '\xEF':
            return is_wide_digit(text) ? read_wide_number(text) : std::nullopt;
        default:
            return is_digit(text[0]) ? read_number(text) : std::nullopt;
    }
}

std::optional<ItemLabel> read_item_label(std::string_view text) {
    const std::string_view head = text.substr(0, max_label_characters * 4 + 4);
    const std::size_t narrow = head.find(": "), wide = head.find(wide_colon);
    const std::size_t colon = std::min(narrow, wide);
    if (colon == std::string_view::npos) return std::nullopt;
    std::size_t sep_end = colon + (wide < narrow ? wide_colon.size() : 1);
    if (sep_end < text.size() && text[sep_end] == ' ') ++sep_end;
    const std::string_view label = trimmed(text.substr(0, colon));
    if (!can_be_label(label) || sep_end == text.size()) return std::nullopt;
    const std::size_t label_end = static_cast<std::size_t>(label.data() - text.data()) + label.size();
    return ItemLabel{label, text.substr(label_end, sep_end - label_end), text.substr(sep_end)};
}

std::size_t indent_columns(std::string_view blanks) {
    std::size_t columns = 0;
    for (const char c : blanks) columns += c == '\t' ? 2 : 1;
    return columns;
}

std::uint32_t depth_of_indent(std::size_t columns) {
    return static_cast<std::uint32_t>(std::min<std::size_t>(columns / 2, max_depth));
}

}  // namespace digestkit::text
