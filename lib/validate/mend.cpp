// SPDX-License-Identifier: MIT
#include "lib/validate/mend.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "lib/base/dates.h"
#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_txt.h"
#include "lib/diag/rules_xml.h"
#include "lib/unicode/language.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

/// A value in a file, without the quotes that may be part of the finding.
struct Value {
    std::uint64_t offset = 0;
    std::string_view text;
};

std::optional<Value> value_of(const Diagnostic& diagnostic, std::string_view bytes) {
    const auto& [begin, end] = std::pair(diagnostic.where.begin, diagnostic.where.end);
    if (!begin.known() || !end.known() || end.offset > bytes.size() || begin.offset >= end.offset) return {};
    Value value{begin.offset, bytes.substr(begin.offset, end.offset - begin.offset)};
    const char quote = value.text.front();
    if (value.text.size() >= 2 && (quote == '"' || quote == '\'') && value.text.back() == quote) {
        ++value.offset;
        value.text = value.text.substr(1, value.text.size() - 2);
    }
    return value;
}

bool is_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "2026/4/7" or "2026.04.07" at the front of `text` as "2026-04-07"; the year comes first, so there is one
/// reading only. Takes it from `text`.
std::optional<std::string> take_day(std::string_view& text) {
    std::array<std::string_view, 3> parts;
    std::string_view rest = text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
        parts.at(i) = rest.substr(0, digits);
        rest.remove_prefix(digits);
        if (i == 2) break;
        if (rest.empty() || std::string_view("-/.").find(rest.front()) == std::string_view::npos) return {};
        rest.remove_prefix(1);
    }
    if (parts[0].size() != 4 || !is_digits(parts[1]) || !is_digits(parts[2])) return {};
    if (parts[1].size() > 2 || parts[2].size() > 2) return {};
    text = rest;
    return fmt::format("{}-{:0>2}-{:0>2}", parts[0], parts[1], parts[2]);
}

/// A date that is written in another way but can mean one thing only.
std::optional<std::string> mended_date(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    std::optional<std::string> date = take_day(text);
    if (!date) return {};
    if (!text.empty()) {
        if (std::string_view(" Tt").find(text.front()) == std::string_view::npos) return {};
        std::string time(text.substr(1));
        std::transform(time.begin(), time.end(), time.begin(), [](char c) { return c == 'z' ? 'Z' : c; });
        *date += "T" + time;
    }
    return date_kind(*date) ? date : std::nullopt;
}

/// "zh_Hans" is "zh-Hans"; blanks around a tag are none of it.
std::optional<std::string> mended_language(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    std::string tag(text);
    std::replace(tag.begin(), tag.end(), '_', '-');
    return canonical_language(tag);
}

std::vector<Edit> replace_value(const Diagnostic& diagnostic, std::string_view bytes,
                                std::optional<std::string> (*mended)(std::string_view)) {
    const std::optional<Value> value = value_of(diagnostic, bytes);
    if (!value) return {};
    std::optional<std::string> text = mended(value->text);
    if (!text || *text == value->text) return {};
    return {{value->offset, value->text.size(), std::move(*text)}};
}

/// XML has one rule for values of all kinds: the field says which this one is.
std::vector<Edit> replace_xml_value(const Diagnostic& diagnostic, std::string_view bytes) {
    if (diagnostic.path.ends_with("/value")) return replace_value(diagnostic, bytes, &mended_date);
    if (diagnostic.path.ends_with("/lang")) return replace_value(diagnostic, bytes, &mended_language);
    return {};
}

std::vector<Edit> without_trailing_blanks(std::string_view bytes) {
    std::vector<Edit> edits;
    for (std::size_t begin = 0; begin < bytes.size();) {
        // At LF, CRLF or a lone CR: behind the CR of a CRLF stands a line of nothing.
        const std::size_t end = std::min(bytes.find_first_of("\r\n", begin), bytes.size());
        std::size_t last = end;
        while (last > begin && std::string_view(" \t\v\f").find(bytes[last - 1]) != std::string_view::npos)
            --last;
        // A line of blanks only is a gap: it may say where a block ends, and stays.
        if (last < end && last > begin) edits.push_back({last, end - last, {}});
        begin = end + 1;
    }
    return edits;
}

/// How most lines end.
std::string line_end_of(std::string_view bytes) {
    std::size_t lf = 0, crlf = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\n') ++(i > 0 && bytes[i - 1] == '\r' ? crlf : lf);
    }
    return crlf > lf ? "\r\n" : "\n";
}

std::vector<Edit> with_one_line_end(std::string_view bytes) {
    const std::string wanted = line_end_of(bytes);
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r' && bytes[i] != '\n') continue;
        const std::size_t length = bytes.substr(i, 2) == "\r\n" ? 2 : 1;
        if (bytes.substr(i, length) != wanted) edits.push_back({i, length, wanted});
        i += length - 1;
    }
    return edits;
}

}  // namespace

std::vector<Edit> mend(const Diagnostic& diagnostic, std::string_view bytes) {
    const Rule* rule = diagnostic.rule;
    // A second one would be read as a mark too, once the first is gone; here it is content.
    if (rule == &rules::enc::byte_order_mark && bytes.starts_with(byte_order_mark) &&
        !bytes.substr(byte_order_mark.size()).starts_with(byte_order_mark))
        return {{0, byte_order_mark.size(), {}}};
    if (rule == &rules::txt::trailing_blanks) return without_trailing_blanks(bytes);
    if (rule == &rules::txt::mixed_line_ends) return with_one_line_end(bytes);
    if (rule == &rules::txt::no_final_newline && !bytes.empty() && bytes.back() != '\n')
        return {{bytes.size(), 0, line_end_of(bytes)}};
    if (rule == &rules::jsn::bad_date) return replace_value(diagnostic, bytes, &mended_date);
    if (rule == &rules::jsn::bad_language) return replace_value(diagnostic, bytes, &mended_language);
    if (rule == &rules::xml::bad_value) return replace_xml_value(diagnostic, bytes);
    return {};
}

std::vector<Edit> in_order(std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.offset < b.offset; });
    std::vector<Edit> kept;
    for (Edit& edit : edits) {
        if (!kept.empty() && (edit == kept.back() || edit.offset < kept.back().offset + kept.back().length))
            continue;
        kept.push_back(std::move(edit));
    }
    return kept;
}

std::string edited(std::string_view bytes, const std::vector<Edit>& edits) {
    std::string out;
    std::uint64_t at = 0;
    for (const Edit& edit : edits) {
        out += bytes.substr(at, edit.offset - at);
        out += edit.text;
        at = edit.offset + edit.length;
    }
    return out += bytes.substr(at);
}

}  // namespace digestkit
