// SPDX-License-Identifier: MIT
#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

/// A page with one panel around `content`.
std::string page(const std::string& header, const std::string& provenance, const std::string& content) {
    return header + "\n\nA title\n\nOriginal Post\n\nQuick Digest\n\nSummary\n\n" + provenance + "\n\n" +
           content + "\n";
}

std::string header_of(const Record& record) {
    return (record.badges.empty() ? "" : record.badges[0]) + "|" +
           (record.source && record.source->name ? *record.source->name : "") + "|" +
           (record.published && record.published->value ? *record.published->value : "");
}

std::string provenance_of(const std::string& line,
                          const std::string& header = "X NewsApr 27, 2026, 6:00 AM") {
    const Result result = read(page(header, line, "Text."));
    const Section& section = result.one().sections.at(1);
    REQUIRE(section.provenance);
    return section.provenance->provider.value_or("") + "|" + section.lang + "|" +
           section.provenance->model.value_or("") + (section.provenance->raw ? "|raw" : "");
}

}  // namespace

TEST_CASE("the header is read from the right: date, then badge, then source") {
    const auto header = [](const std::string& line, const std::string& provenance) {
        return header_of(read(page(line, provenance, "Text.")).one());
    };
    const std::string claude = "claudeenmodel: claude-haiku-4-5", gemini = "geminiitmodel: gemini-2.5-pro";
    CHECK(header("ClaudeOpenAI NewsApr 27, 2026, 6:00 AM", claude) == "Claude|OpenAI News|2026-04-27T06:00");
    CHECK(header("GeminiThe Verge27 abr 2026, 6:00", gemini) == "Gemini|The Verge|2026-04-27T06:00");
    CHECK(header("ClaudeMarchMar 3, 2026, 6:00 AM", claude) == "Claude|March|2026-03-03T06:00");
    CHECK(header("ClaudeMayMay 1, 2026, 12:00 AM", claude) == "Claude|May|2026-05-01T00:00");
    // The record's own provider is no prefix: no badge, though "Google" stands in the list.
    CHECK(header("Google BlogApr 27, 2026, 6:00 AM", claude) == "|Google Blog|2026-04-27T06:00");
    CHECK(header("Claude OpenAI News Apr 27, 2026, 6:00 AM", claude) ==
          "Claude|OpenAI News|2026-04-27T06:00");
    CHECK(header("ClaudeOpenAI News", claude) == "Claude|OpenAI News|");
    CHECK(header_of(read("ChatGPTWired27 Apr 2026, 06:00\n\nA title\n\nQuick Digest\n\nText.\n").one()) ==
          "ChatGPT|Wired|2026-04-27T06:00");
}

TEST_CASE("what is odd about a header is said") {
    const std::string claude = "claudeenmodel: m";
    const auto found = [&](const std::string& line) {
        return summary(read(page(line, claude, "Text.")).found);
    };
    CHECK(found("ClaudeApr 27, 2026, 6:00 AM") == Lines{"TXT-010 1:1@0"});
    CHECK(found("ClaudeopenAIApr 27, 2026, 6:00 AM") == Lines{"TXT-010 1:1@0"});
    CHECK(found("ClaudeWeb327 Apr 2026, 06:00") == Lines{"TXT-011 1:11@10"});
    CHECK(found("ClaudeX NewsFeb 30, 2026, 6:00 AM") == Lines{"TXT-018 1:13@12"});
    CHECK(found("ClaudeX News05/04/2026, 06:00") == Lines{"TXT-019 1:13@12"});
    CHECK(found("ClaudeX NewsApr 27, 2026, 6:00 AM CST") == Lines{"TXT-020 1:13@12"});
}

TEST_CASE("provenance lines split into provider, language and model") {
    CHECK(provenance_of("claudeenmodel: claude-haiku-4-5") == "claude|en|claude-haiku-4-5");
    CHECK(provenance_of("claudezh-Hantmodel: claude-haiku-4-5") == "claude|zh-Hant|claude-haiku-4-5");
    CHECK(provenance_of("openaizh-TWmodel: gpt-5") == "openai|zh-TW|gpt-5");
    CHECK(provenance_of("chatgptptmodel: gpt-5") == "chatgpt|pt|gpt-5");
    CHECK(provenance_of("geminiitmodel:\u00A0gemini-2.5-pro") == "gemini|it|gemini-2.5-pro|raw");
    CHECK(provenance_of("deepseekzh-hansmodel: deepseek-v3") == "deepseek|zh-Hans|deepseek-v3|raw");
    CHECK(provenance_of("acmeenmodel: a-1") == "acme|en|a-1");
    CHECK(provenance_of("acmzhmodel: a-1", "AcmX NewsApr 27, 2026, 6:00 AM") == "acm|zh|a-1");
    CHECK(summary(read(page("X NewsApr 27, 2026, 6:00 AM", "acmeenmodel: a", "T.")).found) ==
          Lines{"TXT-013 11:1@76"});
    CHECK(provenance_of("claudeenmodel: ") == "claude|en||raw");
}

