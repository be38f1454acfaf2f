// SPDX-License-Identifier: MIT
#include "lib/formats/text/header.h"

#include <fmt/format.h>

#include "lib/diag/rules_txt.h"
#include "lib/formats/text/providers.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::text {
namespace {

bool starts_lower(std::string_view text) {
    return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

/// Blanks inside are allowed only where the whole header is written with blanks.
bool may_follow_badge(std::string_view rest, bool spaced) {
    return spaced || rest.empty() || rest[0] != ' ';
}

/// The badge at the front of `text`: the record's own providers before the list; none when own ones do not
/// fit.
std::size_t badge_size(std::string_view text, const std::vector<std::string_view>& providers, bool spaced) {
    std::size_t best = 0;
    for (const std::string_view provider : providers) {
        if (provider.size() > best && begins_with(text, provider) &&
            may_follow_badge(text.substr(provider.size()), spaced)) {
            best = provider.size();
        }
    }
    if (best != 0 || !providers.empty()) return best;
    for (const std::string_view provider : badge_providers) {
        if (!begins_with(text, provider)) continue;
        const std::string_view rest = text.substr(provider.size());
        if (!rest.empty() && !starts_lower(rest) && may_follow_badge(rest, false)) return provider.size();
    }
    return 0;
}

std::string_view without_joint(std::string_view name) {
    name = trimmed(name);
    for (const std::string_view joint : {"·", "|", "•"}) {
        if (name.ends_with(joint)) name = trimmed(name.substr(0, name.size() - joint.size()));
    }
    return name;
}

void take_date(const outline::PrintedDate& date, std::string_view line, Stretch where, Findings& findings) {
    const Stretch at{where.begin + date.begin, where.end};
    const std::string_view raw = line.substr(date.begin);
    findings.place("/published", at);
    if (!findings.wanted()) return;
    if (date.problem == outline::DateProblem::impossible) {
        findings.report(rules::txt::date_impossible, at, fmt::format("{} does not exist", quoted(raw)),
                        "/published");
    } else if (date.problem == outline::DateProblem::ambiguous) {
        findings.report(rules::txt::date_ambiguous, at,
                        fmt::format("day and month of {} cannot be told apart", quoted(raw)), "/published");
    } else if (date.unknown_zone) {
        findings.report(rules::txt::zone_unresolved, at,
                        fmt::format("the zone of {} has several meanings", quoted(raw)), "/published");
    }
    if (date.shorter && date.problem == outline::DateProblem::none) {
        findings.report(
            rules::txt::header_ambiguous, at,
            fmt::format("the date can be {} or {}", quoted(raw), quoted(line.substr(*date.shorter))),
            "/published");
    }
}

}  // namespace

std::optional<Header> read_header(std::string_view line, const std::vector<std::string_view>& providers) {
    Header header;
    header.date = outline::find_date_at_end(line);
    const std::string_view front = header.date ? line.substr(0, header.date->begin) : line;
    const bool spaced = header.date && front.ends_with(' ');
    const std::size_t badge = badge_size(front, providers, spaced);
    if (!header.date) {
        // Without a date only a badge of the record's own, glued to a capital, shows that this is a header.
        if (providers.empty() || badge == 0 || badge == line.size() || starts_lower(line.substr(badge))) {
            return std::nullopt;
        }
    }
    header.badge = front.substr(0, badge);
    header.name = without_joint(front.substr(badge));
    header.split_badly = header.name.empty() || starts_lower(header.name);
    return header;
}

void take_header(const Header& header, std::string_view line, Stretch where, Record& record,
                 Findings& findings) {
    if (!header.badge.empty()) {
        record.badges.emplace_back(header.badge);
        findings.place("/badges/0", {where.begin, where.begin + header.badge.size()});
    }
    if (!header.name.empty()) {
        record.source.emplace().name = std::string(header.name);
        const auto at = where.begin + static_cast<std::size_t>(header.name.data() - line.data());
        findings.place("/source/name", {at, at + header.name.size()});
    }
    if (header.split_badly && findings.wanted()) {
        findings.report(rules::txt::header_split, where,
                        header.name.empty()
                            ? "the header names no source"
                            : fmt::format("the source {} begins in lower case", quoted(header.name)),
                        "/source/name");
    }
    if (header.date) {
        record.published = header.date->date;
        take_date(*header.date, line, where, findings);
    }
}

}  // namespace digestkit::text
