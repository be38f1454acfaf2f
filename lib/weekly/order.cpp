// SPDX-License-Identifier: MIT
#include "lib/weekly/order.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "lib/base/story_url.h"
#include "lib/unicode/properties.h"

namespace digestkit {

namespace {

constexpr std::string_view date_and_t = "2026-04-27T";

/// "06:00", or "" where no time is known.
std::string_view time_of(const Record& record) {
    const std::optional<Date>& date = record.published ? record.published : record.updated;
    if (!date || !date->value || date->value->size() < date_and_t.size()) return {};
    return std::string_view(*date->value).substr(date_and_t.size(), 5);
}

std::string first_named(const Story& story, std::string (*name_of)(const Record&)) {
    for (const Candidate& candidate : story) {
        std::string name = name_of(candidate.record);
        if (!name.empty()) return name;
    }
    return {};
}

std::string main_tag(const Record& record) {
    return record.tags.empty() ? std::string() : std::string(trimmed(record.tags.front().text));
}

std::string key_of(const Story& story, GroupBy by) {
    switch (by) {
        case GroupBy::day:
            return story.front().day ? to_string(*story.front().day) : std::string();
        case GroupBy::source:
            return first_named(story, source_of);
        case GroupBy::tag:
            return first_named(story, main_tag);
    }
    return {};
}

}  // namespace

bool comes_before(const Candidate& a, const Candidate& b) {
    if (a.day != b.day) return a.day && (!b.day || *a.day < *b.day);
    const std::string title_a = title_of(a.record), title_b = title_of(b.record);
    return std::forward_as_tuple(time_of(a.record), title_a, a.number) <
           std::forward_as_tuple(time_of(b.record), title_b, b.number);
}

std::vector<Group> group_stories(std::vector<Story> stories, GroupBy by) {
    std::stable_sort(stories.begin(), stories.end(),
                     [](const Story& a, const Story& b) { return comes_before(a.front(), b.front()); });
    std::vector<Group> groups;
    // Two spellings of one name that differ in case or width of blanks are one group, named by the first.
    std::map<std::string, std::size_t> known;
    for (Story& story : stories) {
        std::string key = key_of(story, by);
        const auto [place, added] = known.emplace(fold_label(key), groups.size());
        if (added) groups.push_back({std::move(key), {}});
        groups[place->second].stories.push_back(std::move(story));
    }
    std::stable_sort(groups.begin(), groups.end(), [by](const Group& a, const Group& b) {
        if (a.key.empty() != b.key.empty()) return b.key.empty();
        if (by != GroupBy::day && a.stories.size() != b.stories.size()) {
            return a.stories.size() > b.stories.size();
        }
        return a.key < b.key;
    });
    return groups;
}

std::string source_of(const Record& record) {
    if (!record.source) return {};
    if (record.source->name && !trimmed(*record.source->name).empty()) {
        return std::string(trimmed(*record.source->name));
    }
    return record.source->url ? host_of(*record.source->url) : std::string();
}

}  // namespace digestkit
