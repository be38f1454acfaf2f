// SPDX-License-Identifier: MIT
#include <clocale>
#include <cstdlib>

#include "lib/cover/cover.h"
#include "lib/cover/drawing.h"
#include "lib/diag/rules_epb.h"
#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

CoverText issue_18() {
    CoverText text;
    text.title = "AI Weekly";
    text.week = "Week 18 \u00B7 2026";
    text.dates = "27 April \u2013 3 May 2026";
    text.stories = "12 stories";
    text.issue = "Issue 18";
    text.sources = {"Example News", "The Ledger"};
    text.lang = "en";
    return text;
}

bool has_fonts() {
    Collector sink;
    draw_cover(issue_18(), sink);
    return sink.found.empty() || sink.found[0].rule != &rules::epb::no_fonts;
}

void skipped() {
    WARN("SKIPPED: there are no fonts here");
}

/// The environment as another user has it, for as long as it lives.
class Elsewhere {
  public:
    Elsewhere() {
        setenv("TZ", "Asia/Kolkata", 1);
        setenv("LANG", "ja_JP.UTF-8", 1);
        setenv("FONTCONFIG_FILE", "/nonexistent/fonts.conf", 1);
        std::setlocale(LC_ALL, "C.UTF-8");
    }
    ~Elsewhere() {
        unsetenv("TZ");
        unsetenv("LANG");
        unsetenv("FONTCONFIG_FILE");
        std::setlocale(LC_ALL, "C");
    }
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;
};

}  // namespace

TEST_CASE("a cover is a PNG of 1200 by 1600 without a date in it") {
    Collector sink;
    const std::string png = draw_cover(issue_18(), sink);
    const auto facts = image_facts(png);
    REQUIRE(facts);
    CHECK(facts->media_type == "image/png");
    CHECK(facts->width == 1200);
    CHECK(facts->height == 1600);
    CHECK(png.find("tIME") == std::string::npos);
    CHECK(png.find("tEXt") == std::string::npos);
}

TEST_CASE("the same words give the same bytes, also under another locale, time zone and fontconfig file") {
    Collector sink;
    const std::string once = draw_cover(issue_18(), sink);
    CHECK(draw_cover(issue_18(), sink) == once);
    const Elsewhere elsewhere;
    CHECK(draw_cover(issue_18(), sink) == once);
}

TEST_CASE("every word of a cover is drawn") {
    if (!has_fonts()) return skipped();
    Collector sink;
    const std::string whole = draw_cover(issue_18(), sink);
    CHECK(sink.found.empty());
    for (std::string CoverText::*field :
         {&CoverText::title, &CoverText::week, &CoverText::dates, &CoverText::stories, &CoverText::issue}) {
        CoverText text = issue_18();
        (text.*field).clear();
        CHECK(draw_cover(text, sink) != whole);
    }
    CoverText text = issue_18();
    text.sources.pop_back();
    CHECK(draw_cover(text, sink) != whole);
}

TEST_CASE("words of a language that is written from right to left begin at the right") {
    if (!has_fonts()) return skipped();
    Collector sink;
    CoverText left = issue_18(), right = issue_18();
    right.lang = "ar";  // with the same Latin words
    CHECK(draw_cover(left, sink) != draw_cover(right, sink));
}

TEST_CASE("a character that no font has is named") {
    if (!has_fonts()) return skipped();
    Collector sink;
    CoverText text = issue_18();
    text.title = "AI \uF6D9\U0010FFFD";
    text.sources.emplace_back("\uF6D9 again");
    draw_cover(text, sink);
    REQUIRE(sink.found.size() == 1);
    CHECK(sink.found[0].rule == &rules::epb::missing_glyph);
    CHECK(sink.found[0].message ==
          "the cover shows a box in place of \"\uF6D9\" (U+F6D9), \"\U0010FFFD\" (U+10FFFD): no font here "
          "has it");
}

TEST_CASE("without fonts there is a cover, and a warning") {
    Collector sink;
    const std::string png = cover::draw_and_report(issue_18(), {"/nonexistent"}, sink);
    CHECK(image_facts(png));
    REQUIRE(sink.found.size() == 1);
    CHECK(sink.found[0].rule == &rules::epb::no_fonts);
}

TEST_CASE("any words can be on a cover") {
    Collector sink;
    CoverText text;
    CHECK(image_facts(draw_cover(text, sink)));  // none at all
    for (const std::string& title :
         {std::string("\xFF\xFE bad \xC3"), std::string("nul \0 line\nbreak\r\n\u2028", 20),
          std::string("\u202E\u2066"), std::string(100000, 'w'), std::string(3000, ' '),
          std::string("x-\u0301\u0301\u0301")}) {
        text.title = text.week = text.dates = text.stories = text.issue = title;
        text.sources = {title, "", title};
        text.lang = "i-klingon";
        CHECK(image_facts(draw_cover(text, sink)));
    }
}
