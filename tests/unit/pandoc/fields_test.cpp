// SPDX-License-Identifier: MIT
#include "lib/pandoc/fields.h"

#include <chrono>

#include "tests/unit/pandoc/fields_support.h"

using namespace pandoc_tests;  // NOLINT(google-build-using-namespace)

TEST_CASE("a title is the plain one; those with a language are alternative titles") {
    const Record record = good("title_zh: 标题\ntitle: Title\nheadline: Other\nen_title: title\n").record;
    CHECK(record.title->plain() == "Title");
    REQUIRE(record.alt_titles.size() == 2);
    CHECK(record.alt_titles[0] == AltTitle{Text("标题"), "zh"});
    CHECK(record.alt_titles[1] == AltTitle{Text("Other"), ""});
}

TEST_CASE("without a plain title the one in the language of the document is the title, else the first") {
    const Record english = good("title: {zh: 标题, en: Title}\nlang: en\n").record;
    CHECK(english.title->plain() == "Title");
    CHECK(english.alt_titles.at(0) == AltTitle{Text("标题"), "zh"});
    const Record first = good("title_fr: Titre\ntitle_de: Titel\n").record;
    CHECK(first.title->plain() == "Titre");
    CHECK(first.alt_titles.at(0).lang == "de");
}

TEST_CASE("id, dates and language are read, each the first") {
    for (const std::string key : {"id", "guid", "uuid"}) CHECK(good(key + ": 42").record.id == "42");
    const Record record =
        good(
            "date: 2026-05-05\npublished_at: 2026-05-05\nlast-updated: 2026-05-07T10:00:00Z\n"
            "lang: [en, zh]\nlocale: de_DE\nguid: a\nuuid: b\n")
            .record;
    CHECK(record.published == Date{"2026-05-05", std::nullopt});
    CHECK(record.updated == Date{"2026-05-07T10:00:00Z", std::nullopt});
    CHECK(record.lang == "en");
    CHECK(record.id == "a");
    CHECK(shown(record.extras) == R"(locale="de_DE" uuid="b")");
    CHECK(good("language: English").record.lang == "en");
    CHECK(good("locale: pt_br").record.lang == "pt-BR");
}

TEST_CASE("another date for what a key above says is a warning, and kept") {
    const Read second =
        read("date: 2026-05-05\npubDate: 2026-05-06\nDate: 2026-05-07\nlastmod: 2026-05-08\n");
    CHECK(second.rules == "PAN-014 PAN-014");
    CHECK(second.found.at(0).where.begin == Position{3, 1, 21});
    CHECK(second.fields.record.published->value == "2026-05-05");
    CHECK(second.fields.record.updated->value == "2026-05-08");
    CHECK(shown(second.fields.record.extras) == R"(pubDate="2026-05-06" Date="2026-05-07")");
    CHECK(read("date: 2026-05-05\npublished: true\n").rules.empty());
    CHECK(read("guid: a\nuuid: b\nsource: A\nsite: B\n").rules.empty());
}

TEST_CASE("every date of the table is read") {
    for (const std::string key : {"date", "published", "published_at", "date_published", "pub_date",
                                  "pub_datetime", "publish_date", "published_on", "datetime"})
        CHECK(good(key + ": 2026-05-05").record.published->value == "2026-05-05");
    for (const std::string key : {"updated", "updated_at", "last_updated", "last_updated_at", "modified",
                                  "last_modified", "date_modified", "lastmod"})
        CHECK(good(key + ": 2026-05-05").record.updated->value == "2026-05-05");
}

TEST_CASE("a date keeps what differs from its value") {
    const auto date = [](const std::string& text) { return *good("date: " + text).record.published; };
    CHECK(date("2026-05-05 10:00:00 +0800") ==
          Date{"2026-05-05T10:00:00+08:00", "2026-05-05 10:00:00 +0800"});
    CHECK(date("\"May 5, 2026\"") == Date{"2026-05-05", "May 5, 2026"});
    CHECK(date("2026年5月5日") == Date{"2026-05-05", "2026年5月5日"});
    CHECK(date("2026-05") == Date{"2026-05", std::nullopt});
    CHECK(date("2026-05-05T10:00") == Date{"2026-05-05T10:00", std::nullopt});
    CHECK(date("' 2026-05-05'") == Date{"2026-05-05", " 2026-05-05"});
}

