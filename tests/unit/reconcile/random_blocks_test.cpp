// SPDX-License-Identifier: MIT
// One edit of a block of a random record gives the edited record, all else intact.
#include <algorithm>

#include "tests/unit/reconcile/table.h"

using namespace reconcile_tests;

namespace {

using outline::Role;
using test::RandomRecords;

Block& at(Record& record, Place place) {
    return record.sections[place.section].blocks[place.block];
}

Block paragraph(const std::string& text) {
    Block block;
    block.text = text;
    return block;
}

/// Is block `place` of those that a page does not show?
bool is_hidden(const Record& record, Place place) {
    return line_of_block(record, place.section, place.block) == 0;
}

/// A section of which all blocks are seen and distinct, at least `least` of them.
bool pick_open_section(const Record& record, RandomRecords& random, std::size_t least, std::size_t& section) {
    std::vector<std::size_t> choices, seen(record.sections.size(), 0);
    for (const Place& place : seen_blocks(record)) ++seen[place.section];
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        if (seen[i] >= least && seen[i] == record.sections[i].blocks.size()) choices.push_back(i);
    }
    if (choices.empty()) return false;
    section = choices[random.below(choices.size())];
    return true;
}

bool change_one_character(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place)) return false;
    Text text;
    bool changed = false;
    for (const Text::Run& run : at(record, place).text.runs()) {
        std::string word(run.text);
        if (const auto e = word.find('e'); !changed && e != std::string::npos) {
            word[e] = 'a';
            changed = true;
        }
        text.append(word, run.marks);
    }
    at(record, place).text = text;
    found = {{"REC-003", line_of_block(record, place.section, place.block)}};
    return changed;
}

bool change_whole(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place)) return false;
    at(record, place).text = "7777 8888 zzzz qqqq";
    found = {{"REC-003", line_of_block(record, place.section, place.block)}};
    return true;
}

bool change_marks(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place) || !at(record, place).text.is_plain()) return false;
    const std::string plain = at(record, place).text.plain();
    const std::size_t end = plain.find(' ');
    if (end == std::string::npos) return false;
    Marks strong;
    strong.strong = true;
    Text text;
    text.append(plain.substr(0, end), strong);
    text.append(plain.substr(end));
    at(record, place).text = text;
    found = {{"REC-003", line_of_block(record, place.section, place.block)}};
    return true;
}

/// Is a label, a provenance or a block seen of it?
bool shows_something(const Record& record, std::size_t section) {
    const outline::Outline page = outline::show(record, english());
    return std::any_of(page.begin(), page.end(), [section](const outline::Piece& piece) {
        return piece.section == section && (piece.role != Role::section || !piece.block.text.empty());
    });
}

/// What is hidden stays behind what is seen in front of it, so an added block stands behind both.
bool add_anywhere(Record& record, RandomRecords& random, Found& found) {
    if (record.sections.empty()) return false;
    const std::size_t section = random.below(record.sections.size());
    if (!shows_something(record, section)) return false;  // a section of its own: another test
    auto& blocks = record.sections[section].blocks;
    std::size_t index = random.below(blocks.size() + 1);
    while (index < blocks.size() && is_hidden(record, {section, index})) ++index;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(index),
                  paragraph("An entirely new paragraph, number 77."));
    found = {{"REC-004", line_of_block(record, section, index)}};
    return true;
}

bool add_point(Record& record, RandomRecords& random, Found& found) {
    if (!add_anywhere(record, random, found)) return false;
    for (Section& section : record.sections) {
        for (Block& block : section.blocks) {
            if (block.text.plain() != "An entirely new paragraph, number 77.") continue;
            block.type = BlockType::item;
            block.depth = 1;
            block.label = "New";
            block.text = "An entirely new point, number 78.";
        }
    }
    return true;
}

bool delete_block(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place)) return false;
    auto& blocks = record.sections[place.section].blocks;
    found = {{"REC-005", line_before(record, place)}};
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(place.block));
    return shows_something(record, place.section);  // else the section is deleted: another test
}

