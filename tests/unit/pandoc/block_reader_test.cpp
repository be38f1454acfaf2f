// SPDX-License-Identifier: MIT
#include "lib/pandoc/block_reader.h"

#include "tests/unit/pandoc/ast_support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::BlockReader;
using pandoc::BlockSource;
using pandoc::Tally;

namespace {

outline::Outline blocks_of(std::string_view json, Tally& tally, const BlockSource& source = {}) {
    outline::Outline pieces;
    BlockReader(source, tally, pieces).read(test::ast(json), "en");
    return pieces;
}

outline::Outline blocks_of(std::string_view json) {
    Tally tally;
    return blocks_of(json, tally);
}

std::string para(const std::string& word) {
    return R"({"t":"Para","c":[{"t":"Str","c":")" + word + R"("}]})";
}

}  // namespace

TEST_CASE("a heading, a paragraph, a quote and code are blocks, in the language around them") {
    const auto pieces = blocks_of(R"([{"t":"Header","c":[2,["",[],[]],[{"t":"Str","c":"h"}]]},)" + para("p") +
                                  R"(,{"t":"BlockQuote","c":[)" + para("q") +
                                  R"(]},{"t":"CodeBlock","c":[["",["cpp"],[]],"int x;"]}])");
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[0].block.type == BlockType::heading);
    CHECK(pieces[0].block.level == 2);
    CHECK(pieces[1].block.text.plain() == "p");
    CHECK(pieces[2].block.type == BlockType::quote);
    CHECK(pieces[3].block.code_lang == "cpp");
}

TEST_CASE("cells of a table stand in their columns, and span no more rows than their part has") {
    const auto cell = [](const std::string& word, int rows, int columns) {
        return R"([["",[],[]],{"t":"AlignDefault"},)" + std::to_string(rows) + "," + std::to_string(columns) +
               ",[" + para(word) + "]]";
    };
    const auto row = [](const std::string& cells) { return R"([["",[],[]],[)" + cells + "]]"; };
    const std::string none = R"(["",[],[]])", part = R"([["",[],[]],[)";
    const std::string head = part + row(cell("Line", 9, 1) + "," + cell("Price", 1, 2)) + "," +
                             row(cell("adult", 1, 1) + "," + cell("child", 1, 1)) + "]]";
    const std::string body = "[[" + none + ",0,[],[" +
                             row(cell("Red", 1, 1) + "," + cell("2", 1, 1) + "," + cell("1", 1, 1)) + "]]]";
    const auto pieces = blocks_of(R"([{"t":"Table","c":[)" + none + ",[null,[]],[]," + head + "," + body +
                                  "," + part + "]]]}]");
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].block.text.plain() ==
          "| Line | Price |  |\n| --- | --- | --- |\n|  | adult | child |\n| Red | 2 | 1 |");
}

TEST_CASE("items have the depth of their list, and what follows in an item is a paragraph") {
    const auto pieces = blocks_of(R"([{"t":"BulletList","c":[[)" + para("a") + "," + para("more") +
                                  R"(,{"t":"BulletList","c":[[)" + para("deep") + R"(]]}]]}])");
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].block.type == BlockType::item);
    CHECK(pieces[1].block.type == BlockType::paragraph);
    CHECK(pieces[2].block.type == BlockType::item);
    CHECK(pieces[2].block.depth == 1);
}

TEST_CASE("a bullet below a number has none") {
    const auto pieces =
        blocks_of(R"([{"t":"OrderedList","c":[[1,{"t":"Decimal"},{"t":"Period"}],[[)" + para("a") +
                  R"(,{"t":"BulletList","c":[[)" + para("deep") + R"(]]}],[)" + para("b") + "]]]}]");
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].block.number == "1.");
    CHECK_FALSE(pieces[1].block.number);
    CHECK(pieces[2].block.number == "2.");
}

TEST_CASE("a link without words shows where it leads") {
    const auto pieces =
        blocks_of(R"([{"t":"Para","c":[{"t":"Link","c":[["",[],[]],[],["https://a.example",""]]}]}])");
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].block.text.plain() == "https://a.example");
    CHECK(pieces[0].block.text.runs()[0].marks.href == "https://a.example");
}

TEST_CASE("a division with a language gives it to what is in it, and to nothing behind it") {
    const auto pieces =
        blocks_of(R"([{"t":"Div","c":[["",[],[["lang","zh"]]],[)" + para("a") + "]]}," + para("b") + "]");
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].block.lang == "zh");
    CHECK(pieces[1].block.lang == "en");
}

TEST_CASE("HTML is what pandoc makes of it, and is asked for no more than a thousand times") {
    std::size_t asked = 0;
    BlockSource source;
    source.html = [&asked](std::string_view) -> std::optional<jsonio::Tree> {
        ++asked;
        return test::ast(R"({"blocks":[{"t":"Para","c":[{"t":"Str","c":"seen"}]}]})");
    };
    std::string raw = R"({"t":"RawBlock","c":["html","<p>x</p>"]})", all = "[" + raw;
    for (int i = 1; i < 1200; ++i) all += "," + raw;
    Tally tally;
    const auto pieces = blocks_of(all + "]", tally, source);
    CHECK(asked == 1000);
    CHECK(pieces.front().block.text.plain() == "seen");
    CHECK(pieces.back().block.type == BlockType::code);
}

TEST_CASE("lists and quotes in one another end where the tree does, and no stack before it") {
    std::string open, close;
    for (int i = 0; i < 150; ++i) {
        open += R"([{"t":"BulletList","c":[[{"t":"BlockQuote","c":)";
        close = "}]]}]" + close;
    }
    const auto pieces = blocks_of(open + "[" + para("deep") + "]" + close);
    REQUIRE(pieces.size() == 1);
    CHECK(pieces[0].block.text.plain() == "deep");
}

TEST_CASE("blocks of the future and broken ones are no crash") {
    for (const char* json :
         {"{}", "[[]]", R"([{"t":"Hologram","c":[[]]}])", R"([{"t":"Header"}])",
          R"([{"t":"Table","c":[1,2]}])", R"([{"t":"OrderedList","c":[[],null]}])",
          R"([{"t":"BulletList","c":[1,[],[[]]]}])", R"([{"t":"DefinitionList","c":[[]]}])",
          R"([{"t":"CodeBlock"}])", R"([{"t":"Div","c":[]}])"})
        CHECK(blocks_of(json).size() <= 2);
}