TEST_CASE("a date that is none is a warning and kept as printed") {
    const auto check = [](const std::string& text, const std::string& rule) {
        const Read made = read("x: 1\ndate: " + text);
        INFO(text);
        CHECK(made.rules == rule);
        CHECK(made.found.at(0).path == "/published");
        CHECK(made.found.at(0).where.begin == Position{3, 7, 15});
        CHECK(made.fields.record.published == Date{std::nullopt, text});
    };
    check("2026-02-30", "TXT-018");
    check("05/04/2026", "TXT-019");
    check("soon", "PAN-016");
    check("2026", "PAN-016");
    CHECK(read("date: May 5, 2026 10:00 AM CST").rules == "TXT-020");
    CHECK(read("date: [2026-05-05]").rules == "PAN-015");
}

TEST_CASE("the source has a name, a URL and authors") {
    for (const std::string key : {"url", "link", "source_url", "original_url", "official_link", "permalink",
                                  "canonical_url", "href", "source", "site"})
        CHECK(good(key + ": https://a.example/").record.source ==
              Source{std::nullopt, "https://a.example/", {}});
    for (const std::string key : {"source", "source_name", "publisher", "site", "feed", "outlet"})
        CHECK(good(key + ": OpenAI").record.source == Source{"OpenAI", std::nullopt, {}});
    for (const std::string key : {"author", "authors", "by", "byline"})
        CHECK(good(key + ": [Ada, {name: Grace}, Ada]").record.source->authors ==
              std::vector<std::string>{"Ada", "Grace"});
    CHECK(good("author: Lovelace, Ada").record.source->authors.at(0) == "Lovelace, Ada");
    CHECK(good("author: Müller, Jörg").record.source->authors.size() == 1);
    CHECK(good("author: Ada Lovelace, Grace Hopper").record.source->authors ==
          std::vector<std::string>{"Ada Lovelace", "Grace Hopper"});
    CHECK(good("author: 张三、李四").record.source->authors.size() == 2);
    CHECK(good("source: {name: X, url: 'https://x.example', authors: [Ada]}").record.source ==
          Source{"X", "https://x.example", {"Ada"}});
    CHECK(good("source: \"[X](https://x.example)\"").record.source == Source{"X", "https://x.example", {}});
    CHECK(good("url: <https://x.example>").record.source->url == "https://x.example");
}

TEST_CASE("a second URL of the source is a link, and a second name an unknown member") {
    const Record record =
        good(
            "url: https://a.example\nsource_url: https://b.example\nlink: https://a.example\n"
            "source: A\npublisher: B\n")
            .record;
    CHECK(record.source == Source{"A", "https://a.example", {}});
    CHECK(record.links == std::vector<Link>{{"https://b.example", std::nullopt, LinkRel::source, {}}});
    CHECK(shown(record.extras) == R"(publisher="B")");
    const Record many =
        good("sources:\n- {name: A, url: 'https://a.example'}\n- {title: B, link: 'https://b.example'}\n")
            .record;
    CHECK(many.source == Source{"A", "https://a.example", {}});
    CHECK(many.links == std::vector<Link>{{"https://b.example", "B", LinkRel::source, {}}});
}

TEST_CASE("tags come in lists and strings, each once, without their signs") {
    for (const std::string key : {"tags", "topics", "keywords", "categories", "category", "hashtags"})
        CHECK(shown(good(key + ": a, b").record.tags) == "a|b");
    CHECK(shown(good("tags: [a, '#b', a, 2026]").record.tags) == "a|b|2026");
    CHECK(shown(good("tags:\n  - machine learning\n  - C#\n").record.tags) == "machine learning|C#");
    CHECK(shown(good("tags: '#a #b'").record.tags) == "a|b");
    CHECK(shown(good("tags: 人工智能、芯片，云").record.tags) == "人工智能|芯片|云");
    CHECK(shown(good("tags: machine learning").record.tags) == "machine learning");
    CHECK(good("tags: [{name: a, scheme: s}]").record.tags.at(0) == Tag{"a", "s"});
    CHECK(shown(good("tags: a\nkeywords: [a, b]").record.tags) == "a|b");
    for (const std::string key : {"badges", "badge"})
        CHECK(good(key + ": [New, Hot]").record.badges == std::vector<std::string>{"New", "Hot"});
}