TEST_CASE("headings: labels first, then the rule; repeated titles whatever their width") {
    const std::string wide(120, 'x');
    const std::string content = "First heading\n\nA sentence.\n\nKey Points\n\n  • one\n  • Label: two\n\n" +
                                wide + "\n\n" + wide + "\n\nA title\n\nNot a heading:\n\nLast line";
    const std::string text = page("ClaudeX NewsApr 27, 2026, 6:00 AM", "claudeenmodel: m", content);
    ReadOptions options;
    CHECK(blocks(read(text, options).one().sections.at(1)) ==
          Lines{"b Summary", "h1 First heading", "p A sentence.", "h2 Key Points", "i0 one", "i0 Label|two",
                "h1 " + wide, "h1 " + wide, "h1 A title", "p Not a heading:", "p Last line"});
    options.headings = Headings::strict;
    CHECK(blocks(read(text, options).one().sections.at(1)) ==
          Lines{"b Summary", "p First heading", "p A sentence.", "h2 Key Points", "i0 one", "i0 Label|two",
                "h1 " + wide, "h1 " + wide, "h1 A title", "p Not a heading:", "p Last line"});
    options.headings = Headings::none;
    CHECK(blocks(read(text, options).one().sections.at(1)) ==
          Lines{"b Summary", "p First heading", "p A sentence.", "p Key Points", "i0 one", "i0 Label|two",
                "p " + wide, "p " + wide, "p A title", "p Not a heading:", "p Last line"});
}

TEST_CASE("full-width separators of item labels are kept") {
    const Result result = read(
        page("ClaudeX News2026年4月27日 06:00", "claudezhmodel: m", "  • 云合作：仍是主要伙伴\n  • 其他"));
    const Block& item = result.one().sections.at(1).blocks.at(1);
    CHECK(item.label == "云合作");
    CHECK(item.sep == "：");
    CHECK(item.text == Text("仍是主要伙伴"));
    CHECK(write(result.records).found.empty());
}

TEST_CASE("a page without blank lines between its furniture is read the same") {
    const Result result = read(
        "ClaudeX NewsApr 27, 2026, 6:00 AM\nA title\nOriginal Post\nQuick Digest\nSummary\nclaudeenmodel: "
        "m\nA title\n\n"
        "Key Points\n  • one\n");
    const Record& record = result.one();
    CHECK(record.title == Text("A title"));
    CHECK(record.sections.at(1).lang == "en");
    CHECK(blocks(record.sections.at(1)) == Lines{"b Summary", "h1 A title", "h2 Key Points", "i0 one"});
}

TEST_CASE("a text of several lines is one paragraph with line breaks") {
    const std::string text =
        page("ClaudeX NewsApr 27, 2026, 6:00 AM", "claudeenmodel: m", "One\ntwo.\n\nThree.");
    const Result result = read(text);
    CHECK(blocks(result.one().sections.at(1)) == Lines{"b Summary", "p One\ntwo.", "p Three."});
    CHECK(!result.one().layout->patch);
    CHECK(write(result.records).found.empty());
}

TEST_CASE("panels in other languages are found by their provenance line") {
    const Result result = read(
        "GeminiLe Monde27 avr. 2026, 06:00\n\nUn titre\n\nAperçu rapide\n\nRésumé\n\nUne section "
        "condensée.\n\n"
        "geminifrmodel: gemini-2.5-pro\n\nUn titre\n\nPoints clés\n\n  • Partenariat cloud : Microsoft reste "
        "là\n");
    const Record& record = result.one();
    REQUIRE(record.sections.size() == 1);
    CHECK(record.sections[0].kind == SectionKind::digest);
    CHECK(record.sections[0].label == "Aperçu rapide");
    CHECK(blocks(record.sections[0]) == Lines{"b Résumé", "b Une section condensée.", "h1 Un titre",
                                              "h2 Points clés",
                                              "i0 Partenariat cloud| : |Microsoft reste là"});
}

TEST_CASE("places name where each field stands when they are asked for") {
    ReadOptions options;
    options.places = true;
    const Result result =
        read(page("ClaudeX NewsApr 27, 2026, 6:00 AM", "claudeenmodel: m", "Key Points\n\n  • one"), options);
    const Places& places = result.places.at(0);
    CHECK(places.find("/title").begin == Position{3, 1, 35});
    CHECK(places.find("/published").begin == Position{1, 13, 12});
    CHECK(places.find("/source/name").begin == Position{1, 7, 6});
    CHECK(places.find("/sections/1/label").begin.line == 7);
    CHECK(places.find("/sections/1/provenance/model").begin.line == 11);
    CHECK(places.find("/sections/1/blocks/2/text").begin.line == 15);
}

TEST_CASE("a second provenance line in a panel begins a section of the same kind without a label") {
    const std::string text =
        "ClaudeNews Site27 Apr 2026, 06:00\n\nA title\n\nFull Translation\n\nTranslations\n\nclaudejamodel: "
        "m\n\n題名\n\n本文です。\n\nclaudezhmodel: m\n\n标题\n\n正文。\n";
    const Result result = read(text);
    const Record& record = result.one();
    REQUIRE(record.sections.size() == 2);
    CHECK(record.sections[0].label == "Full Translation");
    CHECK(record.sections[1].kind == SectionKind::translation);
    CHECK(record.sections[1].lang == "zh");
    CHECK(!record.sections[1].label);
    CHECK(!record.layout->patch);
    CHECK(write(result.records).bytes == text);
}
