// SPDX-License-Identifier: MIT
// Private to this room: every text of a record that people read, in order, with the way to its place.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lib/checks/subject.h"

namespace digestkit::checks {

enum class TextUse : std::uint8_t {
    name,  ///< one line: a title, label, name, tag
    text,  ///< of a block
    code,  ///< of a block of code
};

/// Where a text stands; the path is put together only when something is said of it.
struct TextPlace {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::string_view list;     ///< "/tags"; "" within a section
    std::string_view field;    ///< behind the numbers
    std::size_t index = none;  ///< of the list, or of the section
    std::size_t block = none;
    TextUse use = TextUse::name;

    std::string path() const {
        if (index == none) return std::string(list);
        if (!list.empty()) return item_path(list, index, field);
        return block == none ? section_path(index, field) : block_path(index, block, field);
    }
};

/// `visit(text, runs, place)`; `runs` is null for what is a plain string.
template <typename Visit>
void each_name(const Record& record, const Visit& visit) {
    constexpr std::size_t none = TextPlace::none;
    if (record.title) visit(record.title->plain(), &*record.title, TextPlace{"/title", {}});
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i) {
        const Text& text = record.alt_titles[i].text;
        visit(text.plain(), &text, TextPlace{"/alt_titles", "/text", i});
    }
    const Text* const plain = nullptr;
    if (record.source) {
        if (record.source->name) visit(*record.source->name, plain, TextPlace{"/source/name", {}});
        for (std::size_t i = 0; i < record.source->authors.size(); ++i)
            visit(record.source->authors[i], plain, TextPlace{"/source/authors", {}, i});
    }
    for (std::size_t i = 0; i < record.badges.size(); ++i)
        visit(record.badges[i], plain, TextPlace{"/badges", {}, i});
    for (std::size_t i = 0; i < record.tags.size(); ++i)
        visit(record.tags[i].text, plain, TextPlace{"/tags", {}, i});
    for (std::size_t i = 0; i < record.links.size(); ++i) {
        if (record.links[i].text) visit(*record.links[i].text, plain, TextPlace{"/links", "/text", i});
    }
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        if (record.sections[i].label)
            visit(*record.sections[i].label, plain, TextPlace{{}, "/label", i, none});
    }
}

template <typename Visit>
void each_text(const Record& record, const Visit& visit) {
    each_name(record, visit);
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        const auto& blocks = record.sections[i].blocks;
        for (std::size_t j = 0; j < blocks.size(); ++j) {
            const Block& block = blocks[j];
            const Text* const plain = nullptr;
            if (block.label) visit(*block.label, plain, TextPlace{{}, "/label", i, j});
            const TextUse use = block.type == BlockType::code ? TextUse::code : TextUse::text;
            visit(block.text.plain(), &block.text, TextPlace{{}, "/text", i, j, use});
        }
    }
}

}  // namespace digestkit::checks
