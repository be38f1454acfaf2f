// SPDX-License-Identifier: MIT
#include "lib/formats/epub/list_pages.h"
#include "lib/formats/epub/page.h"

namespace digestkit::epub {

std::string cover_page(const Contents& contents, const Cover& cover, const std::string& image) {
    Page page = Page::begin(contents.title, contents.lang, style_from_page);
    page.open("div").constant(R"(class="cover")").attribute("data-dg-furniture", "").open("img");
    page.constant(R"(epub:type="cover" role="doc-cover")").attribute("src", image);
    page.attribute("alt", cover.alt.empty() ? contents.title : cover.alt).close().close().line();
    return page.finish();
}

}  // namespace digestkit::epub