TEST_CASE("provider, model and date are the provenance") {
    for (const std::string key : {"model", "model_name", "llm", "generator_model"})
        CHECK(good(key + ": claude-haiku-4-5").provenance->model == "claude-haiku-4-5");
    for (const std::string key : {"generated", "generated_at"})
        CHECK(good(key + ": 2026-05-05").provenance->generated->value == "2026-05-05");
    const auto fields = good("provider: Anthropic\nmodel: m");
    CHECK(fields.provenance->provider == "Anthropic");
    CHECK(at(fields, "/provenance/model") == "3:8");
    const auto answer = good("generated: true\nprovider: false");
    CHECK_FALSE(answer.provenance);
    CHECK(shown(answer.record.extras) == "generated=true provider=false");
}

TEST_CASE("links are strings or maps") {
    for (const std::string key : {"links", "references", "related", "related_links"})
        CHECK(good(key + ": [https://a.example]").record.links ==
              std::vector<Link>{{"https://a.example", std::nullopt, std::nullopt, {}}});
    for (const std::string key : {"discussion", "discussion_url", "comments_url", "hn_url"})
        CHECK(good(key + ": https://a.example").record.links ==
              std::vector<Link>{{"https://a.example", std::nullopt, LinkRel::discussion, {}}});
    const auto fields = good(
        "links:\n- {url: 'https://a.example', title: A, rel: reference, lang: en}\n"
        "- '[B](https://b.example)'\n- {href: 'https://c.example', text: C}\n"
        "- {Paper: 'https://d.example'}\n");
    CHECK(fields.record.links == std::vector<Link>{{"https://a.example", "A", LinkRel::reference, "en"},
                                                   {"https://b.example", "B", std::nullopt, {}},
                                                   {"https://c.example", "C", std::nullopt, {}},
                                                   {"https://d.example", "Paper", std::nullopt, {}}});
    CHECK(at(fields, "/links/1/href") == "4:3");
    const Record more = good("links: [{url: 'https://a.example', note: x}]").record;
    CHECK(more.links.size() == 1);
    CHECK(shown(more.extras) == R"(x-links=[{"url":"https://a.example","note":"x"}])");
}

TEST_CASE("a section is paragraphs, items, or items with labels") {
    const auto fields = good(
        "summary: >-\n  One\n  two.\n\n  Three.\nkey_points:\n- a\n- b: c\n- [d]\n"
        "translation_zh: 你好\nfull_text: |\n  l1\n  l2\n\n  - i1\n  - i2\nbackground: \"x\"\n");
    const auto& sections = fields.record.sections;
    REQUIRE(sections.size() == 5);
    CHECK(sections[0].kind == SectionKind::summary);
    CHECK_FALSE(sections[0].label);
    CHECK(shown(sections[0]) == "paragraph:One two. / paragraph:Three.");
    CHECK(sections[1].kind == SectionKind::key_points);
    CHECK(shown(sections[1]) == "item:a / item[b]:c / item1:d");
    CHECK(sections[2].kind == SectionKind::translation);
    CHECK(sections[2].lang == "zh");
    CHECK(shown(sections[3]) == "paragraph:l1\nl2 / item:i1 / item:i2");
    CHECK(sections[4].kind == SectionKind::background);
    CHECK(shown(good("summary: >\n  a\n  b\n\n    x\n    y\n\n  c\n").record.sections.at(0)) ==
          "paragraph:a b / paragraph:  x\n  y / paragraph:c");
    CHECK(shown(good("summary: 'a\n\n  b'").record.sections.at(0)) == "paragraph:a / paragraph:b");
    CHECK(shown(good("summary: \"a\\nb\"").record.sections.at(0)) == "paragraph:a\nb");
    CHECK(at(fields, "/sections/1/blocks/0/text") == "8:3");
    CHECK(at(fields, "/sections/2") == "11:17");
}

TEST_CASE("languages of sections are in the name, in a map, or in the script") {
    const auto sections =
        good(
            "lang: en\nsummary: {zh: 你好, en: Hello}\nsummary_ja: こんにちは\nexcerpt: 안녕하세요\n"
            "description: Hello again\n")
            .record.sections;
    REQUIRE(sections.size() == 5);
    CHECK(sections[0].lang == "zh");
    CHECK(sections[1].lang == "en");
    CHECK(sections[2].lang == "ja");
    CHECK(sections[3].lang == "ko");
    CHECK(sections[4].lang == "en");
}

TEST_CASE("every name of a section gives its kind") {
    for (const std::string key : {"summary", "abstract", "description", "excerpt", "tldr", "TL;DR", "摘要"})
        CHECK(good("\"" + key + "\": x").record.sections.at(0).kind == SectionKind::summary);
    for (const std::string key : {"key_points", "highlights", "takeaways", "要点"})
        CHECK(good(key + ": [x]").record.sections.at(0).kind == SectionKind::key_points);
    CHECK(good("why_it_matters: x").record.sections.at(0).kind == SectionKind::background);
    const Section end = good("conclusion: x").record.sections.at(0);
    CHECK(end.kind == SectionKind::other);
    CHECK(end.label == "Conclusion");
}

TEST_CASE("unknown keys that say something are kept in order, with tokens that JSON has") {
    const Record record =
        good(
            "a: 1\nb: -1.5e3\nc: true\nd: null\ne: ~\nf:\ng: yes\nh: 007\ni: 1_000\nj: 0x1F\nk: .5\n"
            "l: True\nm: '5'\nn: 2026-05-05\no: [1, x, {p: [false, null]}]\nq: \"a\\tb\"\nr: +1\ns: 1.\n"
            "t: 1e400\nu: []\nv: -0\nw: .\nz: ''\n")
            .record;
    CHECK(shown(record.extras) ==
          R"(a=1 b=-1.5e3 c=true g="yes" h="007" i="1_000" j="0x1F" k=".5" l="True" m="5" )"
          R"(n="2026-05-05" o=[1,"x",{"p":[false,null]}] q="a\tb" r="+1" s="1." t=1e400 v=-0 w=".")");
}

TEST_CASE("names that the model has get another one") {
    const Record record =
        good("layout: post\nrecords: 3\nx-layout: y\nextras: z\nsections: 1\nalt_titles: [a]\n").record;
    CHECK(shown(record.extras) == R"(x-layout="post" x-records=3 x-x-layout="y" extras="z" x-sections=1 )"
                                  R"(x-alt_titles=["a"])");
}

TEST_CASE("what is not what its key says is a warning, and kept") {
    const auto check = [](const std::string& yaml, const std::string& extras) {
        const Read made = read("k: 1\n" + yaml);
        INFO(yaml);
        CHECK(made.rules == "PAN-015");
        CHECK(made.found.at(0).where.begin.line == 3);
        CHECK(shown(made.fields.record.extras) == "k=1 " + extras);
    };
    check("url: /posts/1", R"(url="/posts/1")");
    check("lang: en-US.UTF-8", R"(x-lang="en-US.UTF-8")");
    check("lang: [en, of the people]", R"(x-lang=["en","of the people"])");
    check("title: [a]", R"(x-title=["a"])");
    check("id: [a]", R"(x-id=["a"])");
    check("tags: [a, [b]]", R"(x-tags=["a",["b"]])");
    check("links: words", R"(x-links="words")");
    check("author: {email: a}", R"(author={"email":"a"})");
    check("summary: [{a: [b]}]", R"(summary=[{"a":["b"]}])");
    check("source: {url: words}", R"(x-source={"url":"words"})");
    check("model: [a]", R"(model=["a"])");
    CHECK_FALSE(read("source: {url: words}").fields.record.source);
    CHECK_FALSE(read("model: [a]").fields.provenance);
}

TEST_CASE("values that say nothing are left out") {
    const auto fields = good(
        "title:\nid: ~\nurl: null\ndate: ''\ntags: []\nsource: {}\nlinks: [null]\nsummary: ' '\n"
        "lang:\nmodel:\nauthor: []\n");
    CHECK(fields.record == Record{});
    CHECK_FALSE(fields.provenance);
    CHECK(fields.others.empty());
    CHECK(good("summary: true").record.sections.empty());
    CHECK(shown(good("summary: true").record.extras) == "summary=true");
}

TEST_CASE("fields have places") {
    const auto fields =
        good("title: T\ntitle_zh: 标题\nurl: https://a.example\ntags: [a, b]\nauthor: [A, B]\nfoo: 1\n");
    CHECK(at(fields, "/title") == "2:8");
    CHECK(at(fields, "/alt_titles/0/text") == "3:11");
    CHECK(at(fields, "/source/url") == "4:6");
    CHECK(at(fields, "/tags/1/text") == "5:11");
    CHECK(at(fields, "/source/authors/1") == "6:13");
    CHECK(at(fields, "/extras/0") == "7:1");
}

TEST_CASE("a digest keeps all but its title, date and language as unknown members") {
    const auto fields = good("title: T\ndate: 2026-05-05\nlang: en\ntags: [a]\ntitle_zh: 标题\nfoo: 1\n");
    CHECK(shown(fields.others) == R"(tags=["a"] title_zh="标题" foo=1)");
}

TEST_CASE("a line of text is a field when its key and its value are") {
    pandoc::Fields fields;
    fields.wants_places = true;
    Collector sink;
    const auto add = [&](const std::string& key, Text value) {
        return pandoc::add_field(fields, {key, std::move(value), {5, 1, 40}, {5, 9, 48}}, "a.md", sink);
    };
    Text link;
    Marks marks;
    marks.href = "https://a.example/";
    link.append("OpenAI", marks);
    CHECK(add("来源", link));
    CHECK(add("Date", Text("May 5, 2026")));
    CHECK(add("Tags", Text("#a #b")));
    CHECK(add("Model", Text("claude-haiku-4-5")));
    CHECK(add("Discussion", Text("https://d.example/")));
    CHECK(fields.record.source == Source{"OpenAI", "https://a.example/", {}});
    CHECK(fields.record.published == Date{"2026-05-05", "May 5, 2026"});
    CHECK(shown(fields.record.tags) == "a|b");
    CHECK(fields.provenance->model == "claude-haiku-4-5");
    CHECK(fields.record.links.at(0).rel == LinkRel::discussion);
    CHECK(at(fields, "/published") == "5:1");
    CHECK(sink.found.empty());

    const pandoc::Fields before = fields;
    CHECK_FALSE(add("Date", Text("2026-05-06")));
    CHECK_FALSE(add("Updated", Text("when it is ready")));
    CHECK_FALSE(add("Summary", Text("x")));
    CHECK_FALSE(add("Note", Text("x")));
    CHECK_FALSE(add("Link", Text("see below")));
    CHECK_FALSE(add("Language", Text("of the people")));
    CHECK_FALSE(add("ID", Text("")));
    CHECK(fields.record == before.record);
    CHECK(fields.provenance == before.provenance);
    CHECK(sink.found.empty());
}

TEST_CASE("a line with several links, and titles in other languages") {
    pandoc::Fields fields;
    Collector sink;
    Text two;
    Marks a, b;
    a.href = "https://a.example/";
    b.href = "https://b.example/";
    two.append("A", a);
    two.append(", ");
    two.append("B", b);
    CHECK(pandoc::add_field(fields, {"Sources", two, {}, {}}, "a.md", sink));
    CHECK(fields.record.source == Source{"A", "https://a.example/", {}});
    CHECK(fields.record.links == std::vector<Link>{{"https://b.example/", "B", LinkRel::source, {}}});
    Text words = two;
    words.append(" and words");
    CHECK_FALSE(pandoc::add_field(fields, {"Links", words, {}, {}}, "a.md", sink));
    CHECK(pandoc::add_field(fields, {"Links", two, {}, {}}, "a.md", sink));
    CHECK(fields.record.links.size() == 3);
    Text named;
    named.append("A", a);
    named.append(" (the blog)");
    pandoc::Fields other;
    CHECK(pandoc::add_field(other, {"Source", named, {}, {}}, "a.md", sink));
    CHECK(other.record.source == Source{"A (the blog)", "https://a.example/", {}});
    CHECK(pandoc::add_field(other, {"Title", Text("Title"), {}, {}}, "a.md", sink));
    CHECK(pandoc::add_field(other, {"中文标题", Text("标题"), {}, {}}, "a.md", sink));
    CHECK(other.record.title->plain() == "Title");
    CHECK(other.record.alt_titles.at(0) == AltTitle{Text("标题"), "zh"});
}

TEST_CASE("a line whose value is a sentence names nobody") {
    for (const auto& [key, value] : {std::pair("Source", "it is said that the river was once a lake"),
                                     std::pair("Source", "The river was once a lake, and people swam in it."),
                                     std::pair("Author", "he is a man of few words."),
                                     std::pair("Tags", "are pieces of metal, that hang on a chain."),
                                     std::pair("Tags", "pieces of metal that hang on a chain, and more"),
                                     std::pair("Model", "it is a model of a ship that sank."),
                                     std::pair("Author", "Jo Doe. He wrote this long ago and regrets it."),
                                     std::pair("作者", "本文由编辑部整理，仅供参考。"),
                                     std::pair("标签", "这不是标签，而是一句完整的话。"),
                                     std::pair("来源", "据说这条河曾经是一个湖，人们在里面游泳。")}) {
        pandoc::Fields fields;
        Collector sink;
        INFO(key << ": " << value);
        CHECK_FALSE(pandoc::add_field(fields, {key, Text(value), {}, {}}, "a.md", sink));
        CHECK(fields.record == Record{});
    }
    for (const auto& [key, value] :
         {std::pair("Source", "This is Money"), std::pair("Source", "The Centre for Things, Example Inc."),
          std::pair("Author", "Martin Luther King Jr."), std::pair("来源", "新华社"),
          std::pair("Tags", "machine learning in the real world, go"),
          std::pair("Tags", "ai, chips, clouds, robots.")}) {
        pandoc::Fields fields;
        Collector sink;
        INFO(key << ": " << value);
        CHECK(pandoc::add_field(fields, {key, Text(value), {}, {}}, "a.md", sink));
    }
}

TEST_CASE("the date behind the name of a source is no part of it, but for one that says otherwise") {
    for (const char* value : {"The Verge | May 3, 2026", "The Verge · May 3, 2026", "The Verge — May 3, 2026",
                              "The Verge, May 3, 2026", "The Verge (May 3, 2026)"}) {
        pandoc::Fields fields;
        Collector sink;
        CHECK(pandoc::add_field(fields, {"Source", Text(value), {}, {}}, "a.md", sink));
        CHECK(fields.record.source == Source{"The Verge", std::nullopt, {}});
        CHECK(fields.record.published == Date{"2026-05-03", "May 3, 2026"});
    }
    pandoc::Fields fields;
    fields.record.published = Date{"2026-05-04", std::nullopt};
    Collector sink;
    CHECK(pandoc::add_field(fields, {"Source", Text("The Verge, May 3, 2026"), {}, {}}, "a.md", sink));
    CHECK(fields.record.source->name == "The Verge, May 3, 2026");
}

TEST_CASE("no address of a field is lost") {
    const auto linked = [](const char* words, const char* href) {
        Text text;
        Marks marks;
        marks.href = href;
        text.append(words, marks);
        return text;
    };
    pandoc::Fields fields;
    Collector sink;
    const auto add = [&](const char* key, const Text& value) {
        return pandoc::add_field(fields, {key, value, {}, {}}, "a.md", sink);
    };
    Text tags = linked("ai", "/tags/ai");
    tags.append(" ");
    const Text go = linked("#go", "https://x.example/go");
    tags.append("#go", go.runs()[0].marks);
    CHECK(add("Tags", tags));
    CHECK(shown(fields.record.tags) == "ai|go");
    CHECK(add("Title", linked("Another", "https://o.example")));
    Text sources = linked("A", "https://a.example");
    sources.append(" and ");
    sources.append("B", linked("B", "https://b.example").runs()[0].marks);
    CHECK(add("Source", sources));
    CHECK(fields.record.source == Source{"A", "https://o.example", {}});
    std::string hrefs;
    for (const Link& link : fields.record.links) hrefs += link.href + " ";
    CHECK(hrefs == "/tags/ai https://x.example/go https://a.example https://b.example ");
    Text words("as ");
    words.append("A", linked("A", "https://a.example").runs()[0].marks);
    words.append(" said, and ");
    words.append("B", linked("B", "https://b.example").runs()[0].marks);
    pandoc::Fields other;
    CHECK_FALSE(pandoc::add_field(other, {"Source", words, {}, {}}, "a.md", sink));
}

TEST_CASE("many keys, tags and links take no long time") {
    const auto begun = std::chrono::steady_clock::now();
    std::string yaml = "tags: \"";
    for (int i = 0; i < 90'000; ++i) yaml += "t" + std::to_string(i) + ",";
    yaml += "\"\nlinks:\n";
    for (int i = 0; i < 30'000; ++i) yaml += "- https://a.example/" + std::to_string(i) + "\n";
    for (int i = 0; i < 30'000; ++i) yaml += "key" + std::to_string(i) + ": v\n";
    for (int i = 0; i < 10'000; ++i)
        yaml += "title-x-" + std::to_string(i) + ": v" + std::to_string(i) + "\n";
    const auto fields = good(yaml);
    CHECK(fields.record.tags.size() == 90'000);
    CHECK(fields.record.links.size() == 30'000);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20));
}
