// SPDX-License-Identifier: MIT
#include "lib/outline/recognise_record.h"

#include <algorithm>

#include "lib/outline/printed_date.h"
#include "lib/outline/script_language.h"
#include "lib/outline/section_languages.h"
#include "lib/outline/stories.h"
#include "lib/outline/strong_label.h"
#include "lib/outline/taken_fields.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

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
    const bool url = plain.starts_with("https://") || plain.starts_with("http://");
    if (href.empty() && url && plain.find(' ') == std::string_view::npos) href = std::string(plain);
    return href;
}

/// Without the blanks, and the sign that stood between this part of a line and the next.
std::string without_separator(std::string_view part) {
    part = trimmed(part);
    for (const std::string_view sep : {"·", "|", ",", "–", "—", "-", "•"}) {
        if (part.ends_with(sep)) return std::string(trimmed(part.substr(0, part.size() - sep.size())));
    }
    return std::string(part);
}

class Recogniser {
  public:
    Recogniser(Record& record, const RecogniseOptions& options, bool has_summary, FieldPlaces& places)
        : record_(record), options_(options), has_summary_(has_summary), places_(places) {}

    void title(const Piece& piece) {
        record_.title = piece.block.text;
        places_.field(Role::title, piece);
        const std::string href = link_of(piece.block.text);
        if (href.empty() || piece.only_shows) return;
        take_url(piece, href);
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
        if (record_.sections.empty()) open(piece, SectionKind::other, {}, {});
        block(piece);
    }

    void add(const Piece& piece) {
        if (is_field(piece)) return;
        if (!open_ && options_.groups && piece.block.type == BlockType::rule) return;
        if (listing_sources_ && piece.block.type == BlockType::item) {
            const std::string href = link_of(piece.block.text);
            if (!href.empty()) {
                const std::string text(trimmed(piece.block.text.plain()));
                return add_link(piece, href, text == href ? std::string() : text);
            }
        }
        listing_sources_ = false;
        if (const auto label = section_label(piece)) {
            if (label->use != LabelUse::source) return open_labelled(*label, piece);
            if (label->value.empty()) {
                awaits_source_ = true;
                return;
            }
            if (take_source(piece, Text(std::string(label->value)), link_in(piece))) return;
        }
        if (awaits_source_ && piece.block.type != BlockType::heading) {
            if (take_source(piece, piece.block.text, link_of(piece.block.text))) {
                listing_sources_ = options_.groups && piece.block.type == BlockType::item;
                return;
            }
        }
        awaits_source_ = false;
        if (!open_ && is_byline(piece)) return;
        if (!open_) open(piece, has_summary_ ? SectionKind::other : SectionKind::summary, {}, {});
        block(piece);
    }

