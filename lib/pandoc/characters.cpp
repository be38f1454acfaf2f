// SPDX-License-Identifier: MIT
#include "lib/pandoc/characters.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "lib/pandoc/names.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

constexpr std::string_view ascii_blanks = " \t\r\n";
constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// `{.class}`, `{#id}`, `{key=value}`, `{}`: attributes of what stands before it.
bool is_attributes_at(std::string_view text, std::size_t at) {
    const std::size_t end = text.find('}', at);
    if (text[at] != '{' || end == std::string_view::npos) return false;
    const std::string_view inside = text.substr(at + 1, end - at - 1);
    const std::size_t first = inside.find_first_not_of(ascii_blanks);
    if (first == std::string_view::npos) return true;
    return std::string_view(".#-").find(inside[first]) != std::string_view::npos ||
           inside.find('=') != std::string_view::npos;
}

/// `:smile:`, `:+1:`, `:100:`; not the `:30:` of a time.
bool is_emoji_name_at(std::string_view text, std::size_t at) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyz0123456789_+-";
    const std::size_t end = text.find_first_not_of(signs, at + 1);
    if (end == std::string_view::npos || text[end] != ':') return false;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    constexpr std::string_view without_letters[] = {"100", "1234", "+1", "-1"};
    return name.find_first_of(letters) != std::string_view::npos ||
           std::find(std::begin(without_letters), std::end(without_letters), name) !=
               std::end(without_letters);
}

/// ’ – — …
bool is_spelled(char32_t c) {
    return c == 0x2019 || c == 0x2013 || c == 0x2014 || c == 0x2026;
}

}  // namespace

bool is_entity_at(std::string_view text, std::size_t at) {
    if (text[at] != '&') return false;
    std::size_t end = at + 1;
    if (end < text.size() && text[end] == '#') ++end;
    const std::size_t name = end;
    while (end < text.size() && is_letter_or_digit(text[end])) ++end;
    return end > name && end < text.size() && text[end] == ';';
}

void Characters::write(std::size_t begin, std::size_t end, bool marked, bool before_link) {
    begin_ = begin;
    end_ = end;
    marked_ = marked;
    before_link_ = before_link;
    for (std::size_t at = begin; at < end;) {
        const CodePoint point = code_point_at(text_, at);
        one(at, point.length, point.value);
        at += point.length;
    }
    flush();
}

void Characters::one(std::size_t at, std::size_t length, char32_t value) {
    const char c = text_[at];
    const bool line_break = c == '\n' && breaks_safely(at);
    if (line_break || (c == ' ' && is_plain_blank(at))) {
        flush();
        ast_.empty(line_break ? "LineBreak" : "Space");
    } else if (is_odd(at, length, value)) {
        odd(value);
    } else if (!raw_format_.empty() && is_spelled(value)) {
        flush();
        ast_.raw("RawInline", raw_format_, text_.substr(at, length));
    } else {
        if (!odd_codes_.empty()) flush();
        if (notation_ == Notation::markdown && must_be_escaped(at)) {
            flush();
            // A backslash in front of it is one of the text in Markdown of old.
            ast_.raw("RawInline", markdown_format, c == '&' ? "&amp;" : std::string{'\\', c});
        } else {
            words_.append(text_, at, length);
        }
    }
}

/// Readers would lose it, or make another of it.
bool Characters::is_odd(std::size_t at, std::size_t length, char32_t value) const {
    if (value < 0x80 && ascii_blanks.find(text_[at]) != std::string_view::npos) return true;
    switch (notation_) {
        case Notation::html:
            return value >= 0x80 && value < 0xA0;  // read as Windows-1252 (HTML §13.2.5.80)
        case Notation::markdown: {
            const bool edge = marked_ && (at == begin_ || at + length == end_);
            if (edge && !is_word_character(value) && !is_punctuation(value)) return true;
            return !composed_ && is_composed_by_readers(at, length, value);
        }
        default:
            return false;
    }
}

/// pandoc reads Markdown in form NFC.
bool Characters::is_composed_by_readers(std::size_t at, std::size_t length, char32_t value) const {
    if (value < 0x80) return false;
    std::size_t before = at;
    if (before > 0) --before;
    while (before > 0 && is_continuation(text_[before])) --before;
    return is_mark(value) || !is_nfc(text_.substr(before, at + length - before));
}

