// SPDX-License-Identifier: MIT
#include "lib/base/dates.h"

namespace digestkit {

namespace {

/// Walks over a value; each step says whether it fitted.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    bool done() const noexcept { return at_ == text_.size(); }

    bool one(char c) noexcept {
        if (done() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    /// Exactly `digits` digits whose number lies in [low, high].
    bool number(int digits, int low, int high, int& value) noexcept {
        value = 0;
        for (int i = 0; i < digits; ++i) {
            if (done() || text_[at_] < '0' || text_[at_] > '9') return false;
            value = value * 10 + (text_[at_++] - '0');
        }
        return value >= low && value <= high;
    }

    /// One digit or more.
    bool digits() noexcept {
        const std::size_t start = at_;
        while (!done() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
        return at_ > start;
    }

  private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// hh:mm[:ss[.fff]]; a leap second is 60 (RFC 3339 §5.7).
bool time_of_day(Cursor& cursor) noexcept {
    int number = 0;
    if (!cursor.number(2, 0, 23, number) || !cursor.one(':') || !cursor.number(2, 0, 59, number))
        return false;
    if (!cursor.one(':')) return true;
    if (!cursor.number(2, 0, 60, number)) return false;
    return !cursor.one('.') || cursor.digits();
}

bool zone(Cursor& cursor) noexcept {
    int number = 0;
    if (cursor.one('Z')) return true;
    if (!cursor.one('+') && !cursor.one('-')) return false;
    return cursor.number(2, 0, 23, number) && cursor.one(':') && cursor.number(2, 0, 59, number);
}

}  // namespace

std::optional<DateKind> date_kind(std::string_view value) noexcept {
    Cursor cursor(value);
    int year = 0, month = 0, day = 0;
    if (!cursor.number(4, 0, 9999, year) || !cursor.one('-') || !cursor.number(2, 1, 12, month))
        return std::nullopt;
    if (cursor.done()) return DateKind::month;
    if (!cursor.one('-') || !cursor.number(2, 1, days_in_month(year, month), day)) return std::nullopt;
    if (cursor.done()) return DateKind::date;
    if (!cursor.one('T') || !time_of_day(cursor)) return std::nullopt;
    if (cursor.done()) return DateKind::local;
    if (!zone(cursor) || !cursor.done()) return std::nullopt;
    return DateKind::instant;
}

int days_in_month(int year, int month) noexcept {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

}  // namespace digestkit