bool merge_two(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_open_section(record, random, 2, section)) return false;
    auto& blocks = record.sections[section].blocks;
    const std::size_t first = random.below(blocks.size() - 1);
    if (blocks[first + 1].label) return false;
    blocks[first].text.append(" ");
    for (const Text::Run& run : blocks[first + 1].text.runs()) blocks[first].text.append(run.text, run.marks);
    blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(first) + 1);
    const auto line = line_of_block(record, section, first);
    found = {{"REC-003", line}, {"REC-005", line}};
    return true;
}

bool split(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place)) return false;
    Block& block = at(record, place);
    const std::string text = block.text.plain();
    const std::size_t middle = text.find(' ', text.size() / 3);
    if (!block.text.is_plain() || middle == std::string::npos) return false;
    Block second = block;
    // What is new says no more than the page: und is as unknown as no language.
    if (second.type == BlockType::heading || second.lang == "und") return false;
    second.label.reset();
    second.sep = Block().sep;
    block.text = text.substr(0, middle);
    second.text = text.substr(middle + 1);
    auto& blocks = record.sections[place.section].blocks;
    std::size_t next = place.block + 1;
    while (next < blocks.size() && is_hidden(record, {place.section, next})) ++next;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(next), second);
    found = {{"REC-003", line_of_block(record, place.section, place.block)},
             {"REC-004", line_of_block(record, place.section, next)}};
    return true;
}

bool move_within(Record& record, RandomRecords& random, Found& found) {
    std::size_t section = 0;
    if (!pick_open_section(record, random, 3, section)) return false;
    auto& blocks = record.sections[section].blocks;
    std::rotate(blocks.begin(), blocks.begin() + 1, blocks.end());  // the first goes to the end
    found = {{"REC-006", line_of_block(record, section, blocks.size() - 1)}};
    return true;
}

bool move_to_another(Record& record, RandomRecords& random, Found& found) {
    std::size_t from = 0, to = 0;
    if (!pick_open_section(record, random, 2, from) || !pick_open_section(record, random, 1, to))
        return false;
    if (from == to) return false;
    auto& source = record.sections[from].blocks;
    Block block = source.front();
    const std::string& lang = outline::language_of(record, record.sections[from], block, "");
    if (block.lang.empty() && lang != outline::language_of(record, record.sections[to], Block(), ""))
        block.lang = lang;
    if (lang.empty() && !block.lang.empty()) return false;
    source.erase(source.begin());
    record.sections[to].blocks.push_back(block);
    if (lang.empty() && !record.sections[to].lang.empty()) return false;
    found = {{"REC-006", line_of_block(record, to, record.sections[to].blocks.size() - 1)}};
    return true;
}

bool retype(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place)) return false;
    Block& block = at(record, place);
    if (block.label) return false;
    Block changed;
    changed.lang = block.lang;
    changed.text = block.text;
    changed.type = block.type == BlockType::quote ? BlockType::paragraph : BlockType::quote;
    block = changed;
    found = {{"REC-007", line_of_block(record, place.section, place.block)}};
    return true;
}

bool mark_language(Record& record, RandomRecords& random, Found& found) {
    Place place;
    if (!pick(record, random, place)) return false;
    // Alone in its section, it says the language of all of it.
    if (record.sections[place.section].blocks.size() < 2) return false;
    std::size_t others = 0;
    for (std::size_t i = 0; i < record.sections[place.section].blocks.size(); ++i) {
        const Block& block = record.sections[place.section].blocks[i];
        if (i != place.block && block.lang.empty() && block.type != BlockType::rule &&
            !is_hidden(record, {place.section, i}))
            ++others;
    }
    if (others == 0) return false;
    at(record, place).lang = "fi";
    found = {{"REC-013", line_of_block(record, place.section, place.block)}};
    return true;
}

}  // namespace

TEST_CASE("one edit of a block of a random record is exactly that edit") {
    check_edits({{"one character", change_one_character},
                 {"whole text", change_whole},
                 {"marks", change_marks},
                 {"paragraph added", add_anywhere, 100},
                 {"point added", add_point, 100},
                 {"deleted", delete_block},
                 {"two merged", merge_two},
                 {"split", split},
                 {"moved within its section", move_within, 20},
                 {"moved to another section", move_to_another, 10},
                 {"another type", retype},
                 {"another language", mark_language}},
                21);
}
