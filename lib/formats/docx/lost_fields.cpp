// SPDX-License-Identifier: MIT
#include "lib/formats/docx/lost_fields.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/formats/docx/names.h"
#include "lib/outline/words.h"

namespace digestkit::docx {
namespace {

using outline::Outline;
using outline::Piece;
using outline::Role;

bool shares_a_line(Role role) {
    return role == Role::badge || role == Role::author || role == Role::tag;
}

/// The values that a line shows.
struct Line {
    Role role;
    std::vector<std::string> values;
};

/// By what stands there, also with our words in front.
using Lines = std::unordered_map<std::string, Line>;

void add_line(Lines& lines, const Line& line, std::string_view lang) {
    std::string text;
    for (const std::string& value : line.values)
        text += (text.empty() ? std::string() : std::string(value_separator)) + value;
    if (text.empty()) return;
    const auto with_word = [&](outline::Word word) {
        lines.emplace(std::string(outline::word(word, lang)) + ": " + text, line);
    };
    if (line.role == Role::tag) with_word(outline::Word::tags);
    if (line.role == Role::updated) with_word(outline::Word::updated);
    lines.emplace(std::move(text), line);
}

Lines lines_of(const Outline& stored, const Outline& page, std::string_view lang) {
    const auto is_there = [&page](Role role) {
        return std::any_of(page.begin(), page.end(),
                           [role](const Piece& piece) { return piece.role == role; });
    };
    Lines lines;
    for (auto at = stored.begin(); at != stored.end();) {
        const Role role = at->role;
        const auto end = shares_a_line(role) ? std::find_if(at, stored.end(),
                                                            [role](const Piece& p) { return p.role != role; })
                                             : at + 1;
        if (outline::is_in_front(role) && !is_there(role)) {
            Line line{role, {}};
            for (auto value = at; value != end; ++value) line.values.push_back(value->block.text.plain());
            add_line(lines, line, lang);
        }
        at = end;
    }
    return lines;
}

/// As a paragraph in the style of the field would be read.
void add_fields(Outline& pieces, const Piece& paragraph, const Line& line) {
    for (const std::string& value : line.values) {
        Piece& field = pieces.emplace_back(paragraph);
        field.role = line.role;
        field.block = Block();
        field.block.lang = paragraph.block.lang;
        field.block.text = line.role == Role::alt_title ? paragraph.block.text : Text(value);
        field.places.reset();
        if (line.role != Role::source) continue;
        for (const Text::Run& run : paragraph.block.text.runs()) {
            if (run.marks.href && field.href.empty()) field.href = *run.marks.href;
        }
    }
}

}  // namespace

std::size_t find_lost_fields(Outline& page, const Outline& stored, std::string_view lang) {
    const auto is_plain = [](const Piece& piece) {
        return piece.role == Role::block && piece.block.type == BlockType::paragraph;
    };
    const auto sections = std::find_if(page.begin(), page.end(),
                                       [](const Piece& piece) { return piece.role == Role::section; });
    if (std::none_of(page.begin(), sections, is_plain)) return 0;
    Lines lines = lines_of(stored, page, lang);
    std::size_t count = 0;
    Outline found;
    for (auto piece = page.begin(); piece != page.end(); ++piece) {
        const auto line =
            piece < sections && is_plain(*piece) ? lines.find(piece->block.text.plain()) : lines.end();
        if (line == lines.end()) {
            found.push_back(std::move(*piece));
            continue;
        }
        add_fields(found, *piece, line->second);
        lines.erase(line);
        ++count;
    }
    page = std::move(found);
    return count;
}

}  // namespace digestkit::docx
