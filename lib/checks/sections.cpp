// SPDX-License-Identifier: MIT
// Sections beside one another: two of the same name, two of the same text.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lib/checks/passes.h"
#include "lib/checks/section_texts.h"
#include "lib/diag/rules_rec_checks.h"

namespace digestkit::checks {

namespace {

/// How many sections a new one is compared with: a record of a million labels must not take a million
/// squared.
constexpr std::size_t compared = 64;
/// Bytes. Shorter texts are the same in many languages: a name, a figure.
constexpr std::size_t telling = 60;

bool is_original(SectionKind kind) noexcept {
    return kind == SectionKind::full_text || kind == SectionKind::summary || kind == SectionKind::digest;
}

/// A translation is compared with what it may be one of.
bool comparable(SectionKind a, SectionKind b) noexcept {
    return a == b || (a == SectionKind::translation && is_original(b)) ||
           (b == SectionKind::translation && is_original(a));
}

std::string_view language(std::string_view tag) noexcept {
    return tag.substr(0, tag.find('-'));
}

/// Both are known, and not two scripts or regions of one language.
bool differ(std::string_view a, std::string_view b) noexcept {
    return !a.empty() && !b.empty() && a != "und" && b != "und" && language(a) != language(b);
}

class Sections {
  public:
    explicit Sections(Subject& subject) : subject_(subject), record_(subject.record) {
        const std::size_t count = std::min(record_.sections.size(), compared);
        for (std::size_t i = 0; i < count; ++i) bytes_[i] = shown_bytes(record_.sections[i]);
    }

    void check(std::size_t index) {
        const std::size_t bytes = index < compared ? bytes_[index] : shown_bytes(record_.sections[index]);
        for (std::size_t i = 0; i < std::min(index, compared); ++i) {
            if (check_name(i, index)) return;
            if (bytes >= telling && bytes == bytes_[i] && check_text(i, index)) return;
        }
    }

  private:
    /// A panel of a page comes twice where two models wrote it, so that the label is part of the name and the
    /// model too.
    bool check_name(std::size_t first, std::size_t second) {
        const Section& a = record_.sections[first];
        const Section& b = record_.sections[second];
        if (a.kind != b.kind || a.label != b.label || a.lang != b.lang) return false;
        if (!a.label && a.kind == SectionKind::other) return false;  // has no name at all
        if (a.provenance != b.provenance && a.provenance && b.provenance) return false;
        subject_.report(rules::rec::section_duplicate, section_path(second, "/label"),
                        fmt::format("there is a section {} already", in_language(b)),
                        "join the two, or give one of them another label");
        return true;
    }

    bool check_text(std::size_t first, std::size_t second) {
        const Section& a = record_.sections[first];
        const Section& b = record_.sections[second];
        if (!comparable(a.kind, b.kind) || !same_text(a, b)) return false;
        const std::string_view one = tag_of(a), other = tag_of(b);
        if (differ(one, other)) {
            subject_.report(rules::rec::untranslated, section_path(second),
                            fmt::format("{} is the same text as {}", in_language(b), in_language(a)),
                            "one of the two is not translated, or has a wrong language");
            subject_.settle(first);
            subject_.settle(second);
        } else if (a.kind == b.kind) {
            subject_.report(rules::rec::text_repeated, section_path(second),
                            fmt::format("{} is the same text as {}", in_language(b), in_language(a)),
                            "take one of the two out");
        } else {
            return false;
        }
        return true;
    }

    std::string_view tag_of(const Section& section) const noexcept {
        return section.lang.empty() ? record_.lang : section.lang;
    }

    std::string in_language(const Section& section) const {
        const std::string_view tag = tag_of(section);
        const bool told = section.label && section.label->find('(') != std::string::npos;
        return name_of_section(section) + (tag.empty() || told ? std::string() : fmt::format(" in {}", tag));
    }

    Subject& subject_;
    const Record& record_;
    std::array<std::size_t, compared> bytes_;  // of the first sections
};

}  // namespace

void check_sections(Subject& subject) {
    Sections sections(subject);
    for (std::size_t i = 1; i < subject.record.sections.size(); ++i) sections.check(i);
}

}  // namespace digestkit::checks
