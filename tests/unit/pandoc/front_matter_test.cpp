// SPDX-License-Identifier: MIT
#include "lib/pandoc/front_matter.h"

#include <algorithm>

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

namespace {

using namespace digestkit;
using pandoc::FrontMatter;

struct Found {
    FrontMatter front;
    std::vector<Diagnostic> findings;
    std::string rules;
    std::string keys;  ///< "title=Foo lang=en"
    std::string rest;  ///< the text behind
};

std::string shown(const yamlio::Value& value) {
    std::string text = value.text;
    for (const auto& item : value.items) text += (text.empty() ? "" : ",") + shown(item);
    for (const auto& member : value.members) text += "{" + member.key + ":" + shown(member.value) + "}";
    return text;
}

Found find(const std::string& text) {
    Collector sink;
    Found found;
    found.front = pandoc::find_front_matter(text, "a.md", {}, sink);
    found.findings = std::move(sink.found);
    for (const Diagnostic& each : found.findings)
        found.rules += (found.rules.empty() ? "" : " ") + std::string(each.rule->id);
    for (const auto& member : found.front.map.members)
        found.keys += (found.keys.empty() ? "" : " ") + member.key + "=" + shown(member.value);
    found.rest = text.substr(found.front.bytes);
    return found;
}

void check_none(const std::string& text) {
    INFO(text);
    const Found found = find(text);
    CHECK(found.front.lines == 0);
    CHECK(found.front.bytes == 0);
    CHECK(found.keys.empty());
    CHECK(found.rules.empty());
}

}  // namespace

TEST_CASE("front matter is YAML between two lines of three hyphens") {
    const Found found = find("---\ntitle: Foo\nlang: en\n---\n# Text\n");
    CHECK(found.rules.empty());
    CHECK(found.keys == "title=Foo lang=en");
    CHECK(found.front.lines == 4);
    CHECK(found.rest == "# Text\n");
    CHECK(found.front.map.members[1].value.begin == Position{3, 7, 21});
}

TEST_CASE("it may end in three dots, have CR LF, blanks behind the hyphens and a byte order mark") {
    CHECK(find("---\na: 1\n...\ntext").rest == "text");
    const Found crlf = find("---\r\na: 1\r\nb: 2\r\n---\r\ntext\r\n");
    CHECK(crlf.keys == "a=1 b=2");
    CHECK(crlf.rest == "text\r\n");
    CHECK(crlf.front.lines == 4);
    CHECK(find("---  \na: 1\n---\t\ntext").keys == "a=1");
    const Found marked = find("\xEF\xBB\xBF---\na: 1\n---\ntext");
    CHECK(marked.keys == "a=1");
    CHECK(marked.rest == "text");
    CHECK(marked.front.map.members[0].key_at == Position{2, 1, 7});
    CHECK(find("---\na: 1\n---").front.lines == 3);
    CHECK(find("---\n---\ntext").front.lines == 2);
    CHECK(find("---\n\n# remark\ntitle: x\n---\n").keys == "title=x");
    CHECK(find("---\n{\"title\": \"x\"}\n---\n").keys == "title=x");
    CHECK(find("---\n\"title\": x\n---\n").keys == "title=x");
}

