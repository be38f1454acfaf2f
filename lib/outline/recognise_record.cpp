// SPDX-License-Identifier: MIT
#include "lib/outline/recognise_record.h"

#include <algorithm>

#include "lib/base/url.h"
#include "lib/outline/byline.h"
#include "lib/outline/end_of_text.h"
#include "lib/outline/field_lists.h"
#include "lib/outline/printed_date.h"
#include "lib/outline/said_source.h"
#include "lib/outline/script_language.h"
#include "lib/outline/source_fields.h"
#include "lib/outline/stories.h"
#include "lib/outline/strong_label.h"
#include "lib/outline/taken_fields.h"
#include "lib/outline/text_links.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

/// A line above the text that says where and when is not longer than this (bytes).
constexpr std::size_t longest_byline = 160;

/// Where the whole text leads, or "".
std::string link_of(const Text& text) {
    std::string href;
    bool marked = true;
    for (const Text::Run& run : text.runs()) {
        if (is_blank(run.text)) continue;
        marked = marked && run.marks.href && (href.empty() || href == *run.marks.href);
        if (marked) href = *run.marks.href;
    }
    if (!marked) href.clear();
    const std::string_view plain = trimmed(text.plain());
    if (href.empty() && is_address(plain)) href = std::string(plain);
    return href;
}

class Recogniser {
  public:
    Recogniser(Record& record, const RecogniseOptions& options, bool has_summary, FieldPlaces& places)
        : record_(record),
          options_(options),
          has_summary_(has_summary),
          places_(places),
          source_(record, options.groups ? std::optional(LinkRel::source) : std::nullopt, places) {}

    void title(const Piece& piece) {
        record_.title = piece.block.text;
        places_.field(Role::title, piece);
        const std::string href = link_of(piece.block.text);
        if (!is_url(href) || piece.only_shows) return;  // a relative link stays in the title
        source_.url(piece, href);
        if (options_.groups) record_.title = unlinked(piece.block.text);  // its source says where it leads
    }

    /// A heading right behind the title: the same in another language.
    void second_title(const Piece& piece) {
        std::string lang =
            piece.block.lang == options_.lang ? script_language(piece.block.text.plain()) : piece.block.lang;
        record_.alt_titles.push_back({piece.block.text, std::move(lang)});
        places_.field(Role::alt_title, piece, record_.alt_titles.size() - 1);
    }

    void lead(const Piece& piece) {
        const bool first = record_.sections.empty();
        if (first && is_border(piece.block)) return;
        if (first) open(piece, SectionKind::other, {}, {});
        block(piece);
    }

    /// `at_end`: nothing but lines that may be fields stand behind. `in_list_of_points`: no line of the list
    /// that it stands in has the name of a field.
    void add(const Piece& piece, bool at_end, bool in_list_of_points) {
        const FieldUse use = below_heading_ && !at_end ? FieldUse::of_writer
                             : in_list_of_points       ? FieldUse::named
                                                       : FieldUse::any;
        if (is_field(piece, use)) return;
        if (!open_ && is_border(piece.block)) return;
        if (const auto label = section_label(piece)) {
            if (label->use != LabelUse::source) {
                sources_.reset();
                return open_labelled(*label, piece);
            }
            if (label->value.empty()) {
                const bool leads = take_linked_word(piece);
                if (leads && piece.block.type != BlockType::heading) return sources_.reset();
                sources_ = SourceSection{piece, std::string(label->label)};
                return;
            }
            const bool below = below_heading_ && piece.block.type != BlockType::heading;
            if ((!below || at_end) && take_labelled_source(piece, label->value)) return;
        }
        if (sources_ && is_in_source_section(piece)) return;
        sources_.reset();
        if (is_part_beside(piece)) return;
        if (!open_ && is_byline(piece)) return;
        if (is_below_standfirst(piece) && is_byline(piece)) return;
        if (!open_) open(piece, has_summary_ ? SectionKind::other : SectionKind::summary, {}, {});
        block(piece);
    }

    void finish(Han han) {
        bool taken = !writer_;
        for (Section& section : record_.sections) {
            if (options_.groups) leave_out_borders(section.blocks);
            settle_languages(section, options_, han);
            const bool written = section.kind != SectionKind::full_text &&
                                 section.kind != SectionKind::background &&
                                 section.kind != SectionKind::other;
            if (!written || section.provenance) continue;
            section.provenance = writer_;
            taken = true;
        }
        if (taken) return;
        const auto open = std::find_if(record_.sections.begin(), record_.sections.end(),
                                       [](const Section& section) { return !section.provenance; });
        Section& first = open != record_.sections.end() ? *open : record_.sections.emplace_back();
        first.provenance = writer_;
    }