/// One that every reader takes for one: single, between two words.
bool Characters::is_plain_blank(std::size_t at) const {
    if (at == 0 ? place_.opens : ascii_blanks.find(text_[at - 1]) != std::string_view::npos) return false;
    const bool last = at + 1 == text_.size();
    if (last ? place_.ends : ascii_blanks.find(text_[at + 1]) != std::string_view::npos) return false;
    return !(marked_ && (at == begin_ || at + 1 == end_));
}

bool Characters::breaks_safely(std::size_t at) const {
    if (notation_ == Notation::exact) return true;
    if (notation_ == Notation::other) return !place_.one_line;
    if (marked_ && (at == begin_ || at + 1 == end_)) return false;
    const bool inside = at > 0 && at + 1 < text_.size() && text_[at - 1] != '\n';
    return inside && !(place_.one_line && notation_ == Notation::markdown);
}

bool Characters::opens_line(std::size_t at) const {
    return at == 0 ? place_.opens : text_[at - 1] == '\n';
}

/// At the start of a line: a bullet, a number, a rule, the line below a heading, a fence, a Div.
bool Characters::begins_a_list_or_rule(std::size_t at) const {
    const char c = text_[at];
    const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
    const bool blank = ascii_blanks.find(next) != std::string_view::npos;
    switch (c) {
        case '-':
        case '+':
        case '=':
            return blank || next == c;
        case '#':
            return blank || next == c;
        case '~':
            return next == c;
        case ':':
            return next == c || (definitions_ && blank);
        default:
            return false;
    }
}

bool Characters::must_be_escaped(std::size_t at) const {
    const char c = text_[at];
    if (opens_line(at) && begins_a_list_or_rule(at)) return true;
    if (c == '.' || c == ')') {
        const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
        if (ascii_blanks.find(next) == std::string_view::npos) return false;
        std::size_t first = at;
        while (first > 0 && text_[first - 1] >= '0' && text_[first - 1] <= '9') --first;
        return first < at && opens_line(first);
    }
    if (c == '!') return before_link_ && at + 1 == end_;
    if (c == ':') return emoji_ && is_emoji_name_at(text_, at) && !in_bare_address(at);
    if (c == '\\') {  // pandoc 3.1 leaves out what follows
        const char next = at + 1 < text_.size() ? text_[at + 1] : ' ';
        return static_cast<unsigned char>(next) < 0x80 && is_punctuation(static_cast<unsigned char>(next));
    }
    return is_attributes_at(text_, at) || is_entity_at(text_, at);
}

/// Where a reader takes `https://…` for a link, nothing in it is an emoji, and a backslash would be a part of
/// it.
bool Characters::in_bare_address(std::size_t at) const {
    constexpr std::size_t reach = 2000;  // no address is longer, and a text may be one word
    if (!bare_addresses_) return false;
    const std::size_t first = at - std::min(at, reach);
    const std::string_view before = text_.substr(first, at - first);
    const std::size_t blank = before.find_last_of(ascii_blanks);
    return before.find("://", blank == std::string_view::npos ? 0 : blank) != std::string_view::npos;
}

void Characters::odd(char32_t value) {
    switch (notation_) {
        case Notation::exact:
        case Notation::other:
            append_utf8(words_, value == '\n' ? U' ' : value);
            return;
        case Notation::markdown:
            flush();
            ast_.raw("RawInline", markdown_format, fmt::format("&#{};", static_cast<std::uint32_t>(value)));
            return;
        case Notation::html:
            if (odd_codes_.empty()) flush();
            odd_codes_ +=
                fmt::format("{}{:x}", odd_codes_.empty() ? "" : " ", static_cast<std::uint32_t>(value));
            odd_looks_ += no_break_space;
    }
}

void Characters::flush() {
    if (!words_.empty()) ast_.text("Str", words_);
    words_.clear();
    if (odd_codes_.empty()) return;
    ast_.open("Span", Attributes(classes::characters).set(keys::is, odd_codes_));
    ast_.text("Str", odd_looks_).close();
    odd_codes_.clear();
    odd_looks_.clear();
}

}  // namespace digestkit::pandoc
