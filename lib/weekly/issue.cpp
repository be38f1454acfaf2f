// SPDX-License-Identifier: MIT
#include "lib/weekly/issue.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lib/outline/print_date.h"
#include "lib/outline/words.h"

namespace digestkit {

namespace {

using outline::Word;

/// The week when the days are exactly one.
std::optional<Week> week_of_issue(const IssueFacts& facts) {
    const Week week = week_of(facts.since);
    if (week.monday() != facts.since || week.sunday() != facts.until) return std::nullopt;
    return week;
}

/// "2026.18": readers sort by it over years, and it reads as what it is. Two digits, because calibre and
/// others take it as a decimal number.
std::string series_number(const Week& week) {
    return fmt::format("{}.{:02}", week.year, week.number);
}

std::string days_of(const IssueFacts& facts) {
    return outline::print_days(to_string(facts.since), to_string(facts.until), facts.lang);
}

std::string title_of(const IssueFacts& facts) {
    if (!facts.job.title.empty()) return facts.job.title;
    const std::optional<Week> week = week_of_issue(facts);
    return std::string(outline::word(week ? Word::weekly : Word::digest, facts.lang)) + " " +
           (week ? to_string(*week) : to_string(facts.since) + "/" + to_string(facts.until));
}

/// What books and documents have in common.
template <class Options>
Options common_options(const IssueFacts& facts) {
    Options options;
    options.title = title_of(facts);
    options.subtitle = facts.job.subtitle.empty() ? days_of(facts) : facts.job.subtitle;
    options.head.title = Text(options.title);
    options.lang = facts.lang;
    options.languages = facts.job.languages;
    options.publisher = facts.job.publisher;
    options.modified = facts.job.modified;
    return options;
}

}  // namespace

docx::DocumentOptions document_options(const IssueFacts& facts) {
    auto options = common_options<docx::DocumentOptions>(facts);
    options.embed = facts.job.embed;
    options.house = facts.job.house;
    return options;
}

epub::BookOptions book_options(const IssueFacts& facts) {
    const std::optional<Week> week = week_of_issue(facts);
    auto options = common_options<epub::BookOptions>(facts);
    options.date = to_string(facts.until);
    std::string number = facts.job.issue.value_or(week ? series_number(*week) : std::string());
    if (!number.empty() || facts.job.series) {
        const std::string name =
            !facts.job.title.empty() ? facts.job.title : std::string(outline::word(Word::weekly, facts.lang));
        options.series = epub::Series{facts.job.series.value_or(name), std::move(number)};
    }
    options.front_page = true;
    options.index = true;
    return options;
}

CoverText cover_text(const IssueFacts& facts, const std::string& title) {
    const std::optional<Week> week = week_of_issue(facts);
    CoverText text;
    text.title = title;
    if (week) text.week = outline::week_number(week->number, facts.lang) + " · " + std::to_string(week->year);
    text.dates = days_of(facts);
    text.stories = outline::count_of_stories(facts.stories, facts.lang);
    if (facts.job.issue) {
        text.issue = std::string(outline::word(Word::issue, facts.lang)) + " " + *facts.job.issue;
    }
    text.sources = facts.sources;
    text.lang = facts.lang;
    return text;
}

std::string group_title(const Group& group, GroupBy by, const std::string& lang) {
    if (group.key.empty()) {
        return std::string(outline::word(by == GroupBy::day ? Word::undated : Word::other, lang));
    }
    return by == GroupBy::day ? outline::print_day(group.key, lang) : group.key;
}

std::vector<std::string> sources_of(const std::vector<Group>& groups) {
    std::map<std::string, std::size_t> counts;
    std::vector<std::string> names;
    for (const Group& group : groups) {
        for (const Story& story : group.stories) {
            std::string name = source_of(story.front().record);
            if (!name.empty() && ++counts[name] == 1) names.push_back(std::move(name));
        }
    }
    std::stable_sort(names.begin(), names.end(), [&counts](const std::string& a, const std::string& b) {
        return counts.at(a) > counts.at(b);
    });
    return names;
}

}  // namespace digestkit