  private:
    static Text unlinked(const Text& text) {
        Text plain;
        for (const Text::Run& run : text.runs()) {
            Marks marks = run.marks;
            marks.href.reset();
            plain.append(run.text, marks);
        }
        return plain;
    }

    /// In front of a text: a section of nothing else would be left empty.
    bool is_border(const Block& block) const { return options_.groups && block.type == BlockType::rule; }

    /// Rules at the ends stand between sections, or between records.
    static void leave_out_borders(std::vector<Block>& blocks) {
        const auto is_rule = [](const Block& block) { return block.type == BlockType::rule; };
        while (!blocks.empty() && is_rule(blocks.back())) blocks.pop_back();
        blocks.erase(blocks.begin(), std::find_if_not(blocks.begin(), blocks.end(), is_rule));
    }

    bool is_field(const Piece& piece, FieldUse use) {
        const BlockType type = piece.block.type;
        const bool asked = type == BlockType::paragraph || (type == BlockType::item && !open_);
        const bool awaits_source = sources_ && !sources_->taken;
        if (!options_.field || !asked || awaits_source) return false;
        const TakenFields before(record_);
        if (!options_.field(record_, open_ ? record_.sections.back().provenance : writer_, piece, use))
            return false;
        if (places_.wanted()) before.place(record_, piece, places_);
        return true;
    }

    /// False: it is text, whatever it says besides.
    bool take_source(const Piece& piece, const Text& text) {
        const auto said = read_source_line(text, CutDate::any, record_.published);
        if (!said) return false;
        if (!said->is_text) return source_.take(piece, *said);
        if (!record_.source) source_.take(piece, *said);
        return false;
    }

    /// "Source" that is a link itself.
    bool take_linked_word(const Piece& piece) {
        SaidSource said;
        if (!piece.only_shows) said.url = link_of(piece.block.text);
        return !said.url.empty() && source_.take(piece, said);
    }

    bool take_labelled_source(const Piece& piece, std::string_view value) {
        const Text& line = piece.block.text;
        return take_source(piece, line.behind(static_cast<std::size_t>(value.data() - line.plain().data())));
    }

    /// Below "Source": a source, or several as items. What is none is the text of a section of that name.
    bool is_in_source_section(const Piece& piece) {
        const Block &block = piece.block, &above = sources_->heading.block;
        const bool headed = above.type == BlockType::heading;
        if (block.type == BlockType::rule) return false;
        if (block.type == BlockType::heading && (!headed || block.level <= above.level)) return false;
        const bool first = !sources_->taken;
        const bool item = block.type == BlockType::item;
        if ((first || (item && sources_->listed)) && block.type != BlockType::heading &&
            take_source(piece, block.text)) {
            sources_->taken = true;
            sources_->listed = item && options_.groups;
            return true;
        }
        if (!first && (!open_ || !headed)) return false;
        open(sources_->heading, SectionKind::other, sources_->label, {});
        sources_.reset();
        this->block(piece);
        return true;
    }

    /// Newspapers have a sentence or two between the title and who wrote the text. A mere date there may be
    /// the first of a chronicle.
    bool is_below_standfirst(const Piece& piece) const {
        if (!open_ || record_.sections.size() != 1 || record_.sections.front().label) return false;
        const std::vector<Block>& blocks = record_.sections.front().blocks;
        return blocks.size() == 1 && blocks.front().type == BlockType::paragraph &&
               piece.block.type == BlockType::paragraph && read_byline(piece.block.text).begins;
    }

    /// Between title and text: who wrote it, a link to the source, a date, or a source and a date.
    bool is_byline(const Piece& piece) {
        const Text& text = piece.block.text;
        const std::string line(trimmed(text.plain()));
        if (piece.block.type != BlockType::paragraph || line.empty() || line.size() > longest_byline)
            return false;
        if (const Byline byline = read_byline(text); byline.begins)
            return byline.said && source_.take(piece, *byline.said);
        const std::string href = link_of(text);
        if (!href.empty() && !piece.only_shows && (!record_.source || !record_.source->url))
            return take_source(piece, text);
        const auto date = find_date_at_end(line);
        if (!date || record_.published) return false;
        const std::string_view before = without_separator(std::string_view(line).substr(0, date->begin));
        const bool decorated = signs_in_front(before) == before.size();      // "📅 2026-05-05"
        if (decorated || before.ends_with(':') || before.ends_with("：")) {  // "Published:"
            SaidSource said;
            said.published = date->date;
            said.sources = links_of(text).links;
            if (!said.sources.empty()) {
                said.url = said.sources.front().href;
                said.sources.erase(said.sources.begin());
            }
            return source_.take(piece, said);
        }
        constexpr std::size_t longest_name = 60;
        if (before.size() > longest_name || (record_.source && record_.source->name)) return false;
        const auto said = read_source_line(text, CutDate::any, std::nullopt);
        return said && !said->is_text && source_.take(piece, *said);
    }

