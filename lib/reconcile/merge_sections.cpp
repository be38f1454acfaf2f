// SPDX-License-Identifier: MIT
#include "lib/reconcile/merge_sections.h"

#include <fmt/format.h>

#include "lib/base/alignment.h"
#include "lib/base/counted.h"
#include "lib/diag/rules_rec.h"
#include "lib/model/names.h"
#include "lib/outline/labels.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/meaning.h"
#include "lib/reconcile/merge_blocks.h"
#include "lib/reconcile/merge_provenance.h"
#include "lib/reconcile/order.h"
#include "lib/reconcile/section_language.h"
#include "lib/unicode/properties.h"

namespace digestkit::merge {
namespace {

std::string name_section(const Section& section, std::size_t index) {
    const std::string label = section.label.value_or(std::string());
    return fmt::format("section {} ({})", index + 1,
                       is_blank(label) ? digestkit::name_of(section.kind) : std::string_view(label));
}

std::optional<outline::LabelLine> known_label(std::string_view text) {
    auto label = outline::read_label_line(trimmed(text));
    if (!label || label->use == outline::LabelUse::source || !label->value.empty()) return std::nullopt;
    return label;
}

/// The language that a label names: "Summary (EN)".
std::optional<std::string> named_language(const std::optional<outline::LabelLine>& label) {
    if (!label || !label->language) return std::nullopt;
    outline::LabelLanguage language = outline::label_language(*label->language);
    if (!language.known) return std::nullopt;
    return std::move(language.tag);
}

class SectionMerger {
  public:
    SectionMerger(Record& record, const Sheet& stored, const Sheet& page, const Languages& languages,
                  Differences& out, outline::FieldPlaces& places)
        : record_(record), stored_(stored), page_(page), languages_(languages), out_(out), places_(places) {}

    void run() {
        const std::vector<Section> sections = std::move(record_.sections);
        record_.sections.clear();
        sections_ = &sections;
        find_order();
        std::vector<bool> hidden(sections.size());
        for (std::size_t i = 0; i < sections.size(); ++i) hidden[i] = is_hidden(i);
        for (const Slot& slot : merged_order(hidden, partners_)) {
            if (slot.page == nowhere) {
                keep(slot.stored);
            } else if (slot.stored == nowhere) {
                add(parts_[slot.page]);
            } else {
                if (in_order_[slot.page]) report_deleted(slot.stored);
                merge(slot.stored, parts_[slot.page], !in_order_[slot.page]);
            }
        }
        report_deleted(sections.size());
    }

  private:
    bool is_hidden(std::size_t section) const {
        const Part& part = stored_.parts[section];
        if (part.partner != nowhere) return false;
        for (std::size_t i = part.first; i < part.first + part.count; ++i) {
            if (!shows_nothing(stored_.blocks[i].piece->block)) return false;
        }
        return shows_nothing(part.opener->block) &&
               (part.provenance == nullptr || shows_nothing(part.provenance->block));
    }

    void find_order() {
        std::vector<Pair> pairs;
        for (std::size_t p = 0; p < page_.parts.size(); ++p) {
            const std::size_t partner = page_.parts[p].partner;
            if (partner == nowhere && shows_nothing(page_.parts[p])) continue;
            if (partner != nowhere) pairs.emplace_back(parts_.size(), partner);
            parts_.push_back(p);
            partners_.push_back(partner);
        }
        in_order_.assign(parts_.size(), false);
        const std::vector<bool> chosen = longest_ascending(pairs);
        for (std::size_t k = 0; k < pairs.size(); ++k) in_order_[pairs[k].first] = chosen[k];
    }

    /// A section of which nothing is seen.
    void keep(std::size_t index) {
        const Section& section = (*sections_)[index];
        if (places_.wanted()) {
            const std::size_t now = record_.sections.size();
            places_.kept.element("/sections", now, index);
            for (std::size_t i = 0; i < section.blocks.size(); ++i) places_.kept.block(now, i, index, i);
        }
        record_.sections.push_back(section);
    }

    /// Where the section that comes next stands, and what it says of itself.
    void note(const Part& part, const Section& section) {
        const std::size_t now = record_.sections.size();
        if (part.opener != nullptr) places_.section(now, *part.opener);
        if (part.provenance != nullptr && section.provenance)
            places_.provenance(now, *part.provenance, *section.provenance);
    }

    void report_deleted(std::size_t end) {
        for (; next_ < end; ++next_) {
            const Part& part = stored_.parts[next_];
            if (part.partner != nowhere || is_hidden(next_)) continue;
            std::size_t gone = 0;
            for (std::size_t i = part.first; i < part.first + part.count; ++i)
                gone += stored_.blocks[i].partner == nowhere ? 1 : 0;
            out_.report(rules::rec::section_deleted,
                        fmt::format("{} deleted, with {} of its {} blocks",
                                    name_section((*sections_)[next_], next_), gone, part.count),
                        nullptr);
        }
    }

