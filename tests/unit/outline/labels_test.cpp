// SPDX-License-Identifier: MIT
#include "lib/outline/labels.h"

#include "lib/outline/label_table.h"
#include "tests/support/catch.h"

using namespace digestkit;
using namespace digestkit::outline;

TEST_CASE("every word of the tables is found, whatever its case") {
    for (const LabelWord& word : section_words) {
        INFO(word.text);
        const LabelWordUse* use = find_label_word(word.text);
        REQUIRE(use != nullptr);
        CHECK((use->kind == word.kind || use->lang != word.lang));
    }
    for (const LabelWord& word : panel_words) CHECK(find_label_word(word.text)->use == LabelUse::panel);
    for (const LabelWord& word : source_words) CHECK(find_label_word(word.text) != nullptr);
    CHECK(find_label_word("KEY POINTS")->kind == SectionKind::key_points);
    CHECK(find_label_word("РЕЗЮМЕ")->kind == SectionKind::summary);
    CHECK(find_label_word("résumé:")->kind == SectionKind::summary);
    CHECK(find_label_word("Key\u00A0Points") != nullptr);
    CHECK(find_label_word("Keynote") == nullptr);
    CHECK(find_label_word("") == nullptr);
}

TEST_CASE("a word is found however it is composed, and with the signs that its script may leave out") {
    const auto kind_of = [](const char* word) {
        const LabelWordUse* use = find_label_word(word);
        return use != nullptr ? use->kind : SectionKind::other;
    };
    CHECK(kind_of("Re\u0301sume\u0301") == SectionKind::summary);
    CHECK(kind_of("U\u0308bersetzung") == SectionKind::translation);           // begins with another letter
    CHECK(kind_of("\u110B\u116D\u110B\u1163\u11A8") == SectionKind::summary);  // 요약
    CHECK(kind_of("ملخّص") == SectionKind::summary);
    CHECK(kind_of("التَّرجَمة") == SectionKind::translation);
    CHECK(kind_of("اهم النقاط") == SectionKind::key_points);
    CHECK(kind_of("النص الكـامل") == SectionKind::full_text);
    CHECK(kind_of("תַּקְצִיר") == SectionKind::summary);
    CHECK(kind_of("\u0301") == SectionKind::other);
    CHECK(read_label_line("ملخّص (AR)")->known_word);
    CHECK(label_language("Franc\u0327ais").tag == "fr");
}

TEST_CASE("a label line has a name and a language in any kind of parentheses") {
    for (const char* line : {"Summary (EN)", "Summary(EN)", "summary （EN）", " Summary (en) ",
                             "Summary (EN):", "Summary (English)"}) {
        INFO(line);
        const auto label = read_label_line(line);
        REQUIRE(label);
        CHECK(label->kind == SectionKind::summary);
        CHECK(label_language(*label->language).tag == "en");
    }
    CHECK(read_label_line("要約（日本語）")->kind == SectionKind::summary);
    CHECK(!read_label_line("Commentary (EN)")->known_word);
    CHECK(!read_label_line("Commentary (see below)"));
    CHECK(!read_label_line("This is a sentence (EN)."));
    CHECK(!read_label_line("Conclusion"));
}

TEST_CASE("wide blanks around a label are no part of it") {
    for (const std::string_view line :
         {"\u00a0Summary (EN)", "Summary (EN)\u00a0", "\u3000Summary (EN)\u3000"}) {
        const auto label = read_label_line(line);
        REQUIRE(label);
        CHECK(label->label == "Summary (EN)");
    }
    CHECK_FALSE(read_label_line("\u00a0"));
}

TEST_CASE("a value may stand behind the label of a source or of a language") {
    CHECK(read_label_line("Source: https://e.org/")->value == "https://e.org/");
    CHECK(read_label_line("来源：https://e.org/")->use == LabelUse::source);
    CHECK(read_label_line("Source: The Lab (mirror)")->value == "The Lab (mirror)");
    CHECK(read_label_line("Summary (EN): Hello (again)")->value == "Hello (again)");
    CHECK(read_label_line("Summary (EN): Hello.")->value == "Hello.");
    CHECK(!read_label_line("Summary: Hello."));
}

TEST_CASE("languages are tags or names") {
    CHECK(label_language("EN").tag == "en");
    CHECK(label_language("zh-hant").tag == "zh-Hant");
    CHECK(label_language("中文").tag == "zh");
    CHECK(label_language("日本語").tag == "ja");
    CHECK(label_language("Simplified Chinese").tag == "zh-Hans");
    CHECK(label_language("JP").tag == "ja");
    CHECK(label_language("XX").tag == "und");
    CHECK(!label_language("XX").known);
    CHECK(label_language("a--b").malformed);
}

TEST_CASE("labels are made from kind and language, and read back") {
    CHECK(make_label(SectionKind::summary, "en") == "Summary (EN)");
    CHECK(make_label(SectionKind::key_points, "zh") == "Key Points (ZH)");
    CHECK(make_label(SectionKind::translation, "ja") == "Translation (JA)");
    CHECK(make_label(SectionKind::full_text, "en") == "Full Text (EN)");
    CHECK(make_label(SectionKind::summary, "zh-Hans") == "Summary (zh-Hans)");
    CHECK(make_label(SectionKind::background, "") == "Background");
    for (const SectionKind kind :
         {SectionKind::summary, SectionKind::digest, SectionKind::key_points, SectionKind::translation,
          SectionKind::full_text, SectionKind::background}) {
        const std::string made = make_label(kind, "de");
        const auto label = read_label_line(made);
        REQUIRE(label);
        CHECK(label->kind == kind);
    }
}
