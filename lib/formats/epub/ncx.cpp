// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <iterator>

#include "lib/formats/epub/escaped.h"
#include "lib/formats/epub/navigation.h"
#include "lib/formats/epub/page.h"

namespace digestkit::epub {

namespace {

void append_points(std::string& out, const std::vector<NavigationPoint>& points, std::size_t& order) {
    for (const NavigationPoint& point : points) {
        ++order;
        fmt::format_to(std::back_inserter(out), "<navPoint id=\"n{0}\" playOrder=\"{0}\">\n<navLabel{1}>",
                       order, language_attributes(point.lang));
        fmt::format_to(std::back_inserter(out), "<text>{}</text></navLabel>\n<content src=\"{}\"/>\n",
                       escaped(point.text), escaped(point.href));
        append_points(out, point.children, order);
        out += "</navPoint>\n";
    }
}

}  // namespace

std::string ncx_document(const Contents& contents, const std::vector<NavigationPoint>& tree,
                         std::string_view identifier) {
    bool nested = false;
    for (const NavigationPoint& point : tree) nested = nested || !point.children.empty();
    std::string out(xml_declaration);
    fmt::format_to(std::back_inserter(out),
                   "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"{}>\n<head>\n",
                   language_attributes(contents.lang));
    const auto meta = [&out](std::string_view name, std::string_view content) {
        fmt::format_to(std::back_inserter(out), "<meta name=\"dtb:{}\" content=\"{}\"/>\n", name, content);
    };
    meta("uid", identifier);
    meta("depth", nested ? "2" : "1");
    meta("totalPageCount", "0");
    meta("maxPageNumber", "0");
    fmt::format_to(std::back_inserter(out), "</head>\n<docTitle><text>{}</text></docTitle>\n<navMap>\n",
                   escaped(contents.title));
    std::size_t order = 0;
    append_points(out, tree, order);
    return out + "</navMap>\n</ncx>\n";
}

}  // namespace digestkit::epub
