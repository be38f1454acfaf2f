// SPDX-License-Identifier: MIT
#include "tests/support/text_io.h"

using namespace text_tests;

TEST_CASE("a byte order mark, CRLF and full-width punctuation are read through and come back") {
    const std::string text =
        "\xEF\xBB\xBF"
        "A title\r\nSummary （ZH）\r\n微软与OpenAI修订了合作协议。\r\nSource：https://e.org/a\r\n";
    const Result result = read(text);
    const Record& record = result.one();
    CHECK(record.title == Text("A title"));
    REQUIRE(record.sections.size() == 1);
    CHECK(record.sections[0].label == "Summary （ZH）");
    CHECK(record.sections[0].lang == "zh");
    CHECK(record.source->url == "https://e.org/a");
    CHECK(record.layout->bom);
    CHECK(record.layout->eol == LineEnd::crlf);
    CHECK(summary(result.found) == Lines{"ENC-005 1:1@0"});
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("language names, tags and unknown languages in labels") {
    const Result result = read(
        "T\nSummary (中文)\n你好。\nSummary (zh-hant)\n你好。\nKey Points (English)\nHello.\nSummary "
        "(XX)\nHm.\n"
        "Summary (a--b)\nHm.\n");
    const Record& record = result.one();
    REQUIRE(record.sections.size() == 5);
    CHECK(record.sections[0].lang == "zh");
    CHECK(record.sections[1].lang == "zh-Hant");
    CHECK(record.sections[2].lang == "en");
    CHECK(record.sections[2].kind == SectionKind::key_points);
    CHECK(record.sections[3].lang == "und");
    CHECK(record.sections[4].lang.empty());
    CHECK(summary(result.found) == Lines{"TXT-004 8:10@94", "TXT-005 10:10@111"});
}

TEST_CASE("labels of many languages name the same kinds") {
    const Result result = read(
        "T\n要約 (JA)\nあ。\n要点（日本語）\nい。\nZusammenfassung (DE)\nJa.\nPuntos clave (ES)\nSí.\n"
        "Полный перевод (RU)\nДа.\nالملخص (AR)\nنعم.\nContexte (FR)\nOui.\n");
    const Record& record = result.one();
    REQUIRE(record.sections.size() == 7);
    const SectionKind kinds[] = {SectionKind::summary,    SectionKind::key_points,  SectionKind::summary,
                                 SectionKind::key_points, SectionKind::translation, SectionKind::summary,
                                 SectionKind::background};
    const char* langs[] = {"ja", "ja", "de", "es", "ru", "ar", "fr"};
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(record.sections[i].kind == kinds[i]);
        CHECK(record.sections[i].lang == langs[i]);
    }
    CHECK(summary(result.found).empty());
}

TEST_CASE("the first line may be a label: then there is no title") {
    const Result result = read("Summary (EN)\nHello.\n");
    CHECK(!result.one().title);
    CHECK(summary(result.found).empty());
}

TEST_CASE("a second bare word is a text, not a label") {
    const Result result = read("T\nSummary\nFirst.\nSummary\nSecond.\nSource\nhttps://e.org/\n");
    const Record& record = result.one();
    REQUIRE(record.sections.size() == 1);
    CHECK(blocks(record.sections[0]) == Lines{"p First.", "p Summary", "p Second."});
    CHECK(summary(result.found) == Lines{"TXT-002 4:1@17"});
}

TEST_CASE("a section twice is kept twice") {
    const Result result = read("T\nSummary (EN)\nOne.\nSummary (EN)\nTwo.\n");
    CHECK(result.one().sections.size() == 2);
    CHECK(summary(result.found).empty());
}

TEST_CASE("several URLs become links, text becomes the name of the source") {
    const Result result = read("T\nSource\nOpenAI News\nhttps://e.org/1\nhttps://e.org/2\n");
    const Record& record = result.one();
    CHECK(record.source->name == "OpenAI News");
    CHECK(record.source->url == "https://e.org/1");
    REQUIRE(record.links.size() == 1);
    CHECK(record.links[0].href == "https://e.org/2");
    CHECK(summary(read("T\nSource\n").found) == Lines{"TXT-003 2:1@2"});
    CHECK(summary(read("T\nSource\nOpenAI News\n").found) == Lines{"TXT-003 2:1@2"});
    CHECK(read("T\nSource\nOpenAI News https://e.org/1\n").one().source->name == "OpenAI News");
}

