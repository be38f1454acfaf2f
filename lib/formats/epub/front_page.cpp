// SPDX-License-Identifier: MIT
#include "lib/formats/epub/list_pages.h"
#include "lib/formats/epub/page.h"
#include "lib/outline/words.h"

namespace digestkit::epub {

namespace {

void write_story(Page& page, const ChapterEntry& chapter, std::string_view heading, const std::string& id) {
    page.open("section").constant(R"(class="story")").attribute("aria-labelledby", id).line();
    page.open(heading).attribute("id", id).open("a").attribute("href", chapter.file);
    page.title(chapter.title.text, chapter.title.lang).close().close().line();
    if (!chapter.note.empty())
        page.open("p").constant(R"(class="byline")").lang("").text(chapter.note).close().line();
    if (!chapter.summary.empty())
        page.open("p").lang(chapter.summary_lang).text(chapter.summary).close().line();
    page.close().line();
}

void write_stories(Page& page, const Contents& contents, std::size_t first, std::size_t end,
                   std::string_view heading) {
    for (std::size_t i = first; i < end; ++i)
        write_story(page, contents.chapters[i], heading, "s" + std::to_string(i + 1));
}

}  // namespace

std::string front_page(const Contents& contents) {
    Page page = Page::begin(contents.title, contents.lang, style_from_page);
    page.open("div").constant(R"(class="front")").attribute("data-dg-furniture", "").line();
    page.open("header").line();
    page.open("h1").constant(R"(id="title")").lang(contents.title_lang).text(contents.title).close().line();
    if (!contents.subtitle.empty())
        page.open("p").constant(R"(class="subtitle")").text(contents.subtitle).close().line();
    page.close().line();
    const std::size_t before_parts =
        contents.parts.empty() ? contents.chapters.size() : contents.parts.front().first;
    write_stories(page, contents, 0, before_parts, "h2");
    for (std::size_t i = 0; i < contents.parts.size(); ++i) {
        const PartEntry& part = contents.parts[i];
        const std::string id = "p" + std::to_string(i + 1);
        page.open("section").constant(R"(class="part")").attribute("aria-labelledby", id).line();
        page.open("h2").attribute("id", id).lang(part.title.lang).text(part.title.text).close().line();
        write_stories(page, contents, part.first, contents.end_of_part(i), "h3");
        page.close().line();
    }
    page.open("p").constant(R"(class="pager")").open("a").attribute("href", navigation_from_page);
    page.lang(contents.words_lang).text(outline::word(outline::Word::contents, contents.lang));
    return page.close().close().line().finish();
}

}  // namespace digestkit::epub
