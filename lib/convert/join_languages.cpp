// SPDX-License-Identifier: MIT
#include "lib/convert/join_languages.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "lib/jsonio/emitter.h"

namespace digestkit {

namespace {

const std::string& words_of(const Date& date) {
    return date.raw ? *date.raw : *date.value;
}

template <class T>
void add_once(std::vector<T>& list, T value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

template <class T>
void add_all_once(std::vector<T>& list, std::vector<T> values) {
    for (T& value : values) add_once(list, std::move(value));
}

/// What the name of the file says, or the tag for a part of it that the record itself has ("zh-Hant" for
/// "zh").
std::string language_of(const std::string& file, const std::string& said) {
    const bool narrower = said.size() > file.size() && said.starts_with(file) && said[file.size()] == '-';
    return file.empty() || narrower ? said : file;
}

/// Where what a later file says otherwise goes.
class Differences {
  public:
    /// `ending` is its language, else its number.
    Differences(Extras& extras, std::string ending) : extras_(extras), ending_(std::move(ending)) {}

    void keep(const std::string& name, std::string json) {
        std::string free_name = name + "-" + ending_;
        while (find(free_name) != nullptr) free_name += "-" + ending_;
        extras_.push_back({std::move(free_name), std::move(json)});
    }
    void keep_text(const std::string& name, std::string_view text) { keep(name, jsonio::string_token(text)); }

    void add(Extra extra) {
        const Extra* const there = find(extra.name);
        if (there == nullptr) {
            extras_.push_back(std::move(extra));
        } else if (there->json != extra.json) {
            keep(extra.name, std::move(extra.json));
        }
    }

  private:
    const Extra* find(const std::string& name) const {
        const auto at = std::find_if(extras_.begin(), extras_.end(),
                                     [&name](const Extra& extra) { return extra.name == name; });
        return at == extras_.end() ? nullptr : &*at;
    }

    Extras& extras_;
    std::string ending_;
};

void join_text(std::optional<std::string>& first, std::optional<std::string> later, const std::string& name,
               Differences& differences) {
    if (!first) {
        first = std::move(later);
    } else if (later && *later != *first) {
        differences.keep_text(name, *later);
    }
}

void join_date(std::optional<Date>& first, std::optional<Date> later, const std::string& name,
               Differences& differences) {
    if (!first) {
        first = std::move(later);
    } else if (later && (later->value != first->value || (later->raw && later->raw != first->raw))) {
        differences.keep_text(name, words_of(*later));
    }
}

void join_source(Record& first, Source later, const std::string& lang, Differences& differences) {
    if (!first.source) first.source.emplace();
    Source& source = *first.source;
    if (source.url && later.url && *later.url != *source.url) {
        Link link;
        link.href = std::move(*later.url);
        link.rel = LinkRel::source;
        link.lang = lang;
        add_once(first.links, std::move(link));
    } else if (!source.url) {
        source.url = std::move(later.url);
    }
    join_text(source.name, std::move(later.name), "source", differences);
    add_all_once(source.authors, std::move(later.authors));
}

void add_title(Record& record, Text text, const std::string& lang) {
    if (record.title && *record.title == text) return;
    const auto says_it = [&](const AltTitle& title) {
        return title.text == text && (title.lang == lang || title.lang.empty() || lang.empty());
    };
    const auto at = std::find_if(record.alt_titles.begin(), record.alt_titles.end(), says_it);
    if (at == record.alt_titles.end()) {
        record.alt_titles.push_back({std::move(text), lang});
    } else if (at->lang.empty()) {
        at->lang = lang;
    }
}

void add_sections(Record& record, std::vector<Section> sections, const std::string& lang) {
    for (Section& section : sections) {
        if (section.lang.empty()) section.lang = lang;
        add_once(record.sections, std::move(section));
    }
}

void join_record(Record& first, Record later, const std::string& lang, const std::string& ending) {
    Differences differences(first.extras, ending);
    join_text(first.id, std::move(later.id), "id", differences);
    if (later.title && first.title) {
        add_title(first, std::move(*later.title), lang);
    } else if (later.title) {
        first.title = std::move(later.title);
    }
    for (AltTitle& title : later.alt_titles) add_title(first, std::move(title.text), title.lang);
    if (later.source) join_source(first, std::move(*later.source), lang, differences);
    join_date(first.published, std::move(later.published), "published", differences);
    join_date(first.updated, std::move(later.updated), "updated", differences);
    add_all_once(first.badges, std::move(later.badges));
    add_all_once(first.tags, std::move(later.tags));
    add_all_once(first.links, std::move(later.links));
    add_sections(first, std::move(later.sections), lang);
    for (Extra& extra : later.extras) differences.add(std::move(extra));
}

std::string ending_of(const std::string& lang, std::size_t index) {
    return lang.empty() ? std::to_string(index + 1) : lang;
}

}  // namespace

Record join_records(std::vector<RecordInLanguage> records) {
    Record joined = std::move(records.front().record);
    const std::string first_language = language_of(records.front().lang, joined.lang);
    for (Section& section : joined.sections) {
        if (section.lang.empty()) section.lang = first_language;
    }
    if (joined.layout) joined.layout->patch.reset();  // it turns back into the bytes of one file
    for (std::size_t i = 1; i < records.size(); ++i) {
        Record& later = records[i].record;
        const std::string lang = language_of(records[i].lang, later.lang);
        join_record(joined, std::move(later), lang, ending_of(lang, i));
    }
    return joined;
}

Head join_heads(std::vector<Head> heads, const std::vector<std::string>& languages) {
    Head joined = std::move(heads.front());
    for (std::size_t i = 1; i < heads.size(); ++i) {
        Head& later = heads[i];
        Differences differences(joined.extras, ending_of(language_of(languages.at(i), later.lang), i));
        if (!joined.title) {
            joined.title = std::move(later.title);
        } else if (later.title && !(*later.title == *joined.title)) {
            differences.keep_text("title", later.title->plain());
        }
        join_date(joined.date, std::move(later.date), "date", differences);
        for (Extra& extra : later.extras) differences.add(std::move(extra));
    }
    return joined;
}

bool can_join(const std::vector<DigestInLanguage>& digests) {
    const std::size_t records = digests.front().digest.records.size();
    return records > 0 && std::all_of(digests.begin(), digests.end(), [records](const DigestInLanguage& one) {
               return one.digest.records.size() == records;
           });
}

Digest join_languages(std::vector<DigestInLanguage> digests) {
    Digest joined;
    const std::size_t count = digests.front().digest.records.size();
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<RecordInLanguage> same;
        for (DigestInLanguage& one : digests) {
            const std::string& said = one.digest.head.lang;
            same.push_back({std::move(one.digest.records[i]), language_of(one.lang, said)});
        }
        joined.records.push_back(join_records(std::move(same)));
    }
    std::vector<Head> heads;
    std::vector<std::string> languages;
    for (DigestInLanguage& one : digests) {
        heads.push_back(std::move(one.digest.head));
        languages.push_back(std::move(one.lang));
    }
    joined.head = join_heads(std::move(heads), languages);
    return joined;
}

}  // namespace digestkit
