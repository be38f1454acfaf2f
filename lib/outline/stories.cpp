// SPDX-License-Identifier: MIT
#include "lib/outline/stories.h"

#include <algorithm>
#include <array>

#include "lib/model/bounds.h"
#include "lib/outline/printed_date.h"
#include "lib/outline/recognise_record.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

bool leads_somewhere(const Piece& piece) {
    const auto runs = piece.block.text.runs();
    return std::any_of(runs.begin(), runs.end(),
                       [](const Text::Run& run) { return run.marks.href.has_value(); });
}

/// A line that only says when.
bool is_date_line(const Piece& piece) {
    constexpr std::size_t longest = 80;
    const std::string_view line = trimmed(piece.block.text.plain());
    return line.size() <= longest && find_date_at_end(line).has_value();
}

/// One title may be given in several languages, a heading each, one right behind the other.
bool goes_on_with_title(const Outline& pieces, std::size_t at, std::uint8_t level) {
    return at > 0 && is_title(pieces[at], level) && is_title(pieces[at - 1], level);
}

std::array<std::size_t, max_level + 1> count_titles(const Outline& pieces) {
    std::array<std::size_t, max_level + 1> counts{};
    std::array<bool, max_level + 1> has_sections{};
    for (const Piece& piece : pieces) {
        const Block& block = piece.block;
        if (block.type != BlockType::heading || block.level > max_level) continue;
        const auto label = section_label(piece);
        if (label && label->use != LabelUse::source) has_sections.at(block.level) = true;
    }
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Block& block = pieces[i].block;
        if (block.type != BlockType::heading || block.level > max_level || section_label(pieces[i])) continue;
        // "Conclusion" beside sections is one of them.
        if (has_sections.at(block.level) && part_word(pieces[i]) != nullptr) continue;
        if (!goes_on_with_title(pieces, i, block.level)) ++counts.at(block.level);
    }
    return counts;
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

/// The same for documents of digests, which say more. `below` is a heading: without one, that nothing stands
/// in front of the first says nothing.
bool holds_stories(const Outline& pieces, std::uint8_t level, bool below) {
    bool inside = false, text_before = false, linked = false;
    std::size_t stories = 0, linked_stories = 0;
    for (const Piece& piece : pieces) {
        if (is_title(piece, level)) {
            if (leads_somewhere(piece) || title_number(piece.block.text.plain())) return true;
            ++stories;
            inside = true;
            linked = false;
            continue;
        }
        if (!inside) {
            text_before = text_before || (piece.block.type != BlockType::heading && !is_date_line(piece));
            continue;
        }
        const bool beside = piece.block.type == BlockType::heading && piece.block.level <= level;
        if (section_label(piece)) {
            if (!beside) return true;
            inside = false;  // a section beside the heading: the heading is one inside a text
            continue;
        }
        if (!linked && leads_somewhere(piece)) {
            linked = true;
            ++linked_stories;
        }
    }
    return (below && !text_before) || (stories > 1 && linked_stories * 2 > stories);
}

/// Each of its headings has another one right below it, and none has a text.
bool is_of_groups(const Outline& pieces, std::uint8_t level) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!is_title(pieces[i], level)) continue;
        const bool last = i + 1 == pieces.size();
        if (last || pieces[i + 1].block.type != BlockType::heading || pieces[i + 1].block.level <= level ||
            section_label(pieces[i + 1]))
            return false;
    }
    return true;
}

/// The level of the headings that begin records; 0 when there is none.
std::uint8_t level_of_stories(const Outline& pieces, const RecogniseOptions& options) {
    const auto counts = count_titles(pieces);
    std::uint8_t highest = 0;
    for (std::uint8_t level = 1; level <= max_level; ++level) {
        if (counts.at(level) == 0) continue;
        if (highest == 0) highest = level;
        if (options.one_record) break;
        if (counts.at(level) < 2) continue;
        if (!options.groups) return level == highest || holds_records(pieces, level) ? level : highest;
        if (is_of_groups(pieces, level)) continue;
        const bool below = level != highest;
        if ((below || options.titled) && !holds_stories(pieces, level, below)) break;
        return level;
    }
    return options.titled && highest > 1 ? std::uint8_t{0} : highest;
}

}  // namespace

bool is_title(const Piece& piece, std::uint8_t level) {
    return piece.block.type == BlockType::heading && piece.block.level == level && !section_label(piece);
}

std::optional<TitleNumber> title_number(std::string_view title) {
    constexpr std::size_t most_digits = 3;
    const bool bracket = title.starts_with('[');
    std::size_t at = bracket ? 1 : 0, number = 0;
    const std::size_t first = at;
    while (at < title.size() && title[at] >= '0' && title[at] <= '9' && at - first < most_digits)
        number = number * 10 + static_cast<std::size_t>(title[at++] - '0');
    if (at == first) return std::nullopt;
    const std::string_view behind = title.substr(at);
    for (const std::string_view sign : {"] ", ". ", ") ", "、", "．", "）"}) {
        if (!behind.starts_with(sign) || (sign == "] ") != bracket) continue;
        at += sign.size();
        at += title.substr(at).size() - trimmed(title.substr(at)).size();
        return at < title.size() ? std::optional(TitleNumber{number, at}) : std::nullopt;
    }
    return std::nullopt;
}

Stories find_stories(const Outline& pieces, const RecogniseOptions& options) {
    Stories stories;
    const std::uint8_t level = level_of_stories(pieces, options);
    const auto counts = count_titles(pieces);
    std::string group;
    for (std::size_t i = 0; level != 0 && i < pieces.size(); ++i) {
        const Block& block = pieces[i].block;
        const bool another = stories.all.empty() || !options.one_record;
        if (is_title(pieces[i], level) && another && !goes_on_with_title(pieces, i, level)) {
            stories.all.push_back({i, pieces.size(), group});
            if (stories.all.size() > 1 && stories.all.end()[-2].end == pieces.size())
                stories.all.end()[-2].end = i;
        } else if (options.groups && block.type == BlockType::heading && block.level < level &&
                   !section_label(pieces[i])) {
            if (!stories.all.empty() && stories.all.back().end == pieces.size()) stories.all.back().end = i;
            const bool above_all = i == 0 && counts.at(block.level) == 1;
            if (above_all) stories.title = i;
            if (!above_all) group = block.text.plain();
        }
    }
    stories.titled = !stories.all.empty();
    if (!stories.titled) stories.all.push_back({0, pieces.size(), {}});
    stories.lead = stories.all.front().begin;
    if (stories.all.size() < 2) {  // what stands above a single record is no title of all
        stories.title.reset();
        stories.all.front().group.clear();
    } else if (stories.lead > 0 && pieces[stories.lead - 1].block.type == BlockType::heading &&
               pieces[stories.lead - 1].block.text.plain() == stories.all.front().group) {
        --stories.lead;  // the name of the first group is a tag, as those of the others
    }
    return stories;
}

}  // namespace digestkit::outline
