// SPDX-License-Identifier: MIT
#include "lib/formats/epub/navigation.h"

#include "lib/formats/epub/page.h"
#include "lib/outline/words.h"

namespace digestkit::epub {

namespace {

using outline::Word;

std::string_view word_of(Word word, const Contents& contents) {
    return outline::word(word, contents.lang);
}

void write_list(Page& page, const std::vector<NavigationPoint>& points) {
    page.open("ol").line();
    for (const NavigationPoint& point : points) {
        page.open("li").open("a").attribute("href", point.href).lang(point.lang).text(point.text).close();
        if (!point.children.empty()) {
            page.line();
            write_list(page, point.children);
        }
        page.close().line();
    }
    page.close().line();
}

void write_toc(Page& page, const Contents& contents, const std::vector<NavigationPoint>& tree) {
    page.open("nav").constant(R"(epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents")").line();
    page.open("h1").constant(R"(id="contents")").lang(contents.words_lang);
    page.text(word_of(Word::contents, contents)).close().line();
    write_list(page, tree);
    page.close().line();
}

void write_landmark(Page& page, const Contents& contents, std::string_view type, Word word,
                    std::string_view href) {
    page.open("li").open("a").attribute("epub:type", type).attribute("href", href);
    page.text(word_of(word, contents)).close().close().line();
}

void write_landmarks(Page& page, const Contents& contents, bool has_cover) {
    const std::string folder(pages_folder);
    std::string label(word_of(Word::contents, contents));
    label.append(", ").append(word_of(Word::start, contents));
    page.open("nav").constant(R"(epub:type="landmarks" hidden="hidden" id="landmarks")");
    page.attribute("aria-label", label).lang(contents.words_lang).line().open("ol").line();
    if (has_cover) write_landmark(page, contents, "cover", Word::cover, folder + std::string(cover_file));
    write_landmark(page, contents, "toc", Word::contents, std::string(navigation_file) + "#toc");
    write_landmark(page, contents, "bodymatter", Word::start, folder + contents.first_file());
    if (!contents.topics.empty())
        write_landmark(page, contents, "index", Word::topics_index, folder + std::string(index_file));
    page.close().line().close().line();
}

}  // namespace

std::string navigation_document(const Contents& contents, const std::vector<NavigationPoint>& tree,
                                bool has_cover) {
    Page page = Page::begin(contents.title, contents.lang, style_file);
    write_toc(page, contents, tree);
    write_landmarks(page, contents, has_cover);
    return page.finish();
}

}  // namespace digestkit::epub