TEST_CASE("a remark behind the URL of a source is kept apart from name and URL") {
    for (const std::string line :
         {"Source: The Lab https://e.org/1 (mirror)\n", "Source\nThe Lab https://e.org/1 (mirror)\n"}) {
        const std::string text = "T\nSummary (EN)\nHi.\n" + line;
        const Result result = read(text);
        const Record& record = result.one();
        REQUIRE(record.source);
        CHECK(record.source->name == "The Lab");
        CHECK(record.source->url == "https://e.org/1");
        REQUIRE(record.sections.size() == 2);
        CHECK(blocks(record.sections[0]) == Lines{"p Hi."});
        CHECK(blocks(record.sections[1]) == Lines{"p (mirror)"});
        const std::size_t at = text.find("(mirror)");
        REQUIRE(summary(result.found).size() == 1);
        CHECK(result.found.front().rule->id == "TXT-026");
        CHECK(result.found.front().where.begin.offset == at);
        CHECK(write(result.records).bytes == text);
    }
    const Record bare = read("T\nSource: https://e.org/1 (mirror)\n").one();
    CHECK(bare.source->url == "https://e.org/1");
    CHECK(!bare.source->name);
    CHECK(read("T\nSource: The Lab (Berlin)\n").one().source->name == "The Lab (Berlin)");
    const Record more = read("T\nSource\nThe Lab https://e.org/1 (mirror)\nhttps://e.org/2\n").one();
    REQUIRE(more.links.size() == 1);
    CHECK(more.links[0].href == "https://e.org/2");
}

TEST_CASE("items have markers, numbers, depth, labels and continuations") {
    const Result result = read(
        "T\nKey Points (EN)\n- Cloud: first\n  - nested\n* star\n1. one\n2) two\n3、三\n- long\n  goes on\n"
        "- 2.4 GHz radio: fast\n- At 6:00: no label\n- Inc.: no\n");
    CHECK(blocks(result.one().sections.at(0)) ==
          Lines{"i0 Cloud|first", "i1 nested", "i0 *#star", "i0 1.#one", "i0 2)#two", "i0 3、#三",
                "i0 long\ngoes on", "i0 2.4 GHz radio|fast", "i0 At 6:00|no label", "i0 Inc.: no"});
    CHECK(write(result.records).found.empty());
}

TEST_CASE("an ordered item may have full-width digits") {
    const std::string text = "T\nKey Points (JA)\n１、全角\n２３、二桁\n１２３４、年\n１．点\n、なし\n";
    const Result result = read(text);
    CHECK(blocks(result.one().sections.at(0)) ==
          Lines{"i0 １、#全角", "i0 ２３、#二桁", "p １２３４、年", "p １．点", "p 、なし"});
    CHECK(result.one().sections.at(0).blocks.at(0).ordered);
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("an item may begin with the dot of Japanese lists, without a blank") {
    const std::string text = "T\nKey Points (JA)\n・発売日：11月\n  ・再び\n・\nア・イ\n";
    const Result result = read(text);
    CHECK(blocks(result.one().sections.at(0)) ==
          Lines{"i0 ・#発売日|：|11月", "i1 ・#再び", "i0 ・#", "p ア・イ"});
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("a separator line, a form feed, or a title behind the URL begins a new record") {
    const std::string text =
        "A\nSummary (EN)\nHi.\nSource\nhttps://e.org/a\nB\nSummary "
        "(EN)\nHo.\n=====\n\nC\nSource\nhttps://e.org/c\n"
        "---\nD\nSource\nhttps://e.org/d\n\fE\nSource\nhttps://e.org/e\n";
    const Result result = read(text);
    REQUIRE(result.records.size() == 5);
    for (std::size_t i = 0; i < 5; ++i) CHECK(result.records[i].title->plain() == std::string(1, "ABCDE"[i]));
    CHECK(summary(result.found).empty());
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("an indented or lonely row of signs is a rule inside a record") {
    const Result result = read("T\nSummary (EN)\nOne.\n ---\nTwo.\n");
    CHECK(blocks(result.one().sections.at(0)) == Lines{"p One.", "rule", "p Two."});
    CHECK(read("A text\n\nOne.\n\n---\n\nTwo.\n").records.size() == 1);
}

TEST_CASE("a placeholder between two labels does not end the record") {
    const Result result = read("T\nSummary (EN)\n---\nSummary (ZH)\nNone\nSource\nhttps://e.org/\n");
    CHECK(result.one().sections.size() == 2);
    CHECK(summary(result.found).empty());
}

TEST_CASE("records joined without a line end are named and never split") {
    const std::string text =
        "T\nSummary (EN)\nHi.\nSource\nhttps://e.org/aThe next title\nSummary "
        "(EN)\nHo.\nSource\nhttps://e.org/b\n";
    const Result result = read(text);
    CHECK(result.records.size() == 1);
    CHECK(summary(result.found) == Lines{"TXT-008 5:1@26"});
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("prose is a title and paragraphs, and every byte comes back") {
    const std::string text = "A poem\n\nRoses are red\n  violets are blue\n\n\n\tend";
    const Result result = read(text);
    const Record& record = result.one();
    CHECK(record.title == Text("A poem"));
    CHECK(blocks(record.sections.at(0)) == Lines{"p Roses are red", "p violets are blue", "p end"});
    CHECK(summary(result.found) == Lines{"TXT-027 1:1@0"});
    CHECK(write(result.records).bytes == text);
}

TEST_CASE("a blank file holds no record") {
    for (const char* text : {"", "\n\n", " \n\t\n", "\f\n", "\xEF\xBB\xBF", "\xE3\x80\x80\n"}) {
        const Result result = read(text);
        CHECK(result.records.empty());
        CHECK(summary(result.found) == Lines{"REC-001 1:1@0"});
    }
}