    void finish() {
        bool taken = !writer_;
        for (Section& section : record_.sections) {
            if (options_.groups) leave_out_borders(section.blocks);
            settle_languages(section, options_);
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

    /// Rules at the ends stand between sections, or between records.
    static void leave_out_borders(std::vector<Block>& blocks) {
        const auto is_rule = [](const Block& block) { return block.type == BlockType::rule; };
        while (!blocks.empty() && is_rule(blocks.back())) blocks.pop_back();
        blocks.erase(blocks.begin(), std::find_if_not(blocks.begin(), blocks.end(), is_rule));
    }

    bool is_field(const Piece& piece) {
        const BlockType type = piece.block.type;
        const bool asked = type == BlockType::paragraph || (type == BlockType::item && !open_);
        if (!options_.field || !asked || awaits_source_) return false;
        const TakenFields before(record_);
        if (!options_.field(record_, open_ ? record_.sections.back().provenance : writer_, piece))
            return false;
        if (places_.wanted()) before.place(record_, piece, places_);
        return true;
    }

    Source& source() {
        if (!record_.source) record_.source.emplace();
        return *record_.source;
    }

    static std::string link_in(const Piece& piece) {
        for (const Text::Run& run : piece.block.text.runs()) {
            if (run.marks.href) return *run.marks.href;
        }
        return {};
    }

    void take_url(const Piece& piece, const std::string& url) {
        source().url = url;
        places_.value("/source/url", piece, url, "href");
    }

    void take_name(const Piece& piece, const std::string& name) {
        source().name = name;
        places_.value("/source/name", piece, name);
    }

    void take_date(const Piece& piece, const Date& date) {
        record_.published = date;
        places_.value("/published", piece, date.raw.value_or(date.value.value_or("")));
    }

    void add_link(const Piece& piece, const std::string& url, const std::string& text) {
        Link link;
        link.href = url;
        const std::string path = "/links/" + std::to_string(record_.links.size());
        places_.value(path + "/href", piece, url, "href");
        if (!text.empty()) {
            link.text = text;
            places_.value(path + "/text", piece, text);
        }
        if (options_.groups) link.rel = LinkRel::source;
        record_.links.push_back(std::move(link));
    }

    /// False when there is one already: then it is text. `text` is the piece, or what it names behind a
    /// label.
    bool take_source(const Piece& piece, const Text& text, const std::string& href) {
        awaits_source_ = false;
        std::string plain(trimmed(text.plain()));
        const std::string url = href.empty() ? link_of(Text(plain)) : href;
        if (!url.empty() && plain != url && plain.ends_with(url)) {
            plain = without_separator(std::string_view(plain).substr(0, plain.size() - url.size()));
        }
        if (const auto date = find_date_at_end(plain); date && date->begin > 0 && !record_.published) {
            take_date(piece, date->date);
            plain = without_separator(std::string_view(plain).substr(0, date->begin));
        }
        const bool name = plain != url && !plain.empty();
        if (!url.empty() && record_.source && record_.source->url && *record_.source->url != url) {
            add_link(piece, url, name ? plain : std::string());
            return true;
        }
        if (name && record_.source && record_.source->name && record_.source->name != plain) return false;
        if (plain.empty() && url.empty()) return false;
        if (!url.empty()) take_url(piece, url);
        if (name) take_name(piece, plain);
        return true;
    }

    /// Between title and text: a link to the source, a date, or a source and a date.
    bool is_byline(const Piece& piece) {
        const Text& text = piece.block.text;
        const std::string line(trimmed(text.plain()));
        if (piece.block.type != BlockType::paragraph || line.empty() || line.size() > longest_byline)
            return false;
        if (const std::string href = link_of(text);
            !href.empty() && !piece.only_shows && (!record_.source || !record_.source->url))
            return take_source(piece, text, href);
        const auto date = find_date_at_end(line);
        if (!date || record_.published) return false;
        const std::string before = without_separator(std::string_view(line).substr(0, date->begin));
        const bool decorated = signs_in_front(before) == before.size();         // "📅 2026-05-05"
        if (!decorated && !before.ends_with(":") && !before.ends_with("：")) {  // "Published:"
            constexpr std::size_t longest_name = 60;
            if (before.size() > longest_name || (record_.source && record_.source->name)) return false;
            take_name(piece, before);
            if (const std::string href = link_in(piece); !href.empty() && !source().url)
                take_url(piece, href);
        }
        take_date(piece, date->date);
        return true;
    }

    /// `piece` is its label, or the first of its blocks.
    void open(const Piece& piece, SectionKind kind, std::optional<std::string> label, std::string lang) {
        places_.section(record_.sections.size(), piece);
        Section& section = record_.sections.emplace_back();
        section.kind = kind;
        section.label = std::move(label);
        section.lang = std::move(lang);
        open_ = true;
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
        places_.block(record_.sections.size() - 1, blocks.size(), piece, block);
        blocks.push_back(std::move(block));
    }

    Record& record_;
    const RecogniseOptions& options_;
    bool has_summary_;
    FieldPlaces& places_;
    std::optional<Provenance> writer_;  // of sections that say nothing of it
    bool open_ = false, awaits_source_ = false, listing_sources_ = false;
};

}  // namespace

Record recognise_record(std::span<const Piece> pieces, bool titled, std::span<const Piece> lead,
                        const RecogniseOptions& options, FieldPlaces& places) {
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
    for (const Piece& piece : pieces) recogniser.add(piece);
    recogniser.finish();
    return record;
}

}  // namespace digestkit::outline
