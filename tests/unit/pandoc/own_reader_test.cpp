// SPDX-License-Identifier: MIT
#include "lib/pandoc/own_reader.h"

#include "tests/unit/pandoc/ast_support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using pandoc::SourceLines;

namespace {

const char* const one_record = R"({"meta":{},"blocks":[
  {"t":"Header","c":[1,["",["dg-title"],[["record-id","x1"],["lang","en"]]],[{"t":"Str","c":"Title"}]]},
  {"t":"Header","c":[2,["",["dg-section"],[["kind","summary"]]],[{"t":"Str","c":"Summary"}]]},
  {"t":"Para","c":[{"t":"Str","c":"Words."}]},
  {"t":"Para","c":[{"t":"Span","c":[["",["dg-furniture"],[]],[{"t":"Str","c":"seen"}]]}]},
  {"t":"Div","c":[["",["dg-furniture"],[]],[{"t":"Para","c":[{"t":"Str","c":"no"}]}]]}]})";

pandoc::OwnDocument own(const jsonio::Tree& document) {
    pandoc::BlockSource source;
    source.ours = true;
    pandoc::Tally tally;
    return read_own(document, source, tally, {});
}

}  // namespace

TEST_CASE("a document is ours when a heading has our mark") {
    CHECK(pandoc::is_ours(test::ast(one_record)));
    CHECK_FALSE(pandoc::is_ours(test::ast(R"({"meta":{},"blocks":[{"t":"Header","c":[1,["",[],[]],[]]}]})")));
    CHECK_FALSE(pandoc::is_ours(test::ast("[]")));
}

TEST_CASE("a record of ours comes back, without its furniture") {
    const auto document = own(test::ast(one_record));
    REQUIRE(document.records.size() == 1);
    const Record& record = document.records[0].record;
    CHECK(record.id == "x1");
    CHECK(record.title == Text("Title"));
    REQUIRE(record.sections.size() == 1);
    CHECK(record.sections[0].kind == SectionKind::summary);
    CHECK(record.sections[0].blocks.at(0).text == Text("Words."));
    CHECK(document.head.empty());
}

TEST_CASE("the date of a digest comes back from a page, which names it as libraries do") {
    std::string document = one_record;
    document.replace(document.find(R"("meta":{})"), std::string_view(R"("meta":{})").size(),
                     R"("meta":{"dg-head":{"t":"MetaString","c":"yes"},)"
                     R"("dcterms.date":{"t":"MetaString","c":"2026-05-04"}})");
    const auto page = own(test::ast(document));
    REQUIRE(page.head.date);
    CHECK(page.head.date->value == "2026-05-04");
    CHECK_FALSE(page.head.date->raw);
}

TEST_CASE("what we wrote stands where its outermost blocks do") {
    const jsonio::Tree document = test::ast(one_record);
    pandoc::BlockSource source;
    source.ours = true;
    pandoc::Tally tally;
    const SourceLines::Stretch title{{1, 1, 0}, {1, 8, 7}}, section{{3, 1, 9}, {3, 11, 19}};
    const auto own = read_own(document, source, tally, {true, "own.md", {}, {title, section}});
    REQUIRE(own.records.size() == 1);
    CHECK(own.records[0].places.find("/title").begin.line == 1);
    CHECK(own.records[0].places.find("/sections/0/kind").begin.line == 3);
}
