// SPDX-License-Identifier: MIT
#include "lib/outline/recognise.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lib/diag/rules_rec.h"
#include "lib/model/bounds.h"
#include "lib/outline/recognise_record.h"
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

bool is_title(const Piece& piece, std::uint8_t level) {
    return piece.block.type == BlockType::heading && piece.block.level == level && !section_label(piece);
}

/// Below a single heading others may be records or parts of one text: of records, one has a section or a
/// source of its own, or nothing stands above the first.
bool holds_records(const Outline& pieces, std::uint8_t level) {
    bool inside = false;
    std::size_t text_before = 0;
    for (const Piece& piece : pieces) {
        if (is_title(piece, level)) {
            inside = true;
        } else if (inside && section_label(piece)) {
            return true;
        } else if (!inside && piece.block.type != BlockType::heading) {
            ++text_before;
        }
    }
    return text_before == 0;
}

/// The level of the headings that begin records; 0 when there is none.
std::uint8_t level_of_records(const Outline& pieces, bool one_record) {
    std::array<std::size_t, max_level + 1> counts{};
    for (const Piece& piece : pieces) {
        if (piece.block.type == BlockType::heading && piece.block.level <= max_level && !section_label(piece))
            ++counts.at(piece.block.level);
    }
    std::uint8_t highest = 0;
    for (std::uint8_t level = 1; level <= max_level; ++level) {
        if (counts.at(level) == 0) continue;
        if (highest == 0) highest = level;
        if (one_record) break;
        if (counts.at(level) > 1) return level == highest || holds_records(pieces, level) ? level : highest;
    }
    return highest;
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

}  // namespace

std::vector<Recognised> recognise(const Outline& all, const RecogniseOptions& options, Sink& sink) {
    Outline pieces;
    bool any_text = false;
    for (const Piece& piece : all) {
        if (!says_something(piece)) continue;
        pieces.push_back(piece);
        any_text = any_text || piece.block.type != BlockType::rule;
    }
    if (!any_text) return {};

    const std::uint8_t level = level_of_records(pieces, options.one_record);
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (level != 0 && is_title(pieces[i], level) && (starts.empty() || !options.one_record))
            starts.push_back(i);
    }
    const bool titled = !starts.empty();
    const bool first_line = !titled && pieces.front().block.type == BlockType::paragraph &&
                            !section_label(pieces.front()) && pieces.size() > 1;
    if (!titled) starts.push_back(0);

    std::vector<Recognised> found;
    for (std::size_t k = 0; k < starts.size(); ++k) {
        const std::size_t end = k + 1 < starts.size() ? starts[k + 1] : pieces.size();
        const std::span<const Piece> own(pieces.data() + starts[k], end - starts[k]);
        const std::span<const Piece> lead(pieces.data(), k == 0 ? starts[0] : 0);
        Recognised& next = found.emplace_back();
        if (options.places) next.places = places_of(own, options);
        FieldPlaces places = options.places ? FieldPlaces(next.places) : FieldPlaces();
        next.record = recognise_record(own, titled || first_line, lead, options.lang, places);
    }
    sink.report(
        diagnose(rules::rec::read_by_words,
                 fmt::format("read by its headings, labels and dates: {} records found", found.size()),
                 place_of(pieces.front(), options),
                 "the records may need a look: what a stranger's document means is a guess"));
    if (first_line) {
        sink.report(diagnose(rules::rec::title_guessed, "no heading: the first line is taken as the title",
                             place_of(pieces.front(), options)));
    }
    if (starts.front() > 0) {
        sink.report(diagnose(
            rules::rec::leftover_text,
            fmt::format("{} blocks before the first record are kept in a section of it", starts.front()),
            place_of(pieces.front(), options)));
    }
    return found;
}

}  // namespace digestkit::outline
