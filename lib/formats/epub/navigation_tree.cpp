// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "lib/formats/epub/navigation.h"
#include "lib/outline/words.h"

namespace digestkit::epub {

namespace {

using outline::Word;

/// With more chapters a list of all is no overview: they are grouped.
constexpr std::size_t most_chapters = 60;
constexpr std::size_t chapters_of_range = 50;

std::string page_href(std::string_view file, std::string_view id = {}) {
    std::string href = std::string(pages_folder) + std::string(file);
    if (!id.empty()) href.append("#").append(id);
    return href;
}

NavigationPoint own_page(const Contents& contents, Word word, std::string_view file) {
    return {std::string(outline::word(word, contents.lang)), contents.words_lang, page_href(file), {}};
}

/// Grouped chapters point at their title, so that no two entries have the same target: an NCX forbids it.
NavigationPoint chapter_point(const ChapterEntry& chapter, bool grouped) {
    return {chapter.title.text,
            chapter.title.lang,
            page_href(chapter.file, grouped ? chapter.title.id : std::string_view()),
            {}};
}

void add_ranges(std::vector<NavigationPoint>& tree, const Contents& contents) {
    const std::vector<ChapterEntry>& chapters = contents.chapters;
    for (std::size_t first = 0; first < chapters.size(); first += chapters_of_range) {
        const std::size_t end = std::min(first + chapters_of_range, chapters.size());
        std::string text = fmt::format("{}", first + 1);
        if (end > first + 1) text += fmt::format("–{}", end);
        tree.push_back({std::move(text), contents.words_lang, page_href(chapters[first].file), {}});
        for (std::size_t i = first; i < end; ++i)
            tree.back().children.push_back(chapter_point(chapters[i], true));
    }
}

void add_chapters(std::vector<NavigationPoint>& tree, const Contents& contents) {
    for (const ChapterEntry& chapter : contents.chapters) {
        tree.push_back(chapter_point(chapter, false));
        for (const Target& target : chapter.targets)
            tree.back().children.push_back(
                {target.text, target.lang, page_href(chapter.file, target.id), {}});
    }
}

void add_parts(std::vector<NavigationPoint>& tree, const Contents& contents) {
    for (std::size_t k = 0; k < contents.parts.front().first; ++k)
        tree.push_back(chapter_point(contents.chapters[k], false));
    for (std::size_t i = 0; i < contents.parts.size(); ++i) {
        const PartEntry& part = contents.parts[i];
        tree.push_back({part.title.text, part.title.lang, page_href(part.file), {}});
        for (std::size_t k = part.first; k < contents.end_of_part(i); ++k)
            tree.back().children.push_back(chapter_point(contents.chapters[k], false));
    }
}

}  // namespace

std::vector<NavigationPoint> navigation_tree(const Contents& contents) {
    std::vector<NavigationPoint> tree;
    if (contents.front_page) tree.push_back(own_page(contents, Word::contents, front_file));
    if (!contents.parts.empty()) {
        add_parts(tree, contents);
    } else if (contents.chapters.size() > most_chapters) {
        add_ranges(tree, contents);
    } else {
        add_chapters(tree, contents);
    }
    if (!contents.topics.empty()) tree.push_back(own_page(contents, Word::topics_index, index_file));
    return tree;
}

}  // namespace digestkit::epub
