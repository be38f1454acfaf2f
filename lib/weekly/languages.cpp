// SPDX-License-Identifier: MIT
#include "lib/weekly/languages.h"

#include <algorithm>
#include <map>

namespace digestkit {

namespace {

const std::string& language_of(const Record& record, const Section& section) {
    if (!section.lang.empty()) return section.lang;
    if (!record.lang.empty()) return record.lang;
    for (const Block& block : section.blocks) {
        if (!block.lang.empty()) return block.lang;
    }
    return record.lang;
}

/// The place of the first language that takes `tag`, or the number of languages.
std::size_t place_of(std::string_view tag, const std::vector<std::string>& languages) {
    const auto found = std::find_if(languages.begin(), languages.end(),
                                    [tag](const std::string& range) { return takes_language(range, tag); });
    return static_cast<std::size_t>(found - languages.begin());
}

bool is_seen(const Section& section) {
    return std::any_of(section.blocks.begin(), section.blocks.end(),
                       [](const Block& block) { return block.type != BlockType::boilerplate; });
}

/// The language that the record leads with.
const std::string& leading_language(const Record& record) {
    if (!record.lang.empty()) return record.lang;
    const auto named = std::find_if(record.sections.begin(), record.sections.end(),
                                    [&](const Section& s) { return !language_of(record, s).empty(); });
    return named == record.sections.end() ? record.lang : language_of(record, *named);
}

std::string named(const std::string& lang) {
    return lang.empty() ? "und" : lang;
}

/// The alternative title in the first of the languages becomes the title, unless the title, which is in
/// `title_lang` or nobody knows which, is in one that comes as early. What had its language from the record
/// names it itself from then on.
void choose_title(Record& record, const std::string& title_lang, const std::vector<std::string>& languages) {
    std::size_t best = place_of(title_lang, languages);
    AltTitle* chosen = nullptr;
    for (AltTitle& title : record.alt_titles) {
        const std::size_t place = place_of(title.lang, languages);
        if (place >= best) continue;
        best = place;
        chosen = &title;
    }
    if (chosen == nullptr) return;
    const std::string before = named(record.lang);
    for (Section& section : record.sections) {
        if (section.lang.empty()) section.lang = before;
    }
    for (Link& link : record.links) {
        if (link.lang.empty() && link.text) link.lang = before;
    }
    for (AltTitle& title : record.alt_titles) {
        if (title.lang.empty()) title.lang = before;
    }
    record.lang = chosen->lang;
    if (record.title) {
        std::swap(*record.title, chosen->text);
        chosen->lang = named(title_lang);
    } else {
        record.title = std::move(chosen->text);
        record.alt_titles.erase(record.alt_titles.begin() + (chosen - record.alt_titles.data()));
    }
}

/// Whether something is left to read.
bool keep_languages(Record& record, const std::vector<std::string>& languages, LanguageLoss& loss) {
    std::vector<std::pair<std::size_t, Section>> kept;
    const std::size_t before = record.sections.size();
    const std::string title_lang = leading_language(record);
    for (Section& section : record.sections) {
        const std::size_t place = place_of(language_of(record, section), languages);
        if (place < languages.size()) {
            kept.emplace_back(place, std::move(section));
        } else if (is_seen(section)) {
            ++loss.sections;
        }
    }
    const auto in_place = [](const auto& a, const auto& b) { return a.first < b.first; };
    const bool moved = !std::is_sorted(kept.begin(), kept.end(), in_place);
    std::stable_sort(kept.begin(), kept.end(), in_place);
    record.sections.clear();
    for (auto& section : kept) record.sections.push_back(std::move(section.second));
    // The patch turns the text of all sections into its file: what is left is another text.
    if (record.layout && (moved || record.sections.size() != before)) record.layout->patch.reset();
    choose_title(record, title_lang, languages);
    return std::any_of(record.sections.begin(), record.sections.end(), is_seen);
}

}  // namespace

bool takes_language(std::string_view range, std::string_view tag) noexcept {
    return tag.substr(0, range.size()) == range && (tag.size() == range.size() || tag[range.size()] == '-');
}

std::string most_frequent_language(const std::vector<Story>& stories) {
    std::map<std::string, std::size_t> counts;
    std::string most;
    std::size_t most_count = 0;
    std::vector<const std::string*> sequence;
    for (const Story& story : stories) {
        for (const Candidate& candidate : story) {
            const std::string& lang = leading_language(candidate.record);
            if (lang.empty()) continue;
            if (++counts[lang] == 1) sequence.push_back(&lang);
        }
    }
    for (const std::string* lang : sequence) {
        if (counts[*lang] <= most_count) continue;
        most = *lang;
        most_count = counts[*lang];
    }
    return most;
}

LanguageLoss keep_languages(std::vector<Story>& stories, const std::vector<std::string>& languages) {
    LanguageLoss loss;
    for (Story& story : stories) {
        const auto left = std::remove_if(story.begin(), story.end(), [&](Candidate& candidate) {
            return !keep_languages(candidate.record, languages, loss);
        });
        loss.records += static_cast<std::size_t>(story.end() - left);
        story.erase(left, story.end());
    }
    stories.erase(std::remove_if(stories.begin(), stories.end(), [](const Story& s) { return s.empty(); }),
                  stories.end());
    return loss;
}

}  // namespace digestkit
