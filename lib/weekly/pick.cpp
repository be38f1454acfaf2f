// SPDX-License-Identifier: MIT
#include "lib/weekly/pick.h"

#include <string>

namespace digestkit {

namespace {

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char char_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? text[at] : '\0';
}

/// A date at the front of `rest`, with the sign between its parts ('\0' for none), behind `before`.
std::optional<Day> day_at_front(std::string_view rest, char between, char before) {
    const std::size_t sign = between == '\0' ? 0 : 1;
    const std::size_t length = 8 + 2 * sign;
    if (rest.size() < length || is_digit(before) || is_digit(char_at(rest, length))) return std::nullopt;
    if (sign == 0) {
        const char after = char_at(rest, length);
        const bool time_follows = after == 'T' && is_digit(char_at(rest, length + 1));
        if (is_letter(before) || (is_letter(after) && !time_follows)) return std::nullopt;
    } else if (rest[4] != between || rest[4 + sign + 2] != between) {
        return std::nullopt;
    }
    const std::string date = std::string(rest.substr(0, 4)) + "-" + std::string(rest.substr(4 + sign, 2)) +
                             "-" + std::string(rest.substr(6 + 2 * sign, 2));
    return day_of(date);
}

}  // namespace

std::optional<Day> day_in_path(std::string_view path) noexcept {
    for (std::size_t at = path.size(); at-- > 0;) {
        if (!is_digit(path[at])) continue;
        const char before = at == 0 ? '\0' : path[at - 1];
        for (const char between : {'-', '/', '\0'}) {
            const std::optional<Day> day = day_at_front(path.substr(at), between, before);
            if (day) return day;
        }
    }
    return std::nullopt;
}

Dated day_of_record(const Record& record, std::string_view path) {
    const auto value = [](const std::optional<Date>& date) -> std::string_view {
        return date && date->value ? std::string_view(*date->value) : std::string_view{};
    };
    const std::string_view published = value(record.published);
    if (const std::optional<Day> day = day_of(published)) return {day, false};
    if (published.empty()) {
        if (const std::optional<Day> day = day_of(value(record.updated))) return {day, false};
    }
    const std::optional<Day> day = day_in_path(path);
    if (!day || (!published.empty() && to_string(*day).substr(0, 7) != published)) return {};
    return {day, true};
}

}  // namespace digestkit
