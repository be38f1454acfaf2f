// SPDX-License-Identifier: MIT
#include "lib/pandoc/merge_fields.h"

#include "tests/unit/pandoc/fields_support.h"

using namespace pandoc_tests;  // NOLINT(google-build-using-namespace)

namespace {

Record merged(Record text, const std::string& yaml) {
    pandoc::merge_into(text, good(yaml));
    return text;
}

Section section(SectionKind kind) {
    Section made;
    made.kind = kind;
    made.blocks.emplace_back();
    made.blocks.back().text = Text("text");
    return made;
}

}  // namespace

TEST_CASE("the title of the front matter wins, and another heading is an alternative title") {
    Record text;
    text.title = Text("你好世界");
    Record record = merged(text, "title: Hello\n");
    CHECK(record.title->plain() == "Hello");
    REQUIRE(record.alt_titles.size() == 1);
    CHECK(record.alt_titles[0] == AltTitle{Text("你好世界"), "zh"});

    text.title = Text("HELLO");
    CHECK(merged(text, "title: Hello\n").alt_titles.empty());
    CHECK(merged(text, "title: Hello\n").title->plain() == "Hello");
    text.title = Text("你好");
    CHECK(merged(text, "title: Hello\ntitle_zh: 你好\n").alt_titles.size() == 1);
    CHECK(merged(text, "lang: en\n").title->plain() == "你好");
}

TEST_CASE("a heading of the same words keeps its marks") {
    Record text;
    Marks strong;
    strong.strong = true;
    text.title.emplace();
    text.title->append("Hello", strong);
    const Record record = merged(text, "title: Hello\n");
    CHECK_FALSE(record.title->is_plain());
    CHECK(record.alt_titles.empty());
}

TEST_CASE("another source in the text is a link, and another name an unknown member") {
    Record text;
    text.source = Source{"B", "https://b.example", {"Ada"}};
    Record record = merged(text, "source: A\nurl: https://a.example\nauthor: Grace\n");
    CHECK(record.source == Source{"A", "https://a.example", {"Grace", "Ada"}});
    CHECK(record.links == std::vector<Link>{{"https://b.example", "B", LinkRel::source, {}}});
    CHECK(record.extras.empty());

    text.source = Source{"B", std::nullopt, {}};
    record = merged(text, "source: A\n");
    CHECK(record.source->name == "A");
    CHECK(shown(record.extras) == R"(x-source="B")");

    text.source = Source{"B", "https://a.example", {}};
    CHECK(merged(text, "url: https://a.example\n").source == Source{"B", "https://a.example", {}});
    CHECK(merged(text, "lang: en\n").source == text.source);
    CHECK(merged({}, "source: A\n").source->name == "A");
}

TEST_CASE("dates, id and language of the front matter win, and nothing of the text is lost") {
    Record text;
    text.id.emplace("b");
    text.lang = "de";
    text.published = Date{"2026-05-06", "6 May 2026"};
    text.updated = Date{"2026-05-07", std::nullopt};
    Record record = merged(text, "id: a\nlang: en\ndate: 2026-05-05\nupdated: 2026-05-07\n");
    CHECK(record.id == "a");
    CHECK(record.lang == "en");
    CHECK(record.published->value == "2026-05-05");
    CHECK(shown(record.extras) == R"(x-id="b" x-published="6 May 2026")");
    record = merged(text, "tags: [a]\n");
    CHECK(record.id == "b");
    CHECK(record.lang == "de");
    CHECK(record.published == text.published);
    CHECK(record.updated == text.updated);
}

TEST_CASE("a date that cannot be read gives way to one that can") {
    Record text;
    text.published = Date{"2026-05-06", std::nullopt};
    Collector sink;
    const auto map = yamlio::parse("date: soon", {2, 1, 4}, "a.md", {}, sink);
    pandoc::merge_into(text, pandoc::read_fields(*map, "a.md", false, sink));
    CHECK(text.published == Date{"2026-05-06", std::nullopt});
    CHECK(shown(text.extras) == R"(x-published="soon")");
}

