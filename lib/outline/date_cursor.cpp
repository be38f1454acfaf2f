// SPDX-License-Identifier: MIT
#include "lib/outline/date_cursor.h"

#include <algorithm>

#include "lib/outline/date_words.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {

char32_t lower(char32_t c) {
    if (c >= U'A' && c <= U'Z') return c + 32;
    if (c >= U'À' && c <= U'Þ' && c != U'×') return c + 32;
    if (c >= U'А' && c <= U'Я') return c + 32;
    return c;
}

namespace {

/// Of ASCII: for letters alone `differs_in_ascii` says all.
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

std::size_t match_word(std::string_view text, std::string_view word) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < word.size();) {
        if (at >= text.size() || differs_in_ascii(word[i], text[at])) return 0;
        if (is_letter(word[i])) {  // the usual case
            ++i;
            ++at;
            continue;
        }
        const CodePoint want = code_point_at(word, i), have = code_point_at(text, at);
        if (want.value != have.value && lower(want.value) != lower(have.value)) return 0;
        i += want.length;
        at += have.length;
    }
    return at;
}

const std::array<std::vector<MonthWord>, 256>& month_index() {
    static const auto index = [] {
        std::array<std::vector<MonthWord>, 256> slots;
        for (const MonthNames& row : month_names) {
            for (std::size_t m = 0; m < row.names.size(); ++m) {
                for (std::string_view rest = row.names[m]; !rest.empty();) {
                    const std::string_view word = rest.substr(0, rest.find('|'));
                    slots[lower(code_point_at(word, 0).value) & 255U].push_back(
                        {word, static_cast<int>(m) + 1});
                    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
                }
            }
        }
        for (auto& slot : slots) {
            std::stable_sort(slot.begin(), slot.end(), [](const MonthWord& a, const MonthWord& b) {
                return a.word.size() > b.word.size();
            });
        }
        return slots;
    }();
    return index;
}

bool match_month_word(Cursor& at, int& month) {
    if (at.done()) return false;
    const std::string_view text = at.rest();
    for (const MonthWord& row : month_index()[lower(code_point_at(text, 0).value) & 255U]) {
        if (row.word.size() > text.size() || differs_in_ascii(row.word[2], text[2])) continue;
        Cursor next = at;
        if (!next.word(row.word)) continue;
        next.literal(".");
        if (!next.done() && lower(code_point_at(next.rest(), 0).value) >= U'a' &&
            lower(code_point_at(next.rest(), 0).value) <= U'z') {
            continue;
        }
        month = row.month;
        at = next;
        return true;
    }
    return false;
}

}  // namespace digestkit::outline
