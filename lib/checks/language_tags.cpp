// SPDX-License-Identifier: MIT
// Language tags themselves, and the languages that a record must have. What the texts are written in is
// looked at in languages.cpp.
#include "lib/checks/language_tags.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/subtags.h"

namespace digestkit::checks {

namespace {

/// What nearly all records are marked with.
bool is_usual(std::string_view tag) noexcept {
    return tag.empty() || tag == "en" || tag == "zh" || tag == "ja" || tag == "zh-Hans" || tag == "zh-Hant" ||
           tag == "ko" || tag == "de" || tag == "fr" || tag == "es" || tag == "und";
}

std::string_view name_of(Subtag kind) noexcept {
    switch (kind) {
        case Subtag::language:
            return "language";
        case Subtag::script:
            return "script";
        case Subtag::region:
            break;
    }
    return "region";
}

/// "zh" is met by "zh-Hans".
bool meets(std::string_view tag, std::string_view required) noexcept {
    return tag.starts_with(required) && (tag.size() == required.size() || tag[required.size()] == '-');
}

/// Of the section, else of the record; a section whose blocks have languages of their own has all of them.
bool has_language(const Record& record, std::string_view required) {
    return std::any_of(record.sections.begin(), record.sections.end(), [&](const Section& section) {
        const std::string& own = section.lang.empty() ? record.lang : section.lang;
        return meets(own, required) ||
               std::any_of(section.blocks.begin(), section.blocks.end(), [required](const Block& block) {
                   return is_shown(block) && meets(block.lang, required);
               });
    });
}

}  // namespace

void check_language_tag(std::string_view tag, const std::string& path, const Reporter& report) {
    if (is_usual(tag)) return;
    const auto unknown = find_unknown_subtag(tag);
    if (!unknown) return;
    const std::string part = unknown->text == tag ? std::string() : fmt::format(" in {}", quoted(tag));
    report(rules::rec::subtag_unknown, path,
           fmt::format("{}{} names no known {}", quoted(unknown->text), part, name_of(unknown->kind)),
           unknown->meant.empty() ? std::string("write a code of BCP 47, as en or zh-Hans")
                                  : fmt::format("write {}", unknown->meant));
}

void check_language_tags(Subject& subject) {
    const Record& record = subject.record;
    const auto check = [&subject](std::string_view tag, auto path) {
        if (!is_usual(tag)) check_language_tag(tag, path(), subject.report);
    };
    check(record.lang, [] { return std::string("/lang"); });
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i)
        check(record.alt_titles[i].lang, [i] { return item_path("/alt_titles", i, "/lang"); });
    for (std::size_t i = 0; i < record.links.size(); ++i)
        check(record.links[i].lang, [i] { return item_path("/links", i, "/lang"); });
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        const Section& section = record.sections[i];
        check(section.lang, [i] { return section_path(i, "/lang"); });
        for (std::size_t j = 0; j < section.blocks.size(); ++j)
            check(section.blocks[j].lang, [i, j] { return block_path(i, j, "/lang"); });
    }
    for (const std::string& required : subject.options.required_languages) {
        if (has_language(record, required)) continue;
        subject.report(rules::rec::language_missing, "/sections",
                       fmt::format("there is no section in {}", quoted(required)),
                       "add one, or mark the language of the one that is there");
    }
}

}  // namespace digestkit::checks