    void merge(std::size_t index, std::size_t page_part, bool moved) {
        Section section = (*sections_)[index];
        const Part& part = page_.parts[page_part];
        out_.pass(part.opener);
        SectionPlan plan;
        plan.stored = index;
        plan.page = page_part;
        plan.now = record_.sections.size();
        plan.name = name_section(section, index);
        plan.lang_before = section.lang.empty() ? languages_.before : section.lang;
        if (moved)
            out_.report(rules::rec::section_moved, plan.name + " stands elsewhere on the page", part.opener);
        merge_label(section, *stored_.parts[index].opener, part, plan.name);
        merge_language(section, index, part, plan);
        merge_provenance(section.provenance, stored_.parts[index].provenance, part.provenance, plan.name,
                         out_);
        note(part, section);
        if (places_.wanted()) places_.kept.element("/sections", plan.now, index);
        section.blocks = merge_blocks({stored_, page_, *sections_}, plan, out_, places_);
        record_.sections.push_back(std::move(section));
    }

    void merge_label(Section& section, const Piece& before, const Part& part, const std::string& name) {
        const Piece empty;
        const Piece& after = part.opener != nullptr ? *part.opener : empty;
        const std::string old = before.block.text.plain(), text = after.block.text.plain();
        if (means_same(before, after)) return;
        switch (compare_texts(old, text)) {
            case Likeness::same:
                return;
            case Likeness::folded:
                if (!shows_nothing(after.block)) out_.polished("the label of " + name, after);
                return;
            case Likeness::different:
                break;
        }
        if (shows_nothing(after.block)) {
            out_.report(rules::rec::section_relabelled, fmt::format("{} has no label any more", name),
                        part.opener);
            section.label.reset();
            return;
        }
        const auto label = known_label(text);
        std::string what = shows_nothing(before.block)
                               ? fmt::format("{}: label {} added", name, quoted(text))
                               : fmt::format("{}: label changed {}", name, from_to(old, text));
        if (label && label->known_word && label->kind != section.kind) {
            section.kind = label->kind;
            what += fmt::format(", which makes it a section of kind {}", digestkit::name_of(section.kind));
        }
        const auto lang = named_language(label);
        if (lang && lang != named_language(known_label(old)) && *lang != section.lang) {
            section.lang = *lang;
            what += fmt::format(" in language {}", quoted(*lang));
        }
        section.label = text;
        out_.report(rules::rec::section_relabelled, what, part.opener);
    }

    void merge_language(Section& section, std::size_t index, const Part& part, SectionPlan& plan) {
        const auto lang = section_language((*sections_)[index], stored_, page_, index);
        const bool relabelled = section.lang != (*sections_)[index].lang;
        if (lang && !relabelled && !same_language(*lang, plan.lang_before)) {
            if (!section.lang.empty() || !same_language(*lang, languages_.after)) {
                out_.report(rules::rec::language_changed,
                            fmt::format("{}: language {} instead of {}", plan.name, quoted(*lang),
                                        quoted(plan.lang_before)),
                            part.opener);
                section.lang = same_language(*lang, languages_.after) ? std::string()
                               : lang->empty()                        ? std::string("und")
                                                                      : *lang;
            }
        }
        plan.lang_after = section.lang.empty() ? languages_.after : section.lang;
        // The page still says the old language of blocks whose label names another one now.
        if (relabelled) plan.lang_after = plan.lang_before;
    }

    void add(std::size_t page_part) {
        const Part& part = page_.parts[page_part];
        Section section;
        SectionPlan plan;
        plan.page = page_part;
        plan.now = record_.sections.size();
        plan.lang_before = languages_.after;
        if (part.opener != nullptr) {
            const std::string text = part.opener->block.text.plain();
            const auto label = known_label(text);
            if (!is_blank(text) && !part.opener->made) section.label = text;
            if (label && label->known_word) {
                section.kind = label->kind;
            } else if (part.opener->kind) {
                section.kind = *part.opener->kind;
            }
            const std::string& lang = part.opener->block.lang;
            section.lang = named_language(label).value_or(same_language(lang, languages_.after) ? "" : lang);
        }
        plan.lang_after = section.lang.empty() ? languages_.after : section.lang;
        plan.name = fmt::format("new section ({})", section.label.value_or("without a label"));
        if (part.provenance != nullptr) section.provenance = provenance_of(*part.provenance);
        out_.pass(part.opener);
        section.blocks = merge_blocks({stored_, page_, *sections_}, plan, out_, places_);
        if (section.blocks.empty() && !section.provenance && !section.label) return;
        const Piece* place = part.opener != nullptr ? part.opener
                             : part.count > 0       ? page_.blocks[part.first].piece
                                                    : part.provenance;
        out_.report(
            rules::rec::section_added,
            fmt::format("section added, with {}: {}", counted(section.blocks.size(), "block", "blocks"),
                        quoted(section.label.value_or("without a label"))),
            place);
        note(part, section);
        record_.sections.push_back(std::move(section));
    }

    Record& record_;
    const Sheet& stored_;
    const Sheet& page_;
    const Languages& languages_;
    Differences& out_;
    outline::FieldPlaces& places_;
    const std::vector<Section>* sections_ = nullptr;
    std::vector<std::size_t> parts_, partners_;  // of the page that stay
    std::vector<bool> in_order_;
    std::size_t next_ = 0;
};

}  // namespace

void merge_sections(Record& record, const Sheet& stored, const Sheet& page, const Languages& languages,
                    Differences& out, outline::FieldPlaces& places) {
    SectionMerger(record, stored, page, languages, out, places).run();
}

}  // namespace digestkit::merge
