// SPDX-License-Identifier: MIT
#include "lib/outline/date_forms.h"

namespace digestkit::outline {

/// "Apr 27, 2026", "April 27th 2026".
bool month_day_year(Cursor& at, Reading& out) {
    if (!match_month_word(at, out.month)) return false;
    if (!at.need_blanks() || !at.number(out.day, 1, 2)) return false;
    if (!at.literal("st") && !at.literal("nd") && !at.literal("rd")) at.literal("th");
    at.literal(",");
    return at.need_blanks() && at.number(out.year, 4, 4);
}

/// "27 Apr 2026", "27. April 2026", "27 de abr. de 2026", "27 апр. 2026 г.", "27 באפר׳ 2026".
bool day_month_year(Cursor& at, Reading& out) {
    if (!at.number(out.day, 1, 2)) return false;
    if (!at.literal(".") && !at.literal("º")) at.literal("er");
    at.blanks();
    if (at.word("de ")) at.blanks();
    at.literal("ב");
    if (!match_month_word(at, out.month)) return false;
    at.literal(",");
    at.literal("،");
    if (!at.need_blanks()) return false;
    if (at.word("de ")) at.blanks();
    if (!at.number(out.year, 4, 4)) return false;
    Cursor year_word = at;
    year_word.blanks();
    if (year_word.literal("г.") || year_word.literal("г") || year_word.literal("р.")) at = year_word;
    return true;
}

/// "27 thg 4, 2026", "ngày 27 tháng 4 năm 2026".
bool vietnamese(Cursor& at, Reading& out) {
    if (at.word("ngày")) at.blanks();
    if (!at.number(out.day, 1, 2) || !at.need_blanks()) return false;
    if (!at.word("thg") && !at.word("tháng")) return false;
    if (!at.need_blanks() || !at.number(out.month, 1, 2)) return false;
    at.literal(",");
    at.blanks();
    if (at.word("năm")) at.blanks();
    return at.number(out.year, 4, 4);
}

/// "2026/04/27", "2026-4-27", "2026. 4. 27.", "2026.04.27".
bool year_first(Cursor& at, Reading& out) {
    if (!at.number(out.year, 4, 4)) return false;
    for (const std::string_view separator : {"/", "-", "."}) {
        Cursor next = at;
        if (!next.literal(separator)) continue;
        const bool dotted = separator == ".";
        if (dotted) next.blanks();
        if (!next.number(out.month, 1, 2) || !next.literal(separator)) return false;
        if (dotted) next.blanks();
        if (!next.number(out.day, 1, 2)) return false;
        if (dotted) next.literal(".");
        at = next;
        return true;
    }
    return false;
}

/// "2026年4月27日", "2026년 4월 27일".
bool year_month_day_signs(Cursor& at, Reading& out) {
    if (!at.number(out.year, 4, 4)) return false;
    at.blanks();
    if (!at.literal("年") && !at.literal("년")) return false;
    at.blanks();
    if (!at.number(out.month, 1, 2)) return false;
    at.blanks();
    if (!at.literal("月") && !at.literal("월")) return false;
    at.blanks();
    if (!at.number(out.day, 1, 2)) return false;
    at.blanks();
    return at.literal("日") || at.literal("일") || at.literal("号") || at.literal("號");
}

/// "27.04.2026" (day first wherever dots are used), "27/04/2026", "4/27/2026"; which is which only by a
/// number above 12, or by the direction marks of a right-to-left locale (day first).
bool year_last(Cursor& at, Reading& out) {
    int first = 0, second = 0;
    if (!at.number(first, 1, 2)) return false;
    at.blanks();
    for (const std::string_view separator : {".", "/", "-"}) {
        Cursor next = at;
        if (!next.literal(separator)) continue;
        next.blanks();
        if (!next.number(second, 1, 2)) return false;
        next.blanks();
        if (!next.literal(separator)) return false;
        next.blanks();
        if (!next.number(out.year, 4, 4)) return false;
        at = next;
        const bool day_first = separator == "." || at.marked() || first > 12;
        out.ambiguous = !day_first && second <= 12 && first != second;
        out.day = day_first ? first : second;
        out.month = day_first ? second : first;
        return true;
    }
    return false;
}

}  // namespace digestkit::outline
