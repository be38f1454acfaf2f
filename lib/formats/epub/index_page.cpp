// SPDX-License-Identifier: MIT
#include "lib/formats/epub/list_pages.h"
#include "lib/formats/epub/page.h"
#include "lib/outline/words.h"

namespace digestkit::epub {

std::string index_page(const Contents& contents) {
    const std::string_view title = outline::word(outline::Word::topics_index, contents.lang);
    Page page = Page::begin(title, contents.lang, style_from_page);
    page.open("section").constant(R"(epub:type="index" role="doc-index" aria-labelledby="index")");
    page.attribute("data-dg-furniture", "").line();
    page.open("h1").constant(R"(id="index")").lang(contents.words_lang).text(title).close().line();
    page.open("dl").constant(R"(class="topics")").line();
    for (const Topic& topic : contents.topics) {
        page.open("dt").lang(topic.lang).text(topic.text).close().line();
        for (const std::size_t index : topic.chapters) {
            const ChapterEntry& chapter = contents.chapters[index];
            page.open("dd").open("a").attribute("href", chapter.file);
            page.title(chapter.title.text, chapter.title.lang).close().close().line();
        }
    }
    return page.close().line().close().line().finish();
}

}  // namespace digestkit::epub
