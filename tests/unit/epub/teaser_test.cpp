// SPDX-License-Identifier: MIT
#include "lib/formats/epub/teaser.h"

#include <string>

#include "tests/support/catch.h"

using digestkit::SectionKind;
using digestkit::epub::ChapterEntry;
using digestkit::outline::Outline;
using digestkit::outline::Piece;
using digestkit::outline::Role;

namespace {

Piece piece(Role role, const std::string& text, const std::string& lang = "en") {
    Piece made;
    made.role = role;
    made.block.type = digestkit::BlockType::paragraph;
    made.block.lang = lang;
    made.block.text = digestkit::Text(text);
    return made;
}

ChapterEntry teaser_of(const Outline& shown, const std::string& lang = "en") {
    ChapterEntry entry;
    digestkit::epub::add_teaser(entry, shown, lang);
    return entry;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("a teaser ends with a sentence where one ends") {
    const std::string sentence = "Ninety nine characters of news tell what has happened. ";
    const ChapterEntry entry = teaser_of({piece(Role::block, repeated(sentence, 20))});
    CHECK(entry.summary == repeated(sentence, 7).substr(0, 7 * sentence.size() - 1));
}

TEST_CASE("a teaser of one long sentence ends between words") {
    const ChapterEntry entry = teaser_of({piece(Role::block, repeated("word ", 200))});
    CHECK(entry.summary == repeated("word ", 80).substr(0, 399) + "…");
    const ChapterEntry unbroken = teaser_of({piece(Role::block, std::string(900, 'x'))});
    CHECK(unbroken.summary == std::string(400, 'x') + "…");
    CHECK(teaser_of({piece(Role::block, "short")}).summary == "short");
}

TEST_CASE("a teaser in the language of the book comes first, and says more in fewer characters in Chinese") {
    Piece summary = piece(Role::section, "");
    summary.kind = SectionKind::summary;
    const std::string chinese = repeated("它很小而且很便宜。", 60);
    const Outline shown = {summary, piece(Role::block, "In English.", "en"),
                           piece(Role::block, chinese, "zh-Hans")};
    CHECK(teaser_of(shown).summary == "In English.");
    CHECK(teaser_of(shown, "zh").summary == repeated("它很小而且很便宜。", 20));
}

TEST_CASE("of a source without a name the note says the host") {
    Piece bare = piece(Role::source, "https://news.example/2026/a-story?x#y");
    bare.href = "https://news.example/2026/a-story?x#y";
    CHECK(teaser_of({bare, piece(Role::published, "1 May 2026")}).note == "news.example · 1 May 2026");
    Piece named = piece(Role::source, "News at Noon");
    named.href = bare.href;
    CHECK(teaser_of({named}).note == "News at Noon");
}
