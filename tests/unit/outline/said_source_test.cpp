// SPDX-License-Identifier: MIT
#include "lib/outline/said_source.h"

#include "lib/outline/byline.h"
#include "lib/outline/sentence.h"
#include "tests/support/catch.h"

using namespace digestkit;
using namespace digestkit::outline;

namespace {

/// "By <Al Bo> and …": what stands between `<` and `>` is a link to https://NUMBER.example.
Text linked(std::string_view line) {
    Text text;
    int number = 0;
    while (!line.empty()) {
        const std::size_t open = std::min(line.find('<'), line.size());
        text.append(line.substr(0, open));
        line.remove_prefix(open);
        if (line.empty()) break;
        const std::size_t close = line.find('>');
        Marks marks;
        marks.href = "https://" + std::to_string(++number) + ".example";
        text.append(line.substr(1, close - 1), marks);
        line.remove_prefix(close + 1);
    }
    return text;
}

std::string shown(const std::optional<SaidSource>& said) {
    if (!said) return "text";
    std::string all = said->name + " @" + said->url;
    for (const std::string& author : said->authors) all += " by " + author;
    if (said->published) all += " on " + said->published->value.value_or("");
    if (said->updated) all += " updated " + said->updated->value.value_or("");
    for (const TextLink& link : said->sources) all += " + " + link.words + " @" + link.href;
    for (const TextLink& link : said->others) all += " & " + link.words + " @" + link.href;
    return said->is_text ? all + " and text" : all;
}

std::string source(std::string_view line) {
    return shown(read_source_line(linked(line), CutDate::any, std::nullopt));
}

std::string byline(std::string_view line) {
    return shown(read_byline(linked(line)).said);
}

}  // namespace

TEST_CASE("a line below Source is a name, an address, a link with a remark, or several links") {
    CHECK(source("The Times") == "The Times @");
    CHECK(source("https://t.example") == " @https://t.example");
    CHECK(source("The Times, May 3, 2026, https://t.example") ==
          "The Times @https://t.example on 2026-05-03");
    CHECK(source("The Times https://t.example") == "The Times @https://t.example");
    Text address;
    Marks marks;
    marks.href = "https://t.example";
    address.append("https://t.example", marks);
    address.append(" – the Times");
    CHECK(shown(read_source_line(address, CutDate::any, std::nullopt)) == "the Times @https://t.example");
    CHECK(source("<The Times>") == "The Times @https://1.example");
    CHECK(source("<The Times>, May 3, 2026") == "The Times @https://1.example on 2026-05-03");
    CHECK(source("<The Times> | 📅 May 3, 2026") == "The Times @https://1.example on 2026-05-03");
    CHECK(source("<Hafenblatt> vom 3. Mai 2026") == "Hafenblatt @https://1.example on 2026-05-03");
    CHECK(source("The Times, <May 3, 2026>") == "The Times @https://1.example on 2026-05-03");
    CHECK(source("<The Times> (the blog)") == "The Times (the blog) @https://1.example");
    CHECK(source("<The Times> — where it stood first") ==
          "The Times @https://1.example + The Times — where it stood first @https://1.example");
    CHECK(source("<路透社>：报道") == "路透社 @https://1.example + 路透社：报道 @https://1.example");
    CHECK(source("<A>, via <B>") == "A @https://1.example + B @https://2.example");
    CHECK(source("<A> and <B>, <C>") == "A @https://1.example + B @https://2.example + C @https://3.example");
    CHECK(source("<甲>、<乙>和<丙>") ==
          "甲 @https://1.example + 乙 @https://2.example + 丙 @https://3.example");
}

TEST_CASE("sentences below Source are text, and name it when they have one link") {
    CHECK(source("It is based on what many people said.") == "text");
    CHECK(source("See <A> for a part of it and <B> for the rest.") == "text");
    CHECK(source("The report first appeared in <The Paper>, and was changed.") ==
          "The Paper @https://1.example and text");
}

TEST_CASE("a byline says who, where and when") {
    CHECK(byline("By Jo Doe and <Al Bo>, The Times, May 3, 2026") ==
          "The Times @ by Jo Doe by Al Bo on 2026-05-03 & Al Bo @https://1.example");
    CHECK(byline("By Jo Doe, Al Bo, and Cy Fox | <The Times> | <May 3, 2026>") ==
          "The Times @https://1.example by Jo Doe by Al Bo by Cy Fox on 2026-05-03 + May 3, 2026 "
          "@https://2.example");
    CHECK(byline("By Jo Doe for The Times · May 3, 2026") == "The Times @ by Jo Doe on 2026-05-03");
    CHECK(byline("Posted on 2026-05-04 by Jo") == " @ by Jo on 2026-05-04");
    CHECK(byline("May 3, 2026 | By Jo van Doe") == " @ by Jo van Doe on 2026-05-03");
    CHECK(byline("Updated May 3, 2026") == " @ updated 2026-05-03");
    CHECK(byline("Published on <May 3, 2026>") == " @https://1.example on 2026-05-03");
    CHECK(byline("Von Max Mustermann, 3. Mai 2026") == " @ by Max Mustermann on 2026-05-03");
    CHECK(byline("بقلم أحمد علي، الجزيرة") == "الجزيرة @ by أحمد علي");
    CHECK(byline("Por José Ortega y Gasset, El Sol") == "El Sol @ by José Ortega y Gasset");
    CHECK(byline("By Jo Doe") == " @ by Jo Doe");
}

TEST_CASE("what only begins as a byline is text") {
    for (const char* line :
         {"By the time it was over, on May 3, 2026", "By Jo Doe, staff writer, May 3, 2026", "By Design",
          "By A, B, C, D and E went to the sea", "Published results are few"}) {
        INFO(line);
        CHECK(read_byline(Text(line)).begins);
        CHECK_FALSE(read_byline(Text(line)).said);
    }
    for (const char* line : {"The Times, May 3, 2026", "Bypass", "", "Just a text by Jo Doe"})
        CHECK_FALSE(read_byline(Text(line)).begins);
}

TEST_CASE("names are no sentences") {
    for (const char* name :
         {"The Times", "This is Money", "Example Inc.", "The New York Review of Books, Inc.", "el País",
          "the blog", "Institut für Zeitgeschichte", "新华社", "みんなのニュース。", ""})
        CHECK_FALSE(reads_as_sentence(name));
    for (const char* text :
         {"it is said that", "All of this was read in a book of his", "Nobody knows for sure!",
          "据说这条河曾经是一个湖，人们在里面游泳。", "Er ist ein Mann von wenigen Worten"}) {
        INFO(text);
        CHECK(reads_as_sentence(text));
    }
}
