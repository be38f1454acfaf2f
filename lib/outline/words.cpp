// SPDX-License-Identifier: MIT
#include "lib/outline/words.h"

#include <iterator>

#include "lib/outline/word_table.h"

namespace digestkit::outline {
namespace {

std::string_view primary_subtag(std::string_view tag) {
    return tag.substr(0, tag.find('-'));
}

bool has_subtag(std::string_view tag, std::string_view wanted) {
    for (std::size_t at = tag.find('-'); at != std::string_view::npos; at = tag.find('-', at + 1)) {
        if (primary_subtag(tag.substr(at + 1)) == wanted) return true;
    }
    return false;
}

/// Where a tag names no script of Chinese, its region does.
std::string_view chinese_row(std::string_view tag) {
    if (has_subtag(tag, "Hans")) return "zh-Hans";
    for (const std::string_view sign : {"Hant", "TW", "HK", "MO"}) {
        if (has_subtag(tag, sign)) return "zh-Hant";
    }
    return primary_subtag(tag) == "yue" ? "zh-Hant" : "zh-Hans";
}

/// The tag of the row that a language would have.
std::string_view row_name(std::string_view tag) {
    const std::string_view primary = primary_subtag(tag);
    if (primary == "zh" || primary == "cmn" || primary == "yue") return chinese_row(tag);
    if (primary == "iw") return "he";
    if (primary == "in") return "id";
    return primary;
}

const WordRow& row_of(std::string_view lang) {
    const std::string_view name = row_name(lang);
    for (const WordRow& row : word_rows) {
        if (row.lang == name) return row;
    }
    return word_rows[0];
}

bool is_few_slavic(std::size_t n) {
    return n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14);
}

/// Index of the form that `n` takes.
std::size_t plural_form(Plural plural, std::size_t n) {
    switch (plural) {
        case Plural::none:
            return 0;
        case Plural::one:
            return n == 1 ? 0 : 1;
        case Plural::zero_one:
            return n <= 1 ? 0 : 1;
        case Plural::one_million:
        case Plural::zero_one_million:
            if (n == 1 || (n == 0 && plural == Plural::zero_one_million)) return 0;
            return n != 0 && n % 1'000'000 == 0 ? 2 : 1;
        case Plural::east_slavic:
            if (n % 10 == 1 && n % 100 != 11) return 0;
            return is_few_slavic(n) ? 1 : 2;
        case Plural::polish:
            if (n == 1) return 0;
            return is_few_slavic(n) ? 1 : 2;
        case Plural::hebrew:
            return n == 1 ? 0 : n == 2 ? 1 : 2;
        case Plural::arabic:
            if (n <= 2) return n;
            if (n % 100 >= 3 && n % 100 <= 10) return 3;
            return n % 100 >= 11 ? 4 : 5;
    }
    return 0;
}

std::string fill_in(std::string_view form, std::size_t number, std::string_view lang) {
    std::string out(form);
    if (const std::size_t at = out.find('#'); at != std::string::npos) {
        out.replace(at, 1, in_digits_of(std::to_string(number), lang));
    }
    return out;
}

}  // namespace

std::string_view word(Word word, std::string_view lang) {
    return row_of(lang).words.at(static_cast<std::size_t>(word));
}

std::string_view words_language(std::string_view lang) {
    return row_of(lang).lang;
}

std::string_view language_name(std::string_view lang) {
    return row_name(lang);
}

std::string count_of_stories(std::size_t count, std::string_view lang) {
    const WordRow& row = row_of(lang);
    return fill_in(row.stories.at(plural_form(row.plural, count)), count, row.lang);
}

std::string week_number(int week, std::string_view lang) {
    const WordRow& row = row_of(lang);
    return fill_in(row.week, static_cast<std::size_t>(week), row.lang);
}

std::string in_digits_of(std::string text, std::string_view lang) {
    if (words_language(lang) != "fa") return text;
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            out += {'\xDB', static_cast<char>(0xB0 + (c - '0'))};  // U+06F0 to U+06F9
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace digestkit::outline