TEST_CASE("blank lines in front of it are passed over") {
    for (const char* head : {"---\ntitle: A\nlang: en\n---\n", "+++\ntitle = \"A\"\nlang = \"en\"\n+++\n",
                             "{\"title\": \"A\", \"lang\": \"en\"}\n", "title: A\nlang: en\n"}) {
        for (const char* before : {"\n", "\n \t\r\n", "\xEF\xBB\xBF\n"}) {
            const std::string text = before + std::string(head);
            INFO(text);
            const Found found = find(text + "\nText.\n");
            CHECK(found.keys == "title=A lang=en");
            CHECK(found.rest == "\nText.\n");
            CHECK(found.front.lines == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
        }
    }
    const Found wrong = find("\n\n---\ntitle: [\n---\n");
    REQUIRE(wrong.findings.size() == 1);
    CHECK(wrong.findings[0].where.begin.line == 5);
    check_none("\n\n---\nJust words.\n---\n");
    check_none("\n");
}

TEST_CASE("a rule at the start is no front matter") {
    check_none("---\n\nSome text, and a colon: here.\n\n---\nmore");
    check_none("---\n# Heading\n---\n");
    check_none("---\njust words\n---\n");
    check_none("---\n- a\n- b\n---\n");
    check_none("---\n\nwords\n");
    check_none("---");
    check_none("");
    check_none("\xEF\xBB\xBF");
    check_none("----\na: 1\n----\n");
    check_none("text\n---\na: 1\n---\n");
}

TEST_CASE("a head without fences is lines of a key and a value, up to a blank one") {
    const Found found = find("Title: One: two # three\nDate: 2026-05-05\nTags: [a, b]\nX-Foo:\n\n# Text\n");
    CHECK(found.rules.empty());
    CHECK(found.keys == "Title=One: two # three Date=2026-05-05 Tags=a,b X-Foo=");
    CHECK(found.front.lines == 4);
    CHECK(found.rest == "\n# Text\n");
    CHECK(found.front.map.members[1].value.begin == Position{2, 7, 30});
    CHECK(find("标题：你好\n日期：2026-05-05\n\n正文").keys == "标题=你好 日期=2026-05-05");
    CHECK(find("date: May 5, 2026\n\ntext").keys == "date=May 5, 2026");
    CHECK(find("url: https://a.example/\r\n\r\ntext").keys == "url=https://a.example/");
    CHECK(find("lang: zh-Hant\n").keys == "lang=zh-Hant");
    CHECK(find("title: \"Foo\"\n\nx").keys == "title=Foo");
    CHECK(find("title: \"Foo\" bar\n\nx").keys == "title=\"Foo\" bar");
}

TEST_CASE("a title with a colon, and lines that are sentences, are text") {
    check_none("OpenAI: a new model\n\ntext");
    check_none("OpenAI: a new model\nGoogle: another one\n\ntext");
    check_none("Source: the new normal\n\ntext");
    check_none("Source: the new normal\nis here to stay.\n\ntext");
    check_none("Title: Foo\nand text without a blank line\n\n");
    check_none("Date: unknown\n\ntext");
    check_none("Summary: all of it\nKey points: none\n\ntext");
    check_none("Title: Foo\n\ntext");
    check_none("https://a.example/: x\nb: c\n");
    check_none("# Title: x\nDate: 2026-05-05\n\n");
    check_none("date:2026-05-05\n\n");
}

TEST_CASE("a second front matter gives the keys that the first has not") {
    const Found found = find("---\ntitle: One\n---\n\n---\nTitle: Two\nlang: en\n---\ntext");
    CHECK(found.rules == "PAN-010");
    CHECK(found.findings[0].where.begin == Position{5, 1, 20});
    CHECK(found.findings[0].message.find("Title") != std::string::npos);
    CHECK(found.keys == "title=One lang=en");
    CHECK(found.rest == "text");
    CHECK(found.front.lines == 8);
    CHECK(find("---\na: 1\n---\n---\nwords\n---\ntext").rest == "---\nwords\n---\ntext");
    CHECK(find("---\na: 1\n---\ntext\n---\nb: 2\n---\n").keys == "a=1");
}

TEST_CASE("YAML that cannot be read is an error and stays text") {
    const Found found = find("---\ntitle: x\nlist: [a, b\nmore: y\n---\ntext\n");
    CHECK(found.rules == "PAN-011");
    CHECK(found.findings[0].where.begin.line >= 3);
    CHECK(found.front.lines == 0);
    CHECK(find("---\ntitle: x\n\ttabs: y\n---\n").rules == "PAN-011");
    CHECK(find(std::string("---\ntitle: x\nb:\n  c: \0\n---\n", 28)).rules == "PAN-011");
}

TEST_CASE("values that only a person would write so are read key by key") {
    const Found found =
        find("---\ntitle: Foo: bar\ntags:\n  - a\n  - b\nby: @me\nsummary: |\n  x: y\n# z\n---\ntext");
    CHECK(found.rules == "PAN-012");
    CHECK(found.findings[0].severity == Severity::warning);
    CHECK(found.findings[0].where.begin.line == 2);
    CHECK(found.keys == "title=Foo: bar tags=a,b by=@me summary=x: y\n");
    CHECK(found.rest == "text");
    CHECK(find("---\ntitle: [New] Foo\nby: 'me' and you\n---\n").keys == "title=[New] Foo by='me' and you");
    CHECK(found.front.map.members[2].value.begin == Position{6, 5, 42});
    const Found twice = find("---\ntitle: Foo: bar\ntitle: x\n---\n");
    CHECK(twice.rules == "PAN-012 PAN-014");
    CHECK(twice.keys == "title=Foo: bar");
}

TEST_CASE("a front matter without its end is read up to the first blank line") {
    const Found found = find("---\ntitle: Foo\nlang: en\n\ntext\n");
    CHECK(found.rules == "PAN-012");
    CHECK(found.findings[0].where.begin == Position{1, 1, 0});
    CHECK(found.keys == "title=Foo lang=en");
    CHECK(found.rest == "\ntext\n");
    const Found bad = find("---\ntitle: Foo\nand more\n\ntext\n");
    CHECK(bad.rules == "PAN-011");
    CHECK(bad.front.lines == 0);
}

TEST_CASE("what is hostile is refused, and the text stays") {
    CHECK(find("---\na: " + std::string(10'000, '[') + "\n---\n").rules == "LIM-002");
    const Found alias = find("---\na: &x 1\nb: *x\n---\n");
    CHECK(alias.rules == "PAN-013");
    CHECK(alias.keys == "a=1 b=");
    CHECK(find("---\na: " + std::string(1 << 20, 'x') + "\n---\n").keys.size() == (1U << 20U) + 2);
    std::string many = "title: a: b\n";
    for (int i = 0; i < 20'000; ++i) many += "k" + std::to_string(i) + ": v\n";
    CHECK(find("---\n" + many + "---\n").front.map.members.size() == 20'001);
    CHECK(find(many + "\n").front.map.members.size() == 20'001);
}

TEST_CASE("TOML between lines of plus signs, and a JSON object, are front matter") {
    const Found toml = find("+++\ntitle = 'A: b'\ntags = ['x', 'y']\n+++\ntext\n");
    CHECK(toml.keys == "title=A: b tags=x,y");
    CHECK(toml.rest == "text\n");
    CHECK(toml.front.lines == 4);
    const Found json = find("\xEF\xBB\xBF{\n  \"title\": \"A \\ud83c\\udf89\",\n  \"n\": 1e400\n}\n\ntext\n");
    CHECK(json.keys == "title=A \xF0\x9F\x8E\x89 n=1e400");
    CHECK(json.rest == "\ntext\n");
    CHECK(json.front.lines == 4);
}

TEST_CASE("TOML without its end is read up to the first blank line, as YAML is") {
    const Found found = find("+++\ntitle = \"A\"\nlang = \"en\"\n\ntext\n");
    CHECK(found.keys == "title=A lang=en");
    CHECK(found.rest == "\ntext\n");
    CHECK(found.rules == "PAN-012");
}

TEST_CASE("what looks like TOML or JSON and is none stays text") {
    check_none("+++\nplus signs\n+++\n");
    check_none("+++\na = 1\n");
    check_none("{{< a shortcode >}}\n");
    check_none("{ \"a\": 1 } and more\n");
    CHECK(find("+++\na = \n+++\n").rules == "PAN-011");
    CHECK(find("{\"a\": }\n").rules == "PAN-011");
    CHECK(find("{\"a\": 1, \"a\": 2}\n").keys == "a=1");
}
