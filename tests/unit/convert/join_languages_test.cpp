// SPDX-License-Identifier: MIT
#include "lib/convert/join_languages.h"

#include "lib/formats/json/json.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

Section section(SectionKind kind, const std::string& lang, const std::string& text) {
    Section made;
    made.kind = kind;
    made.lang = lang;
    made.blocks.emplace_back().text = text;
    return made;
}

Record english() {
    Record record;
    record.title = Text("The line opens");
    record.source.emplace().url = "https://post.example/tram";
    record.published.emplace().value = "2026-05-05";
    record.tags = {{"trams", {}}};
    record.sections = {section(SectionKind::summary, "", "It joins two places.")};
    return record;
}

Record german() {
    Record record = english();
    record.title = Text("Die Linie");
    record.sections = {section(SectionKind::summary, "", "Sie verbindet zwei Orte.")};
    return record;
}

Record joined(Record first, Record second) {
    return join_records({{std::move(first), "en"}, {std::move(second), "de"}});
}

}  // namespace

TEST_CASE("titles, sections and what both share become one record") {
    Record expected = english();
    expected.alt_titles = {{Text("Die Linie"), "de"}};
    expected.sections = {section(SectionKind::summary, "en", "It joins two places."),
                         section(SectionKind::summary, "de", "Sie verbindet zwei Orte.")};
    CHECK(joined(english(), german()) == expected);
}

TEST_CASE("a title that was said already is not said again") {
    Record first = english(), second = german();
    CHECK(joined(first, first).alt_titles.empty());
    first.alt_titles = {{Text("Die Linie"), ""}};
    second.alt_titles = {{Text("The line opens"), "en"}};
    CHECK(joined(first, second).alt_titles == std::vector<AltTitle>{{Text("Die Linie"), "de"}});
}

TEST_CASE("a section keeps its own language, and is there once when it is the same in both files") {
    Record first = english(), second = german();
    first.sections = {section(SectionKind::background, "la", "Omnia.")};
    second.sections = first.sections;
    CHECK(joined(first, second).sections == first.sections);
}

TEST_CASE("the record may say its language more exactly than the file, but not another one") {
    Record first = english(), second = german();
    first.lang = "en-GB";
    second.lang = "en";
    const Record record = joined(first, second);
    CHECK(record.lang == "en-GB");
    CHECK(record.sections[0].lang == "en-GB");
    CHECK(record.sections[1].lang == "de");
}

TEST_CASE("what the later file says otherwise is kept with its language") {
    Record first = english(), second = german();
    first.id = "1";
    second.id = "2";
    second.source->url = "https://post.example/de/tram";
    second.source->name = "Post";
    second.published->value = "2026-05-06";
    second.updated.emplace().value = "2026-05-07";
    first.extras = {{"slug", "\"line\""}, {"weight", "1"}, {"slug-de", "0"}};
    second.extras = {{"slug", "\"linie\""}, {"weight", "1"}, {"mood", "null"}};
    const Record record = joined(first, second);
    CHECK(record.id == "1");
    CHECK(record.source->url == "https://post.example/tram");
    CHECK(record.source->name == "Post");
    CHECK(record.published->value == "2026-05-05");
    CHECK(record.updated->value == "2026-05-07");
    REQUIRE(record.links.size() == 1);
    CHECK(record.links[0].href == "https://post.example/de/tram");
    CHECK(record.links[0].rel == LinkRel::source);
    CHECK(record.links[0].lang == "de");
    CHECK(record.extras == Extras{{"slug", "\"line\""},
                                  {"weight", "1"},
                                  {"slug-de", "0"},
                                  {"id-de", "\"2\""},
                                  {"published-de", "\"2026-05-06\""},
                                  {"slug-de-de", "\"linie\""},
                                  {"mood", "null"}});
}

TEST_CASE("a file without a language in its name is the one the others translate") {
    Record first = english(), second = german();
    second.id = "2";
    first.id = "1";
    const Record record = join_records({{first, ""}, {second, "de"}});
    CHECK(record.sections[0].lang.empty());
    CHECK(record.sections[1].lang == "de");
    CHECK(join_records({{second, "de"}, {first, ""}}).extras == Extras{{"id-2", "\"1\""}});
}

TEST_CASE("the patch of the first file is of no use any more") {
    Record first = english();
    first.layout.emplace().eol = LineEnd::crlf;
    first.layout->patch.emplace();
    const Record record = joined(first, german());
    CHECK(record.layout->eol == LineEnd::crlf);
    CHECK_FALSE(record.layout->patch);
}

TEST_CASE("digests are joined record by record, and their heads too") {
    Digest first, second;
    first.head.title = Text("Monday");
    second.head.title = Text("Montag");
    second.head.lang = "de-AT";
    first.records = {english(), german()};
    second.records = {german(), english()};
    const Digest digest = join_languages({{first, "en"}, {second, "de"}});
    CHECK(json::to_json(digest.head) == R"({"title":"Monday","title-de-AT":"Montag"})");
    REQUIRE(digest.records.size() == 2);
    CHECK(digest.records[1].title == Text("Die Linie"));
    CHECK(digest.records[1].alt_titles == std::vector<AltTitle>{{Text("The line opens"), "de-AT"}});
}

TEST_CASE("only digests with as many records each can be joined") {
    Digest one, two;
    one.records = {english()};
    two.records = {english(), german()};
    CHECK(can_join({{one, "en"}, {one, "de"}}));
    CHECK_FALSE(can_join({{one, "en"}, {two, "de"}}));
    CHECK_FALSE(can_join({{{}, "en"}, {{}, "de"}}));
}
