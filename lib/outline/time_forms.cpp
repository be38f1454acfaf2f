// SPDX-License-Identifier: MIT
// The time of day in a printed date, and its zone.
#include <algorithm>
#include <iterator>

#include "lib/outline/date_forms.h"
#include "lib/outline/date_words.h"

namespace digestkit::outline {
namespace {

bool match_period(Cursor& at, DayPeriod& period) {
    for (const DayPeriodWord& row : day_period_words) {
        if (at.word(row.word)) {
            period = row.period;
            return true;
        }
    }
    return false;
}

void apply_period(Reading& out, DayPeriod period) {
    if (out.hour > 12) return;
    switch (period) {
        case DayPeriod::am:
            if (out.hour == 12) out.hour = 0;
            break;
        case DayPeriod::pm:
            if (out.hour < 12) out.hour += 12;
            break;
        case DayPeriod::noon:
            if (out.hour < 3) out.hour += 12;
            break;
    }
}

/// "+09:00", "+0900", "+9", "-05:30".
bool match_offset(Cursor& at, int& offset) {
    const bool minus = at.literal("-") || at.literal("−");
    if (!minus && !at.literal("+")) return false;
    int hours = 0, minutes = 0;
    if (!at.number(hours, 1, 2)) return false;
    Cursor next = at;
    next.literal(":");
    if (next.number(minutes, 2, 2)) at = next;
    if (hours > 23 || minutes > 59) return false;
    offset = (minus ? -1 : 1) * (hours * 60 + minutes);
    return true;
}

}  // namespace

/// "6:00", "06.00", "6時00分", "06:00:30", with the words of half a day before or behind.
bool match_time(Cursor& at, Reading& out) {
    DayPeriod period{};
    bool has_period = match_period(at, period);
    at.blanks();
    if (!at.number(out.hour, 1, 2)) return false;
    if (at.literal("時") || at.literal("时") || at.literal("點") || at.literal("点") || at.literal("시")) {
        at.blanks();
        if (!at.number(out.minute, 1, 2) || !(at.literal("分") || at.literal("분"))) return false;
    } else {
        const bool dotted = at.literal(".");
        if (!dotted && !at.literal(":") && !at.literal("：")) return false;
        if (!at.number(out.minute, 2, 2)) return false;
        Cursor seconds = at;
        if (seconds.literal(dotted ? "." : ":") && seconds.number(out.second, 2, 2)) at = seconds;
        if (Cursor parts = at; out.second >= 0 && parts.literal(dotted ? "," : ".")) {
            out.fraction = parts.digits();
            if (!out.fraction.empty()) at = parts;
        }
    }
    if (Cursor behind = at; behind.blanks() && behind.literal("Uhr")) at = behind;
    if (!has_period) {
        Cursor behind = at;
        behind.blanks();
        has_period = match_period(behind, period);
        if (has_period) at = behind;
    }
    if (has_period) apply_period(out, period);
    out.impossible_hour = out.hour > 23 || out.minute > 59 || out.second > 59;
    return true;
}

/// What stands behind a time, with or without parentheses; true when it is understood to its end.
bool match_zone(Cursor& at, Reading& out) {
    at.blanks();
    if (at.done()) return true;
    const bool inside = at.literal("(");
    if (at.literal("UTC") || at.literal("GMT")) {
        out.offset = 0;
        at.blanks();
        if (!at.done() && at.rest() != ")" && !match_offset(at, out.offset)) return false;
    } else if (at.literal("Z")) {
        out.offset = 0;
    } else if (!match_offset(at, out.offset)) {
        const std::string_view word = inside ? at.rest().substr(0, at.rest().find(')')) : at.rest();
        if (std::find(std::begin(zone_words), std::end(zone_words), word) == std::end(zone_words))
            return false;
        at.literal(word);
        out.unknown_zone = true;
    }
    if (inside && !at.literal(")")) return false;
    return at.done();
}

}  // namespace digestkit::outline
