// SPDX-License-Identifier: MIT
#include "lib/weekly/stories.h"

#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "lib/base/story_url.h"
#include "lib/reconcile/fold.h"
#include "lib/unicode/properties.h"
#include "lib/weekly/order.h"

namespace digestkit {

namespace {

std::string url_key(const Record& record) {
    if (!record.source || !record.source->url) return {};
    return story_url(*record.source->url).value_or(std::string());
}

std::string title_key(const Record& record) {
    return fold_label(fold_text(title_of(record)));
}

/// Of what tells records apart, those of one daily title too; equal records have equal ones.
std::size_t hash_of(const Record& record) {
    std::string said = title_of(record);
    const auto add = [&said](std::string_view part) { (said += '\n') += part; };
    if (record.published) add(record.published->value.value_or(std::string()));
    if (record.source) add(record.source->url.value_or(std::string()));
    for (const Section& section : record.sections) {
        for (const Block& block : section.blocks) add(block.text.plain());
    }
    return std::hash<std::string>{}(said);
}

/// A story while it grows.
struct Growing {
    Story records;
    std::string url;               ///< that all with a URL share; "" while none has one
    std::set<Day> days;            ///< of the records that have one
    std::set<std::string> titles;  ///< folded
};

bool contradicts(const Growing& a, const Growing& b) {
    if (!a.url.empty() && !b.url.empty()) return true;  // equal ones are together already
    if (a.days.empty() || b.days.empty()) return false;
    return std::none_of(a.days.begin(), a.days.end(), [&b](Day day) { return b.days.count(day) > 0; });
}

std::vector<Growing> by_url(std::vector<Candidate> candidates) {
    std::vector<Growing> stories;
    std::unordered_map<std::string, std::size_t> known;
    for (Candidate& candidate : candidates) {
        std::string url = url_key(candidate.record);
        std::size_t at = stories.size();
        if (!url.empty()) at = known.emplace(url, at).first->second;
        if (at == stories.size()) stories.emplace_back();
        Growing& story = stories[at];
        story.url = std::move(url);
        if (candidate.day) story.days.insert(*candidate.day);
        std::string title = title_key(candidate.record);
        if (!title.empty()) story.titles.insert(std::move(title));
        story.records.push_back(std::move(candidate));
    }
    return stories;
}

void absorb(Growing& story, Growing&& other) {
    if (story.url.empty()) story.url = other.url;
    story.days.insert(other.days.begin(), other.days.end());
    story.titles.insert(other.titles.begin(), other.titles.end());
    for (Candidate& candidate : other.records) story.records.push_back(std::move(candidate));
    other = {};
}

/// Stories that share a title and do not contradict each other become one. A story that fits two which
/// contradict each other (a daily title, say, and a record without a day) stays alone: nobody can tell.
void join_by_title(std::vector<Growing>& stories) {
    std::unordered_map<std::string, std::vector<std::size_t>> with_title;
    // Those that say the most come first, so that what says less finds them all.
    std::vector<std::size_t> sequence;
    for (const int known : {2, 1, 0}) {
        for (std::size_t i = 0; i < stories.size(); ++i) {
            if (int(!stories[i].url.empty()) + int(!stories[i].days.empty()) == known) sequence.push_back(i);
        }
    }
    for (const std::size_t i : sequence) {
        std::set<std::size_t> fitting;
        for (const std::string& title : stories[i].titles) {
            for (const std::size_t other : with_title[title]) {
                if (!contradicts(stories[other], stories[i])) fitting.insert(other);
            }
        }
        const std::size_t into = fitting.size() == 1 ? *fitting.begin() : i;
        for (const std::string& title : stories[i].titles) {
            std::vector<std::size_t>& list = with_title[title];
            if (std::find(list.begin(), list.end(), into) == list.end()) list.push_back(into);
        }
        if (into != i) absorb(stories[into], std::move(stories[i]));
    }
}

void finish(Growing& growing, const ToldJoin& told) {
    Story& story = growing.records;
    std::stable_sort(story.begin(), story.end(), [](const Candidate& a, const Candidate& b) {
        if (a.day.has_value() != b.day.has_value()) return a.day.has_value();
        return comes_before(a, b);
    });
    const std::string url = url_key(story.front().record);
    for (std::size_t i = 1; i < story.size(); ++i) {
        const bool same_url = !url.empty() && url_key(story[i].record) == url;
        if (told) told(story[i], story.front(), same_url ? "source URL" : "title");
        if (!story[i].day) story[i].day = story.front().day;
    }
}

}  // namespace

std::vector<Story> join_stories(std::vector<Candidate> candidates, const ToldJoin& told) {
    std::vector<Growing> growing = by_url(std::move(candidates));
    join_by_title(growing);
    std::vector<Story> stories;
    for (Growing& story : growing) {
        if (story.records.empty()) continue;
        finish(story, told);
        stories.push_back(std::move(story.records));
    }
    return stories;
}

std::vector<Story> single_stories(std::vector<Candidate> candidates) {
    std::vector<Story> stories;
    stories.reserve(candidates.size());
    for (Candidate& candidate : candidates) {
        stories.emplace_back();
        stories.back().push_back(std::move(candidate));
    }
    return stories;
}

void drop_repeated(std::vector<Candidate>& candidates,
                   const std::function<void(const Candidate&, const Candidate&)>& told) {
    std::unordered_map<std::size_t, std::vector<std::size_t>> with_hash;
    const auto equal = [](const Record& a, Record b) {
        b.layout = a.layout;
        return a == b;
    };
    std::vector<Candidate> kept;
    kept.reserve(candidates.size());
    for (Candidate& candidate : candidates) {
        std::vector<std::size_t>& alike = with_hash[hash_of(candidate.record)];
        const auto first = std::find_if(alike.begin(), alike.end(), [&](std::size_t i) {
            return equal(kept[i].record, candidate.record);
        });
        if (first != alike.end()) {
            told(candidate, kept[*first]);
            if (!kept[*first].day) kept[*first].day = candidate.day;
            continue;
        }
        alike.push_back(kept.size());
        kept.push_back(std::move(candidate));
    }
    candidates = std::move(kept);
}

}  // namespace digestkit
