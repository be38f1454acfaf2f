// SPDX-License-Identifier: MIT
#include "lib/checks/dates.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/dates.h"
#include "lib/base/instants.h"
#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"

namespace digestkit::checks {

namespace {

/// Date values begin with year, month and day in the same form, so that texts compare as days do; a month is
/// compared as a month.
bool is_after(std::string_view value, const std::string& day) {
    constexpr std::size_t day_length = 10;
    const std::size_t length = std::min(value.size(), day_length);
    return value.substr(0, length) > std::string_view(day).substr(0, length);
}

/// Sure of it: of two values of unlike precision or zone only the days are compared, and those must lie two
/// days apart.
bool is_surely_before(const std::string& early, const std::string& late) {
    const auto kinds = std::pair(date_kind(early), date_kind(late));
    const auto first = utc_seconds(early), second = utc_seconds(late);
    if (!first || !second) return false;
    if (kinds.first == DateKind::month || kinds.second == DateKind::month) {
        constexpr std::size_t month_length = 7;
        return early.substr(0, month_length) < late.substr(0, month_length);
    }
    if (kinds.first == kinds.second) return *first < *second;
    constexpr std::int64_t two_days = 2 * 24 * 60 * 60;
    return *first + two_days < *second;
}

}  // namespace

void check_date(const Date& date, std::string_view path, const CheckOptions& options,
                const Reporter& report) {
    if (!date.value) {
        report(rules::rec::date_not_understood, std::string(path),
               fmt::format("{} is kept as printed and could not be read as a date",
                           digestkit::quoted(date.raw.value_or(""))),
               "write it as 2026-04-27, or 2026-04-27T06:00:00Z");
        return;
    }
    if (options.today) {
        const std::string tomorrow = to_string(Day{options.today->number + 1});
        if (is_after(*date.value, tomorrow)) {
            report(rules::rec::future_date, std::string(path),
                   fmt::format("{} is in the future: today is {}", *date.value, to_string(*options.today)),
                   "are day, month and year in their places?");
        }
    }
    if (report.wants(rules::rec::date_without_zone) && date_kind(*date.value) == DateKind::local) {
        report(rules::rec::date_without_zone, std::string(path),
               fmt::format("{} has no time zone", digestkit::quoted(date.raw.value_or(*date.value))),
               "add Z where it is UTC, else the offset, as +02:00");
    }
}

void check_dates(Subject& subject) {
    const Record& record = subject.record;
    if (record.published) check_date(*record.published, "/published", subject.options, subject.report);
    if (record.updated) check_date(*record.updated, "/updated", subject.options, subject.report);
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        const auto& provenance = record.sections[i].provenance;
        if (provenance && provenance->generated) {
            check_date(*provenance->generated, section_path(i, "/provenance/generated"), subject.options,
                       subject.report);
        }
    }
    if (!record.published || !record.updated || !record.published->value || !record.updated->value) return;
    if (!is_surely_before(*record.updated->value, *record.published->value)) return;
    subject.report(
        rules::rec::updated_too_early, "/updated",
        fmt::format("updated {} is before published {}", *record.updated->value, *record.published->value),
        "have the two been exchanged?");
}

}  // namespace digestkit::checks
