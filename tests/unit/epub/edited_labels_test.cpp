// SPDX-License-Identifier: MIT
// Items with a label, on pages that somebody edited.
#include "tests/unit/epub/support.h"

using namespace epub_tests;  // NOLINT(google-build-using-namespace)

namespace {

/// The first item of a book, after one replacement on its page.
Block after_edit(const std::string& from, const std::string& to) {
    Record record = story("Ashford");
    Block& item = record.sections[0].blocks[1];
    item.label = "Cost";
    auto files = files_of(write_book({record}));
    edit(file(files, "EPUB/text/c00001.xhtml"), from, to);
    const Result result = read_book(zipped(files));
    REQUIRE(result.records.size() == 1);
    return result.records[0].sections[0].blocks[1];
}

}  // namespace

TEST_CASE("a sign that an editor wrote behind a label is its separator") {
    for (const std::string sign : {"：", " — ", ", "}) {
        INFO(sign);
        const Block block = after_edit("</strong>: ", "</strong>" + sign);
        CHECK(block.label == "Cost");
        CHECK(*block.label + block.sep + block.text.plain() == "Cost" + sign + "First point of Ashford.");
    }
    for (const std::string same : {"</strong>\u00A0: ", ":</strong> ", ": </strong>"}) {
        INFO(same);
        const Block block = after_edit("</strong>: ", same);
        CHECK(block.label == "Cost");
        CHECK(block.sep == ": ");
        CHECK(block.text == Text("First point of Ashford."));
    }
}

TEST_CASE("the label of an item that became something else is text of it") {
    for (const std::string element : {"p", "h3", "blockquote"}) {
        INFO(element);
        const std::string item =
            "<li><strong data-dg-label=\": \">Cost</strong>: First point of Ashford.</li>";
        const Block block = after_edit("<ul>\n" + item,
                                       "<" + element + item.substr(3, item.size() - 6) + element + ">\n<ul>");
        CHECK(!block.label);
        CHECK(block.text.plain() == "Cost: First point of Ashford.");
        CHECK(block.text.runs()[0].marks.strong);
    }
}
