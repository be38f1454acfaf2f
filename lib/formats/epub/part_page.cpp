// SPDX-License-Identifier: MIT
#include "lib/formats/epub/list_pages.h"
#include "lib/formats/epub/page.h"

namespace digestkit::epub {

std::string part_page(const Contents& contents, std::size_t index) {
    const PartEntry& part = contents.parts[index];
    Page page = Page::begin(part.title.text, contents.lang, style_from_page);
    page.open("section").constant(R"(epub:type="part" role="doc-part" class="part")");
    page.attribute("aria-labelledby", part.title.id).attribute("data-dg-furniture", "").line();
    page.open("h1").attribute("id", part.title.id).lang(part.title.lang).text(part.title.text);
    page.close().line().open("ol").constant(R"(class="contents")").line();
    for (std::size_t i = part.first; i < contents.end_of_part(index); ++i) {
        const ChapterEntry& chapter = contents.chapters[i];
        page.open("li").open("a").attribute("href", chapter.file);
        page.title(chapter.title.text, chapter.title.lang).close();
        if (!chapter.note.empty())
            page.line().open("p").constant(R"(class="byline")").lang("").text(chapter.note).close().line();
        page.close().line();
    }
    return page.close().line().close().line().finish();
}

}  // namespace digestkit::epub
