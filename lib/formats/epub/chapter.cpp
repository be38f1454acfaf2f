// SPDX-License-Identifier: MIT
#include "lib/formats/epub/chapter.h"

#include <fmt/format.h>

#include <charconv>

#include "lib/diag/rules_epb.h"
#include "lib/formats/epub/names.h"
#include "lib/formats/epub/teaser.h"
#include "lib/outline/show.h"
#include "lib/outline/unlinked.h"
#include "lib/outline/visible.h"
#include "lib/outline/words.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

namespace {

using outline::Outline;
using outline::Piece;
using outline::Role;
using outline::Word;

/// Small readers take seconds to lay out a longer page.
constexpr std::size_t large_page_bytes = 250'000;
/// Longer titles say nothing in a list.
constexpr std::size_t title_reach = 200;

const Piece* title_of(const Outline& shown) {
    if (shown.empty() || shown.front().role != Role::title) return nullptr;
    return is_blank(shown.front().block.text.plain()) ? nullptr : &shown.front();
}

Target title_target(const Outline& shown, std::size_t number, const std::string& lang) {
    const Piece* title = title_of(shown);
    if (title != nullptr)
        return {title_id(number), outline::one_line(title->block.text.plain(), title_reach),
                title->block.lang};
    return {title_id(number), std::string(outline::word(Word::untitled, lang)),
            std::string(outline::words_language(lang))};
}

void open_record(Page& page, const Record& record, std::size_t number, std::size_t joined_to) {
    page.open("section");
    if (joined_to == 0) {
        page.constant(R"(epub:type="chapter" role="doc-chapter")");
        page.attribute("aria-labelledby", title_id(number));
        // That of the page, which another page has when an editor merges two.
        const std::string lang = page.current_lang();
        page.attribute("lang", lang).attribute("xml:lang", lang);
        page.attribute("dir", lang.empty() ? "auto" : direction_of(lang));
    }
    page.attribute(attribute::record, std::to_string(number));
    if (record.id && record.id->size() <= outline::longest_attribute)  // a cut one would be another
        page.attribute(attribute::id, *record.id);
    if (joined_to != 0) page.attribute(attribute::joined, std::to_string(joined_to));
    page.line();
}

void report_size(const Chapter& chapter, Sink& sink) {
    if (chapter.page.bytes() <= large_page_bytes) return;
    sink.report(diagnose(rules::epb::large_page,
                         fmt::format("the page of {} has {} kB, which small readers take long to show",
                                     quoted(chapter.entry.title.text), chapter.page.bytes() / 1000),
                         {}, "a record is never split: leave out translations that nobody reads"));
}

void add_pager_link(Page& page, std::string_view rel, std::string_view file, const std::string& words) {
    page.open("a");
    if (!rel.empty()) page.attribute("rel", rel);
    page.attribute("href", file).text(words).close();
}

}  // namespace

std::string chapter_file(std::size_t number) {
    return fmt::format("c{:05}.xhtml", number);
}

std::optional<std::size_t> chapter_number(std::string_view file) {
    std::size_t number = 0;
    if (!file.starts_with('c')) return std::nullopt;
    std::from_chars(file.data() + 1, file.data() + file.size(), number);
    return number > 0 && file == chapter_file(number) ? std::optional(number) : std::nullopt;
}

Chapter begin_chapter(std::span<const Record> story, std::size_t first_number, std::string file,
                      const ChapterSettings& settings, outline::Gathered& gathered, Sink& sink) {
    Chapter chapter;
    chapter.entry.file = std::move(file);
    outline::ShowOptions options{settings.lang, settings.digest_lang, nullptr};
    for (std::size_t i = 0; i < story.size(); ++i) {
        const Record& record = story[i];
        const std::size_t number = first_number + i;
        options.joined_to = i == 0 ? nullptr : &story[i - 1];
        const Outline shown = outline::show(record, options);
        gathered.add(record, shown);
        outline::report_unlinked(shown, sink);
        Page& page = chapter.page;
        ChapterEntry& entry = chapter.entry;
        if (i == 0) {
            entry.title = title_target(shown, number, settings.lang);
            const Piece* title = title_of(shown);
            const bool has_lang = title != nullptr && !title->block.lang.empty();
            page =
                Page::begin(entry.title.text, has_lang ? title->block.lang : settings.lang, style_from_page);
            if (settings.front_page) add_teaser(entry, shown, settings.lang);
        } else {
            page.open("hr").constant(R"(class="joined")").attribute(attribute::furniture, "").close().line();
            if (title_of(shown) != nullptr)
                entry.targets.push_back(title_target(shown, number, settings.lang));
        }
        open_record(page, record, number, i == 0 ? 0 : number - 1);
        write_record(page, shown, number, settings.lang, i == 0, entry.targets);
        if (i > 0) page.close().line();
        for (const Piece& piece : shown) {
            if (piece.role == Role::tag) chapter.tags.push_back(piece);
        }
    }
    report_size(chapter, sink);
    return chapter;
}

std::string finish_chapter(Chapter chapter, const ChapterSettings& settings, std::string_view previous,
                           std::string_view next) {
    const auto word = [&settings](Word which) { return std::string(outline::word(which, settings.lang)); };
    Page& page = chapter.page;
    page.close().line();
    page.open("nav").constant(R"(class="pager")").attribute("aria-label", word(Word::contents));
    page.attribute(attribute::furniture, "").lang(std::string(outline::words_language(settings.lang)));
    page.line().open("p");
    if (!previous.empty()) {
        add_pager_link(page, "prev", previous, "‹ " + word(Word::previous));
        page.text(" · ");
    }
    add_pager_link(page, "", settings.front_page ? front_file : navigation_from_page, word(Word::contents));
    if (!next.empty()) {
        page.text(" · ");
        add_pager_link(page, "next", next, word(Word::next) + " ›");
    }
    return page.close().line().close().line().finish();
}

}  // namespace digestkit::epub
