// SPDX-License-Identifier: MIT
#include "lib/pandoc/inline_reader.h"

#include "tests/unit/pandoc/ast_support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::InlineReader;
using pandoc::Tally;

namespace {

struct Inline {
    Tally tally;
    std::size_t notes = 0;
    InlineReader reader;
    jsonio::Tree tree;

    explicit Inline(std::string_view json, bool ours = false)
        : reader(tally, notes, ours ? pandoc::Texts::ours : pandoc::Texts::strange), tree(test::ast(json)) {
        reader.add(tree);
    }
    std::string plain() { return InlineReader::joined(reader.lines()).plain(); }
};

}  // namespace

TEST_CASE("a soft line end begins a line, a hard one is LF inside it") {
    Inline read(
        R"([{"t":"Str","c":"a"},{"t":"SoftBreak"},{"t":"Str","c":"b"},{"t":"LineBreak"},{"t":"Str","c":"c"}])");
    REQUIRE(read.reader.lines().size() == 2);
    CHECK(read.plain() == "a b\nc");
}

TEST_CASE("marks, code and addresses are kept, others are counted") {
    Inline read(
        R"([{"t":"Strong","c":[{"t":"Emph","c":[{"t":"Str","c":"a"}]}]},{"t":"Code","c":[["",[],[]],"b"]},
        {"t":"Link","c":[["",[],[]],[{"t":"Str","c":"c"}],["https://e.org",""]]},
        {"t":"Strikeout","c":[{"t":"Str","c":"d"}]},{"t":"Image","c":[["",[],[]],[],["i.png",""]]}])");
    const auto lines = read.reader.lines();
    const auto runs = lines[0].runs();
    REQUIRE(runs.size() == 5);
    CHECK(runs[0].marks == Marks{true, true, false, std::nullopt});
    CHECK(runs[1].marks.code);
    CHECK(runs[2].marks.href == "https://e.org");
    CHECK(runs[4].marks.href == "i.png");
    CHECK(read.tally.marks == 1);
    CHECK(read.tally.images == 1);
}

TEST_CASE("a footnote leaves its number, and its blocks for later") {
    Inline read(R"([{"t":"Str","c":"a"},{"t":"Note","c":[{"t":"Para","c":[]}]}])");
    CHECK(read.plain() == "a[1]");
    CHECK(read.reader.notes().size() == 1);
    CHECK(read.reader.first_note() == 1);
}

TEST_CASE("of HTML a line break is kept, a script is not, whatever stands in it") {
    Inline read(
        R"([{"t":"Str","c":"a"},{"t":"RawInline","c":["html","<br/>"]},{"t":"RawInline","c":["html","<SCRIPT>"]},
        {"t":"Str","c":"evil"},{"t":"RawInline","c":["html","</script>"]},{"t":"RawInline","c":["html","<!-- x -->"]},
        {"t":"Str","c":"b"}])");
    CHECK(read.plain() == "a\nb");
    CHECK(read.tally.scripts == 1);
}

TEST_CASE("the language of all words is that of the text, that of some is not") {
    constexpr std::string_view span = R"({"t":"Span","c":[["",[],[["lang","zh"]]],[{"t":"Str","c":"a"}]]})";
    CHECK(Inline("[" + std::string(span) + "]").reader.language() == "zh");
    CHECK(Inline("[" + std::string(span) + R"(,{"t":"Str","c":"b"}])").reader.language().empty());
}

TEST_CASE("elements of the future and broken ones are no crash") {
    for (const char* json : {"{}", "[]", "[[]]", R"([{"t":"Hologram","c":[[]]}])", R"([{"t":"Link"}])",
                             R"([{"t":"Span","c":7}])", R"([{"t":"Note","c":null}])",
                             R"([{"t":"Code","c":[]}])", R"([1,"two",null])"})
        CHECK(Inline(json).reader.lines().size() == 1);
}

TEST_CASE("a link and a picture in HTML lead where those of Markdown do") {
    Inline read(
        R"([{"t":"RawInline","c":["html","<a href=\"https://a.example\">"]},{"t":"Str","c":"two"},{"t":"Space"},
        {"t":"Str","c":"words"},{"t":"RawInline","c":["html","</a>"]},{"t":"Space"},
        {"t":"RawInline","c":["html","<img src='https://a.example/p.png' alt='a picture'>"]}])");
    const Text text = InlineReader::joined(read.reader.lines());
    CHECK(text.plain() == "two words a picture");
    REQUIRE(text.runs().size() == 3);
    CHECK(text.runs()[0].text == "two words");
    CHECK(text.runs()[0].marks.href == "https://a.example");
    CHECK_FALSE(text.runs()[1].marks.href);
    CHECK(text.runs()[2].marks.href == "https://a.example/p.png");
    CHECK(read.tally.images == 1);
}

TEST_CASE("words of a picture in a link lead where the link does, and the address of the picture is kept") {
    Inline read(
        R"([{"t":"Link","c":[["",[],[]],[{"t":"Image","c":[["",[],[]],[{"t":"Str","c":"CI"}],["b.svg",""]]}],["https://a.example",""]]},
        {"t":"RawInline","c":["html","<a href='https://b.example'>"]},
        {"t":"RawInline","c":["html","<img src=c.png alt=C>"]},{"t":"RawInline","c":["html","</a>"]},
        {"t":"RawInline","c":["html","<video src='d.mp4'>"]},{"t":"RawInline","c":["html","</video>"]}])");
    const Text text = InlineReader::joined(read.reader.lines());
    REQUIRE(text.runs().size() == 3);
    CHECK(text.runs()[0].marks.href == "https://a.example");
    CHECK(text.runs()[1].marks.href == "https://b.example");
    CHECK(text.runs()[2].text == "d.mp4");
    CHECK(text.runs()[2].marks.href == "d.mp4");
    REQUIRE(read.reader.pictures().size() == 2);
    CHECK(read.reader.pictures()[0] == Link{"b.svg", "CI", std::nullopt, ""});
    CHECK(read.reader.pictures()[1] == Link{"c.png", "C", std::nullopt, ""});
    CHECK_FALSE(read.reader.only_shows());
    CHECK(read.tally.images == 2);
    CHECK(read.tally.media == 1);
}

TEST_CASE("a line that is a picture leads to no source") {
    Inline read(R"([{"t":"Image","c":[["",[],[]],[{"t":"Str","c":"a"}],["a.png",""]]}])");
    CHECK(read.reader.only_shows());
}

TEST_CASE("words in angle brackets stay, and titles are counted") {
    Inline read(
        R"([{"t":"Str","c":"vector"},{"t":"RawInline","c":["html","<int>"]},{"t":"Span","c":[["",[],[["title","t"]]],[{"t":"Str","c":"a"}]]},
        {"t":"RawInline","c":["html","<abbr title=\"x\">"]},{"t":"Str","c":"b"},{"t":"RawInline","c":["html","</abbr>"]}])");
    CHECK(read.plain() == "vector<int>ab");
    CHECK(read.tally.titles == 2);
}
