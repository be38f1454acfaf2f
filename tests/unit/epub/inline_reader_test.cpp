// SPDX-License-Identifier: MIT
#include "lib/formats/epub/inline_reader.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using epub::Space;

namespace {

/// The runs of a paragraph: "words", "*strong*", "`code`", "<link>", one behind the other.
std::string runs_of(const std::string& paragraph, Space space = Space::collapsed) {
    Collector sink;
    const auto markup =
        xmlio::read_markup("<p>" + paragraph + "</p>", xmlio::MarkupKind::html, "book", "page", {}, sink);
    REQUIRE(markup);
    epub::InlineReader reader(*markup, space, true, false);
    reader.add_children(markup->root());
    const Text text = reader.take();
    std::string all;
    for (const Text::Run& run : text.runs()) {
        std::string words(run.text);
        if (run.marks.code) words = "`" + words + "`";
        if (run.marks.strong) words = "*" + words + "*";
        if (run.marks.href) words = "<" + words + ">";
        all += words;
    }
    return all;
}

}  // namespace

TEST_CASE("a blank inside of a mark is of the mark, and one at its border is not") {
    CHECK(runs_of("See <a href='u'>the original article</a> and <b>bold words</b>.") ==
          "See <the original article> and *bold words*.");
    CHECK(runs_of("a <code>b c</code> d") == "a `b c` d");
    CHECK(runs_of("x <a href='u'>y </a>z") == "x <y> z");
    CHECK(runs_of("x<a href='u'> y</a> z") == "x <y> z");
    CHECK(runs_of("a<b> b </b>c") == "a *b* c");
    CHECK(runs_of("a <b> b</b>") == "a *b*");
}

TEST_CASE("a blank between marks is of what they share and of what it stands in") {
    CHECK(runs_of("<b>x <a href='u'>y</a> z</b>") == "*x *<*y*>* z*");
    CHECK(runs_of("<b>x</b> <b>y</b>") == "*x* *y*");
    CHECK(runs_of("<a href='u'>x</a> <a href='u'>y</a>") == "<x> <y>");
    CHECK(runs_of("<a href='u'>x</a> <a href='v'>y</a>") == "<x> <y>");
    CHECK(runs_of("<a href='u'>x <code>y</code> z</a>") == "<x ><`y`>< z>");
}

TEST_CASE("a line that an editor has broken is broken in a link and in front of one") {
    CHECK(runs_of("See <a href='u'>the\n  original</a>\nand\n<b>bold\nwords</b>.", Space::exact) ==
          "See <the original> and *bold words*.");
    CHECK(runs_of("See<b> so</b>", Space::exact) == "See* so*");
}

TEST_CASE("a quotation has the marks that a reader shows around it") {
    CHECK(runs_of("He said <q>no, <q>never</q> <b>again</b></q>.") ==
          "He said \u201Cno, \u2018never\u2019 *again*\u201D.");
    CHECK(runs_of("a<q> b</q>", Space::exact) == "a\u201C b\u201D");
}
