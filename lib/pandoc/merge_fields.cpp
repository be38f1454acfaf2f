// SPDX-License-Identifier: MIT
#include "lib/pandoc/merge_fields.h"

#include <fmt/core.h>

#include <unordered_set>
#include <utility>

#include "lib/jsonio/emitter.h"
#include "lib/model/names.h"
#include "lib/outline/script_language.h"
#include "lib/pandoc/moved_paths.h"
#include "lib/pandoc/unknown_keys.h"
#include "lib/pandoc/value_forms.h"

namespace digestkit::pandoc {

namespace {

std::string printed(const Date& date) {
    return date.raw ? *date.raw : date.value.value_or("");
}

bool takes_provenance(SectionKind kind) {
    return kind == SectionKind::summary || kind == SectionKind::digest || kind == SectionKind::key_points ||
           kind == SectionKind::translation;
}

std::string identity(const std::string& text) {
    return text;
}
std::string identity(const Tag& tag) {
    return tag.scheme.value_or("") + ' ' + tag.text;
}
std::string identity(const Link& link) {
    return fmt::format("{} {} {} {}", link.href, link.rel ? name_of(*link.rel) : "", link.lang,
                       link.text.value_or(""));
}

/// Moves what the text says into the record of the fields, whose values stand.
class Merger {
  public:
    Merger(Fields& fields, Record& text) : fields_(fields), into_(fields.record), text_(text) {}

    void run() {
        titles();
        source();
        once(into_.id, text_.id, "id");
        date(into_.published, text_.published, "published");
        date(into_.updated, text_.updated, "updated");
        if (into_.lang.empty()) {
            into_.lang = text_.lang;
        } else {
            moved_.drop("/lang");
        }
        list(into_.badges, text_.badges, "/badges");
        list(into_.tags, text_.tags, "/tags");
        list(into_.links, text_.links, "/links");
        sections();
        extras();
        into_.layout = std::move(text_.layout);
    }

    Places places(const Places& of_text) const {
        const Span whole = of_text.find("");
        Places merged(whole.file, whole.member);
        for (const Places::Entry& entry : fields_.places.entries()) {
            if (!entry.path.starts_with(provenance_path)) {
                merged.add(*said_moved_.now(entry.path), entry.begin, entry.end);
                continue;
            }
            const std::string_view part = std::string_view(entry.path).substr(provenance_path.size());
            for (const std::size_t section : with_provenance_)
                merged.add(fmt::format("/sections/{}/provenance{}", section, part), entry.begin, entry.end);
        }
        for (const Places::Entry& entry : of_text.entries()) {
            if (auto path = moved_.now(entry.path))
                merged.add(*std::move(path), entry.begin, entry.end, of_text.member_of(entry));
        }
        return merged;
    }

  private:
    static constexpr std::string_view provenance_path = "/provenance";

    /// Says the text something that has no place of its own.
    void keep(const std::string& name, const std::string& value, const std::string& path) {
        moved_.move(path, fmt::format("/extras/{}", into_.extras.size()));
        add_unknown(into_.extras, fields_.extras_names, name, jsonio::string_token(value), Owner::record);
    }

    void titles() {
        TitlesThere there(into_);
        const bool titled = into_.title.has_value();
        if (text_.title && !titled) {
            into_.title = std::move(text_.title);
            there.add(into_.title->plain());
        } else if (text_.title && text_.title->plain() == into_.title->plain()) {
            into_.title = std::move(text_.title);  // with its marks
        } else if (text_.title) {
            std::string lang = outline::script_language(text_.title->plain());
            alt_title({*std::move(text_.title), std::move(lang)}, "/title", there);
        }
        for (std::size_t i = 0; i < text_.alt_titles.size(); ++i)
            alt_title(std::move(text_.alt_titles[i]), fmt::format("/alt_titles/{}", i), there);
    }

    void alt_title(AltTitle title, const std::string& path, TitlesThere& there) {
        if (!there.add(title.text.plain())) return moved_.drop(path);
        moved_.move(path, fmt::format("/alt_titles/{}", into_.alt_titles.size()));
        into_.alt_titles.push_back(std::move(title));
    }

    void source() {
        if (!text_.source) return;
        if (!into_.source) into_.source.emplace();
        Source &said = *into_.source, &read = *text_.source;
        const bool other_url = said.url && read.url && *said.url != *read.url;
        const bool other_name = said.name && read.name && *said.name != *read.name;
        if (other_url) {
            const std::string path = fmt::format("/links/{}", into_.links.size());
            moved_.move("/source/url", path + "/href");
            moved_.move("/source/name", path + "/text");  // another source is called so
            Link& other = into_.links.emplace_back();
            other.href = *read.url;
            other.rel = LinkRel::source;
            if (read.name != said.name) other.text = read.name;
        } else if (other_name) {
            keep("source", *read.name, "/source/name");
        } else if (!said.name) {
            said.name = std::move(read.name);
        }
        if (!said.url) said.url = std::move(read.url);
        list(said.authors, read.authors, "/source/authors");
    }