TEST_CASE("lists hold what the front matter says first, each thing once") {
    Record text;
    text.tags = {{"b", {}}, {"c", "hashtag"}, {"a", {}}};
    text.badges = {"New"};
    text.links = {{"https://b.example", "B", {}, {}}, {"https://a.example", {}, {}, {}}};
    text.extras = {{"foo", "1"}, {"bar", "2"}};
    const Record record = merged(text, "tags: [a, b]\nbadge: Hot\nlinks: [https://a.example]\nfoo: x\n");
    CHECK(shown(record.tags) == "a|b|c");
    CHECK(record.badges == std::vector<std::string>{"Hot", "New"});
    CHECK(record.links.size() == 2);
    CHECK(record.links[1].text == "B");
    CHECK(shown(record.extras) == R"(foo="x" x-foo=1 bar=2)");
}

TEST_CASE("sections of the front matter stand in front, and four kinds get the provenance") {
    Record text;
    for (const SectionKind kind : {SectionKind::summary, SectionKind::digest, SectionKind::key_points,
                                   SectionKind::translation, SectionKind::full_text, SectionKind::other})
        text.sections.push_back(section(kind));
    text.sections[0].provenance = Provenance{"own", {}, {}, {}};
    const Record record = merged(text, "model: m\nexcerpt: x\n");
    REQUIRE(record.sections.size() == 7);
    CHECK(shown(record.sections[0]) == "paragraph:x");
    CHECK(record.sections[0].provenance->model == "m");
    CHECK(record.sections[1].provenance->provider == "own");
    for (const std::size_t i : {2U, 3U, 4U}) CHECK(record.sections[i].provenance->model == "m");
    CHECK_FALSE(record.sections[5].provenance);
    CHECK_FALSE(record.sections[6].provenance);

    CHECK(shown(merged({}, "provider: p\nmodel: m\ngenerated: 2026-05-05\n").extras) ==
          R"(provider="p" model="m" generated="2026-05-05")");
}

TEST_CASE("places are those of the whole record") {
    Record text;
    text.title = Text("Heading");
    text.tags = {{"a", {}}, {"z", {}}};
    text.sections.push_back(section(SectionKind::summary));
    text.extras = {{"foo", "1"}};
    text.published = Date{"2026-05-06", std::nullopt};
    Places places("a.md", "");
    const auto line = [&places](std::string path, std::uint64_t n) {
        places.add(std::move(path), {n, 1, n * 10}, {n, 2, n * 10 + 1});
    };
    line("", 1);
    line("/title", 20);
    line("/published", 21);
    line("/published/value", 22);
    line("/tags/0", 23);
    line("/tags/1", 24);
    line("/sections/0/blocks/0/text", 25);
    line("/extras/0", 26);
    pandoc::merge_into(text, good("title: T\ndate: 2026-05-05\ntags: [a]\nexcerpt: x\nmodel: m\n"), &places);
    const auto at = [&places](std::string_view path) { return places.find(path).begin.line; };
    CHECK(at("/title") == 2);
    CHECK(at("/alt_titles/0/text") == 20);
    CHECK(at("/published/value") == 3);
    CHECK(at("/tags/0") == 4);
    CHECK(at("/tags/1") == 24);
    CHECK(at("/sections/0/blocks/0/text") == 5);
    CHECK(at("/sections/0/provenance/model") == 6);
    CHECK(at("/sections/1/blocks/0/text") == 25);
    CHECK(at("/sections/1/provenance/model") == 6);
    CHECK(at("/extras/0") == 21);  // the date of the text
    CHECK(at("/extras/1") == 26);
    CHECK(places.find("/nowhere").file == "a.md");
}

TEST_CASE("a digest has a title, a date and a language, and keeps all else") {
    Head head;
    head.title = Text("Heading");
    head.date = Date{"2026-05-06", std::nullopt};
    head.extras = {{"foo", "1"}};
    pandoc::to_head(
        head,
        good(
            "title: T\ndate: 2026-05-05\nlang: en\ntags: [a]\nfoo: 2\nrecords: 3\nurl: https://a.example\n"));
    CHECK(head.title->plain() == "T");
    CHECK(head.date->value == "2026-05-05");
    CHECK(head.lang == "en");
    CHECK(shown(head.extras) == R"(tags=["a"] foo=2 x-records=3 url="https://a.example" alt_title="Heading" )"
                                R"(x-date="2026-05-06" x-foo=1)");
    Head bare;
    bare.title = Text("Heading");
    pandoc::to_head(bare, good("title: heading\n"));
    CHECK(bare.extras.empty());
    pandoc::to_head(bare, good("foo: 1\n"));
    CHECK(bare.title->plain() == "heading");
}