    /// `piece` is its label, or the first of its blocks.
    void open(const Piece& piece, SectionKind kind, std::optional<std::string> label, std::string lang) {
        places_.section(record_.sections.size(), piece);
        Section& section = record_.sections.emplace_back();
        section.kind = kind;
        section.label = std::move(label);
        section.lang = std::move(lang);
        open_ = true;
        below_heading_ = false;
        level_ = piece.block.type == BlockType::heading ? piece.block.level : std::uint8_t{0};
    }

    /// "Conclusion" beside the heading of a section is one too; below it, and in a text that has headings of
    /// its own, it is one of them.
    bool is_part_beside(const Piece& piece) {
        const LabelWordUse* const word = part_word(piece);
        if (!open_ || word == nullptr || piece.block.level > level_) return false;
        const SectionKind kind = record_.sections.back().kind;
        if (kind == SectionKind::full_text || kind == SectionKind::translation) return false;
        open(piece, word->kind, std::string(trimmed(piece.block.text.plain())), {});
        return true;
    }

    void open_labelled(const LabelLine& label, const Piece& piece) {
        std::string lang;
        if (label.language) {
            const LabelLanguage named = label_language(*label.language);
            if (named.known) lang = named.tag;
        }
        open(piece, label.kind, std::string(label.label), lang);
        if (label.value.empty()) return;
        Piece value = piece;
        value.block.type = BlockType::paragraph;
        value.block.level = 0;
        const std::string& words = piece.block.text.plain();
        value.places = behind(piece.places, words, words.rfind(label.value));
        value.block.text = Text(std::string(label.value));
        block(value);
    }

    void block(const Piece& piece) {
        std::vector<Block>& blocks = record_.sections.back().blocks;
        Block block = piece.block;
        split_strong_label(block);
        below_heading_ = below_heading_ || block.type == BlockType::heading;
        places_.block(record_.sections.size() - 1, blocks.size(), piece, block);
        blocks.push_back(std::move(block));
    }

    Record& record_;
    const RecogniseOptions& options_;
    bool has_summary_;
    FieldPlaces& places_;
    SourceFields source_;
    std::optional<Provenance> writer_;  // of sections that say nothing of it
    bool open_ = false;
    std::uint8_t level_ = 0;      // of the heading of the open section; 0 for none
    bool below_heading_ = false;  // one in the open section: what stands there is about a part of it
    struct SourceSection {
        Piece heading;
        std::string label;
        bool taken = false, listed = false;
    };
    std::optional<SourceSection> sources_;  // that is open
};

}  // namespace

Record recognise_record(std::span<const Piece> pieces, bool titled, std::span<const Piece> lead,
                        const RecogniseOptions& options, Han han, FieldPlaces& places) {
    Record record;
    const bool has_summary =
        options.summarised || std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
            const auto label = section_label(piece);
            return label && label->kind == SectionKind::summary && label->use != LabelUse::source;
        });
    if (!lead.empty()) {
        Recogniser in_front(record, options, has_summary, places);
        for (const Piece& piece : lead) in_front.lead(piece);
    }
    Recogniser recogniser(record, options, has_summary, places);
    if (titled) {
        recogniser.title(pieces.front());
        const Block first = pieces.front().block;
        pieces = pieces.subspan(1);
        while (!pieces.empty() && first.type == BlockType::heading && is_title(pieces.front(), first.level)) {
            recogniser.second_title(pieces.front());
            pieces = pieces.subspan(1);
        }
    }
    const std::size_t end = end_of_text(pieces, options);
    FieldLists lists(pieces, options);
    for (std::size_t i = 0; i < pieces.size(); ++i) recogniser.add(pieces[i], i >= end, !lists.may_hold(i));
    recogniser.finish(han);
    return record;
}

}  // namespace digestkit::outline