    void once(std::optional<std::string>& said, std::optional<std::string>& read, const std::string& name) {
        if (!read) return;
        const std::string path = "/" + name;
        if (!said) {
            said = std::move(read);
        } else if (*said == *read) {
            moved_.drop(path);
        } else {
            keep(name, *read, path);
        }
    }

    /// One that cannot be read gives way to one that can.
    void date(std::optional<Date>& said, std::optional<Date>& read, const std::string& name) {
        if (!read) return;
        const std::string path = "/" + name;
        if (!said) {
            said = std::move(read);
        } else if (said->value == read->value && said->value) {
            moved_.drop(path);
        } else if (!said->value && read->value) {
            const std::string kept = fmt::format("/extras/{}", into_.extras.size());
            add_unknown(into_.extras, fields_.extras_names, name, jsonio::string_token(printed(*said)),
                        Owner::record);
            said_moved_.move(path, kept);
            said = std::move(read);
        } else {
            keep(name, printed(*read), path);
        }
    }

    template <typename T>
    void list(std::vector<T>& said, std::vector<T>& read, const std::string& path) {
        std::unordered_set<std::string> there;
        for (const T& each : said) there.insert(identity(each));
        for (std::size_t i = 0; i < read.size(); ++i) {
            const std::string before = fmt::format("{}/{}", path, i);
            if (!there.insert(identity(read[i])).second) {
                moved_.drop(before);
                continue;
            }
            moved_.move(before, fmt::format("{}/{}", path, said.size()));
            said.push_back(std::move(read[i]));
        }
    }

    void sections() {
        settle_sections(into_);
        for (std::size_t i = 0; i < text_.sections.size(); ++i) {
            moved_.move(fmt::format("/sections/{}", i), fmt::format("/sections/{}", into_.sections.size()));
            into_.sections.push_back(std::move(text_.sections[i]));
        }
        if (!fields_.provenance) return;
        for (std::size_t i = 0; i < into_.sections.size(); ++i) {
            Section& section = into_.sections[i];
            if (section.provenance || !takes_provenance(section.kind)) continue;
            section.provenance = fields_.provenance;
            with_provenance_.push_back(i);
        }
        if (with_provenance_.empty()) keep_provenance();
    }

    /// No section can have it.
    void keep_provenance() {
        const Provenance& said = *fields_.provenance;
        const auto keep_part = [this](const char* name, const std::string& value) {
            add_unknown(into_.extras, fields_.extras_names, name, jsonio::string_token(value), Owner::record);
        };
        if (said.provider) keep_part("provider", *said.provider);
        if (said.model) keep_part("model", *said.model);
        if (said.generated) keep_part("generated", printed(*said.generated));
    }

    void extras() {
        for (std::size_t i = 0; i < text_.extras.size(); ++i) {
            moved_.move(fmt::format("/extras/{}", i), fmt::format("/extras/{}", into_.extras.size()));
            Extra& extra = text_.extras[i];
            add_unknown(into_.extras, fields_.extras_names, std::move(extra.name), std::move(extra.json),
                        Owner::record);
        }
    }

    Fields& fields_;
    Record& into_;
    Record& text_;
    MovedPaths moved_;       // of the text
    MovedPaths said_moved_;  // of the fields
    std::vector<std::size_t> with_provenance_;
};

}  // namespace

void merge_into(Record& record, Fields fields, Places* places) {
    Merger merger(fields, record);
    merger.run();
    if (places != nullptr) *places = merger.places(*places);
    record = std::move(fields.record);
}

void to_head(Head& head, Fields fields) {
    const auto keep = [&fields](const char* name, std::string value) {
        add_unknown(fields.others, fields.others_names, name, jsonio::string_token(value), Owner::digest);
    };
    Record& said = fields.record;
    if (said.title) {
        if (head.title && !TitlesThere(said).add(head.title->plain())) head.title.reset();
        if (head.title) keep("alt_title", head.title->plain());
        head.title = std::move(said.title);
    }
    if (said.published) {
        if (head.date && head.date->value != said.published->value) keep("date", printed(*head.date));
        head.date = std::move(said.published);
    }
    if (!said.lang.empty()) head.lang = std::move(said.lang);
    for (Extra& extra : head.extras)
        add_unknown(fields.others, fields.others_names, std::move(extra.name), std::move(extra.json),
                    Owner::digest);
    head.extras = std::move(fields.others);
}

}  // namespace digestkit::pandoc
