// SPDX-License-Identifier: MIT
// Short ways to write the records that issues are made of.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/weekly/candidate.h"
#include "lib/weekly/pick.h"

namespace weekly_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace): a header of tests only

inline Record record(std::string title, std::string_view published = {}, std::string_view url = {}) {
    Record made;
    if (!title.empty()) made.title = Text(std::move(title));
    if (!published.empty()) made.published = Date{std::string(published), std::nullopt};
    if (!url.empty()) made.source = Source{std::nullopt, std::string(url), {}};
    return made;
}

inline Section summary(std::string lang, std::string text = "Text.") {
    Section section;
    section.kind = SectionKind::summary;
    section.lang = std::move(lang);
    section.blocks.emplace_back();
    section.blocks.back().text = Text(std::move(text));
    return section;
}

/// Numbered in their order, with the days that they name.
inline std::vector<Candidate> candidates(std::vector<Record> records) {
    std::vector<Candidate> made;
    for (Record& record : records) {
        Candidate candidate;
        candidate.day = day_of_record(record, "").day;
        candidate.number = made.size();
        candidate.record = std::move(record);
        made.push_back(std::move(candidate));
    }
    return made;
}

/// "A+B|C": titles of the records, stories apart.
inline std::string titles(const std::vector<Story>& stories) {
    std::string text;
    for (const Story& story : stories) {
        if (!text.empty()) text += "|";
        for (const Candidate& candidate : story) {
            if (&candidate != &story.front()) text += "+";
            text += title_of(candidate.record);
        }
    }
    return text;
}

/// "0+2|1": numbers of the records, stories apart.
inline std::string numbers(const std::vector<Story>& stories) {
    std::string text;
    for (const Story& story : stories) {
        if (!text.empty()) text += "|";
        for (const Candidate& candidate : story) {
            if (&candidate != &story.front()) text += "+";
            text += std::to_string(candidate.number);
        }
    }
    return text;
}

}  // namespace weekly_tests
