// SPDX-License-Identifier: MIT
#include "lib/outline/recognise.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "lib/base/counted.h"
#include "lib/base/url.h"
#include "lib/diag/rules_rec.h"
#include "lib/outline/recognise_record.h"
#include "lib/outline/stories.h"
#include "lib/outline/text_links.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

bool says_something(const Piece& piece) {
    if (piece.role == Role::furniture) return false;
    if (piece.block.type == BlockType::rule || !is_blank(piece.block.text.plain())) return true;
    for (const Text::Run& run : piece.block.text.runs()) {
        if (run.marks.href) return true;  // an image
    }
    return false;
}

std::string member_of(const Piece& piece, const RecogniseOptions& options) {
    return piece.member.empty() ? options.member : std::string(piece.member);
}

Span place_of(const Piece& piece, const RecogniseOptions& options) {
    return {options.file, member_of(piece, options), piece.begin, piece.end};
}

/// From the first of the pieces to the last that stands in the same file.
Places places_of(std::span<const Piece> pieces, const RecogniseOptions& options) {
    const std::string member = member_of(pieces.front(), options);
    Places places(options.file, member);
    const auto last = std::find_if(pieces.rbegin(), pieces.rend(),
                                   [&](const Piece& piece) { return member_of(piece, options) == member; });
    places.add("", pieces.front().begin, last->end);
    return places;
}

/// Numbers that count the records from 1 say nothing that their order does not say.
void leave_out_numbers(Outline& pieces, const Stories& stories) {
    std::size_t next = 1;
    const std::uint8_t level = pieces[stories.all.front().begin].block.level;
    std::vector<std::pair<Piece*, std::size_t>> numbered;
    for (const Story& story : stories.all) {
        Piece& piece = pieces[story.begin];
        if (piece.block.level != level) continue;  // words between or behind the records
        const auto found = title_number(piece.block.text.plain());
        if (!stories.titled || !found || found->number != next++) return;
        numbered.emplace_back(&piece, found->bytes);
    }
    if (numbered.size() < 2) return;
    for (const auto& [piece, bytes] : numbered) {
        piece->places = behind(piece->places, piece->block.text.plain(), bytes);
        piece->block.text = piece->block.text.behind(bytes);
    }
}

/// The addresses of a record.
std::set<std::string, std::less<>> addresses_of(const Record& record) {
    std::set<std::string, std::less<>> all;
    const auto add = [&all](const Text& text) {
        for (const Text::Run& run : text.runs()) {
            if (run.marks.href) all.insert(*run.marks.href);
        }
    };
    if (record.source && record.source->url) all.insert(*record.source->url);
    for (const Link& link : record.links) all.insert(link.href);
    if (record.title) add(*record.title);
    for (const AltTitle& title : record.alt_titles) add(title.text);
    for (const Section& section : record.sections) {
        for (const Block& block : section.blocks) add(block.text);
    }
    return all;
}

void add_link(Record& record, const Piece& piece, Link link, FieldPlaces& places) {
    places.value(fmt::format("/links/{}/href", record.links.size()), piece, link.href, "href");
    record.links.push_back(std::move(link));
}

/// What the pieces show beside their texts, each once.
void add_shown_links(Record& record, std::span<const Piece> pieces, FieldPlaces& places) {
    std::set<std::pair<std::string, std::optional<std::string>>> there;
    for (const Link& link : record.links) there.emplace(link.href, link.text);
    for (const Piece& piece : pieces) {
        for (const Link& link : piece.links) {
            if (there.emplace(link.href, link.text).second) add_link(record, piece, link, places);
        }
    }
}

/// The links of words that became something that has none, as the heading of a section or a tag: those that
/// lead out of the document, or with `relative` all.
void add_lost_links(Record& record, std::span<const Piece> pieces, bool relative, FieldPlaces& places) {
    std::set<std::string, std::less<>> known = addresses_of(record);
    for (const Piece& piece : pieces) {
        for (const TextLink& link : links_of(piece.block.text).links) {
            if ((!relative && !is_url(link.href)) || !known.insert(link.href).second) continue;
            const auto words = link.words.empty() ? std::nullopt : std::optional(link.words);
            add_link(record, piece, {link.href, words, {}, {}}, places);
        }
    }
}

}  // namespace

Recognition recognise(const Outline& all, const RecogniseOptions& options, Sink& sink) {
    Outline pieces;
    bool any_text = false;
    for (const Piece& piece : all) {
        if (!says_something(piece)) continue;
        pieces.push_back(piece);
        any_text = any_text || piece.block.type != BlockType::rule;
    }
    if (!any_text) return {};

    const Stories stories = find_stories(pieces, options);
    Recognition found;
    if (stories.title) found.title = pieces[*stories.title];
    if (options.groups) leave_out_numbers(pieces, stories);
    const bool first_line = !stories.titled && !options.titled &&
                            pieces.front().block.type == BlockType::paragraph &&
                            !section_label(pieces.front()) && pieces.size() > 1;
    const std::size_t above = stories.title ? 1 : 0;
    std::size_t behind_last = above;  // headings of groups stand between the stories
    const Han han = han_of(pieces, options);
    for (const Story& story : stories.all) {
        const std::span<const Piece> own(pieces.data() + story.begin, story.end - story.begin);
        const bool first = found.records.empty();
        const std::span<const Piece> lead =
            first ? std::span(pieces.data() + above, stories.lead - above)
                  : std::span(pieces.data() + story.begin - story.lead, story.lead);
        Recognised& next = found.records.emplace_back();
        if (options.places) next.places = places_of(own, options);
        FieldPlaces places = options.places ? FieldPlaces(next.places) : FieldPlaces();
        next.record = recognise_record(own, stories.titled || first_line, lead, options, han, places);
        if (first && stories.title) add_shown_links(next.record, {&pieces[*stories.title], 1}, places);
        const std::span<const Piece> all_own(pieces.data() + behind_last, story.end - behind_last);
        add_shown_links(next.record, all_own, places);
        add_lost_links(next.record, all_own, options.groups, places);
        behind_last = story.end;
        for (const std::string& group : story.groups) {
            if (!is_blank(group)) next.record.tags.push_back({group, "group"});
        }
    }
    sink.report(diagnose(rules::rec::read_by_words,
                         fmt::format("read by its headings, labels and dates: {} found",
                                     counted(found.records.size(), "record", "records")),
                         place_of(pieces.front(), options),
                         "the records may need a look: what a stranger's document means is a guess"));
    if (first_line) {
        sink.report(diagnose(rules::rec::title_guessed, "no heading: the first line is taken as the title",
                             place_of(pieces.front(), options)));
    }
    if (stories.lead > above) {
        sink.report(diagnose(rules::rec::leftover_text,
                             fmt::format("{} before the first record {} kept in a section of it",
                                         counted(stories.lead - above, "block", "blocks"),
                                         stories.lead - above == 1 ? "is" : "are"),
                             place_of(pieces.front(), options)));
    }
    for (const Story& story : stories.all) {
        if (story.lead == 0) continue;
        sink.report(
            diagnose(rules::rec::leftover_text,
                     fmt::format("{} above the heading of a record {} kept in a section of it",
                                 counted(story.lead, "block", "blocks"), story.lead == 1 ? "is" : "are"),
                     place_of(pieces[story.begin - story.lead], options)));
    }
    return found;
}

}  // namespace digestkit::outline
