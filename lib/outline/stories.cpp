// SPDX-License-Identifier: MIT
#include "lib/outline/stories.h"

#include <algorithm>
#include <array>

#include "lib/model/bounds.h"
#include "lib/outline/printed_date.h"
#include "lib/outline/recognise_record.h"
#include "lib/outline/script_language.h"
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

/// A kicker, a date or a picture above a heading. What is longer, or has a name, may be the end of the text
/// that the page before began.
bool may_stand_above(const Piece& piece) {
    constexpr std::size_t longest = 160;
    const BlockType type = piece.block.type;
    return (type == BlockType::paragraph || type == BlockType::heading || type == BlockType::rule) &&
           piece.block.text.plain().size() <= longest && !section_label(piece) && part_word(piece) == nullptr;
}

/// One title may be given in several languages, a heading each, one right behind the other. Below the first
/// level, where headings without a text are common, the scripts must show it.
bool goes_on_with_title(const Outline& pieces, std::size_t at, std::uint8_t level) {
    if (at == 0 || !is_title(pieces[at], level) || !is_title(pieces[at - 1], level)) return false;
    const auto script = [](const Piece& piece) { return script_language(piece.block.text.plain()); };
    return level == 1 || script(pieces[at]) != script(pieces[at - 1]);
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

class StoryFinder {
  public:
    StoryFinder(const Outline& pieces, const RecogniseOptions& options, std::uint8_t level)
        : pieces_(pieces), options_(options), level_(level), leads_to_story_(pieces.size() + 1, false) {
        // From the end, since a group may hold groups.
        for (std::size_t i = pieces.size(); i-- > 0;) {
            const bool passes = pieces[i].block.type == BlockType::rule || is_above(pieces[i]);
            leads_to_story_[i] = is_title(pieces[i], level) || (passes && leads_to_story_[i + 1]);
        }
    }

    Stories find() {
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const bool another = stories_.all.empty() || !options_.one_record;
            if (is_title(pieces_[i], level_) && another && !goes_on_with_title(pieces_, i, level_)) {
                begin(i);
            } else if (options_.groups && is_above(pieces_[i])) {
                above(i);
            } else if (!stories_.all.empty() && another && is_above(pieces_[i]) && !leads_to_story_[i] &&
                       !goes_on_with_title(pieces_, i, pieces_[i].block.level)) {
                begin(i);  // has a text of its own, and is no part of what is below it
            }
        }
        stories_.titled = !stories_.all.empty();
        if (!stories_.titled) stories_.all.push_back({0, pieces_.size(), 0, {}});
        stories_.lead = stories_.all.front().begin;
        if (stories_.all.size() < 2) {  // what stands above a single record is no title of all
            stories_.title.reset();
            stories_.all.front().groups.clear();
        } else if (options_.groups) {  // the names of the first groups are tags, as those of the others
            const std::size_t first = stories_.title ? 1 : 0;
            while (stories_.lead > first && leads_to_story_[stories_.lead - 1]) --stories_.lead;
        }
        return std::move(stories_);
    }

  private:
    struct Group {
        std::uint8_t level = 0;
        std::string name;
    };

    bool is_above(const Piece& piece) const {
        return piece.block.type == BlockType::heading && piece.block.level < level_ && !section_label(piece);
    }

    void end_last(std::size_t at) {
        if (!stories_.all.empty() && stories_.all.back().end == pieces_.size()) stories_.all.back().end = at;
    }

    bool is_last_on_page(std::size_t at) const {
        for (std::size_t i = at + 1; i < pieces_.size() && pieces_[i].member == pieces_[at].member; ++i) {
            if (is_title(pieces_[i], level_) && !goes_on_with_title(pieces_, i, level_)) return false;
        }
        return true;
    }

    /// What a page says above the heading of its only story. The first has all that is above it.
    std::size_t lead_on_page(std::size_t at) const {
        constexpr std::size_t most = 4;
        if (stories_.all.empty() || options_.groups) return 0;
        for (std::size_t lead = 0; lead <= most; ++lead) {
            const std::size_t before = at - lead - 1;
            if (pieces_[before].member != pieces_[at].member) return is_last_on_page(at) ? lead : 0;
            if (before == stories_.all.back().begin || !may_stand_above(pieces_[before])) return 0;
        }
        return 0;
    }

    void begin(std::size_t at) {
        const std::size_t lead = lead_on_page(at);
        end_last(at - lead);
        Story& story = stories_.all.emplace_back();
        story.begin = at;
        story.lead = lead;
        story.end = pieces_.size();
        for (const Group& group : groups_) story.groups.push_back(group.name);
    }

    /// A heading above the records: the title of all, the name of a group, or, where it has a text of its own
    /// and stands behind a record, another one.
    void above(std::size_t at) {
        const Block& block = pieces_[at].block;
        if (at == 0 && count_titles(pieces_).at(block.level) == 1) {
            stories_.title = at;
            return;
        }
        while (!groups_.empty() && groups_.back().level >= block.level) groups_.pop_back();
        if (leads_to_story_[at]) {
            end_last(at);
            groups_.push_back({block.level, block.text.plain()});
        } else if (!stories_.all.empty()) {
            begin(at);
        }
    }

    const Outline& pieces_;
    const RecogniseOptions& options_;
    const std::uint8_t level_;
    std::vector<bool> leads_to_story_;  // nothing but such headings stands up to one
    std::vector<Group> groups_;         // that are open, the outermost first
    Stories stories_;
};

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
        const std::string_view words = trimmed(title.substr(at));
        if (words.empty()) return std::nullopt;
        return TitleNumber{number, static_cast<std::size_t>(words.data() - title.data())};
    }
    return std::nullopt;
}

Stories find_stories(const Outline& pieces, const RecogniseOptions& options) {
    const std::uint8_t level = level_of_stories(pieces, options);
    if (level != 0) return StoryFinder(pieces, options, level).find();
    Stories stories;
    stories.all.push_back({0, pieces.size(), 0, {}});
    return stories;
}

}  // namespace digestkit::outline
