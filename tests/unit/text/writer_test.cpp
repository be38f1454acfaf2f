// SPDX-License-Identifier: MIT
#include "lib/formats/text/facts.h"
#include "tests/support/random_records.h"
#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

Record small_record() {
    Record record;
    record.title = "A title";
    Section section;
    section.kind = SectionKind::summary;
    section.label = "Summary (EN)";
    section.lang = "en";
    section.blocks.emplace_back().text = "A sentence.";
    record.sections.push_back(section);
    record.source.emplace().url = "https://e.org/a";
    return record;
}

WriteOptions as(LayoutVariant variant) {
    WriteOptions options;
    options.layout = variant;
    return options;
}

/// Paths of the warnings, in order.
Lines warned(const Written& written) {
    Lines paths;
    for (const Diagnostic& each : written.found) {
        if (each.severity == Severity::warning) paths.push_back(each.path);
    }
    return paths;
}

}  // namespace

TEST_CASE("a record that never was text is written labelled") {
    const Written written = write({small_record()});
    CHECK(written.bytes == "A title\nSummary (EN)\nA sentence.\nSource\nhttps://e.org/a\n");
    CHECK(written.found.empty());
}

TEST_CASE("a label is made from kind and language, and that is said") {
    Record record = small_record();
    record.sections[0].label.reset();
    const SectionKind kinds[] = {SectionKind::key_points, SectionKind::translation, SectionKind::full_text};
    for (const SectionKind kind : kinds) {
        record.sections.push_back(record.sections[0]);
        record.sections.back().kind = kind;
    }
    record.sections[1].lang = "zh";
    record.sections[2].lang = "zh-Hant";
    const Written written = write({record});
    CHECK(written.bytes ==
          "A title\nSummary (EN)\nA sentence.\nKey Points (ZH)\nA sentence.\nTranslation (zh-Hant)\nA "
          "sentence.\n"
          "Full Text (EN)\nA sentence.\nSource\nhttps://e.org/a\n");
    CHECK(ids(written.found) == Lines{"CNV-006"});
}

TEST_CASE("a page is written with header, panels, furniture and provenance in their places") {
    Record record = small_record();
    record.source = Source{"OpenAI News", {}, {}};
    record.badges = {"Claude"};
    record.published = Date{"2026-04-27T06:00", {}};
    record.sections[0] = {};
    Section& section = record.sections[0];
    section.kind = SectionKind::translation;
    section.label = "Full Translation";
    section.lang = "ja";
    section.provenance = Provenance{"claude", "claude-haiku-4-5", {}, {}};
    Block block;
    block.type = BlockType::boilerplate;
    block.text = "Translations";
    section.blocks.push_back(block);
    block = {};
    block.type = BlockType::item;
    block.label = "要点";
    block.sep = "：";
    block.text = "本文";
    section.blocks.push_back(block);
    const Written written = write({record}, as(LayoutVariant::page));
    CHECK(
        written.bytes ==
        "ClaudeOpenAI News2026-04-27T06:00\n\nA title\n\nFull Translation\n\nTranslations\n\nclaudejamodel: "
        "claude-haiku-4-5\n\n  • 要点：本文\n");
    CHECK(written.found.empty());
}

TEST_CASE("each thing that a layout cannot hold is named with its path") {
    Record record = small_record();
    record.id = "x";
    record.tags = {{"ai", {}}, {"cloud", {}}};
    record.published = Date{"2026-04-27", {}};
    record.badges = {"Claude"};
    record.sections[0].provenance = Provenance{"claude", "m", {}, {}};
    record.sections[0].blocks[0].text = Text();
    Marks strong;
    strong.strong = true;
    record.sections[0].blocks[0].text.append("bold", strong);
    CHECK(warned(write({record})) == Lines{"/badges/0", "/published", "/id", "/sections/0/blocks/0/text",
                                           "/sections/0/provenance/model", "/sections/0/provenance/provider",
                                           "/tags/0"});

    Record page = small_record();
    CHECK(warned(write({page}, as(LayoutVariant::page))).back() == "/source/url");
}

TEST_CASE("a loss is told in the words of a user: section, block, and how it would be read") {
    const auto messages = [](const Record& record, LayoutVariant variant) {
        Lines lines;
        for (const Diagnostic& each : write({record}, as(variant)).found) lines.push_back(each.message);
        return lines;
    };
    Record record = small_record();
    record.tags = {{"ai", {}}, {"cloud", "topic"}};
    record.sections[0].blocks[0].type = BlockType::quote;
    record.sections[0].blocks.push_back(record.sections[0].blocks[0]);
    CHECK(messages(record, LayoutVariant::labelled) ==
          Lines{"section 1 (Summary (EN)), block 1: quote would be read as paragraph, and 1 more",
                "tags are left out: the labelled layout has no place for them (2)"});

    // Two lines are two blocks: what the second text would be is only a consequence.
    record = small_record();
    record.sections[0].blocks[0].text = "One.\nTwo.";
    CHECK(messages(record, LayoutVariant::labelled) ==
          Lines{"section 1 (Summary (EN)): number of blocks 1 would be read as 2"});

    // A text that is a label opens a section of its own.
    record = small_record();
    record.sections[0].blocks[0].text = "Key Points (FR)";
    CHECK(messages(record, LayoutVariant::labelled) == Lines{"number of sections 1 would be read as 2"});

    record = small_record();
    record.sections[0].blocks[0].text = " A sentence.";
    record.title = "A title ";
    CHECK(messages(record, LayoutVariant::labelled) ==
          Lines{"section 1 (Summary (EN)), block 1: text \" A sentence.\" would be read as \"A sentence.\"",
                "title \"A title \" would be read as \"A title\""});
}

TEST_CASE("a line that would read back as something else is named") {
    for (const char* text :
         {"Summary (ZH)", "- an item", "two\nlines", " blank before", "---", "tab behind\t"}) {
        Record record = small_record();
        record.sections[0].blocks[0].text = text;
        INFO(text);
        CHECK(!warned(write({record})).empty());
        CHECK(read(write({record}).bytes).records.size() == 1);
    }
}

TEST_CASE("an edited record is written plainly, and that is said") {
    Result result = read("\n\nA title\n\nSummary (EN)\nHello.\n");
    result.records[0].sections[0].blocks[0].text = "Changed.";
    const Written written = write(result.records);
    CHECK(written.bytes == "A title\nSummary (EN)\nChanged.\n");
    CHECK(ids(written.found) == Lines{"CNV-007"});
}

TEST_CASE("a malformed patch is refused whole") {
    Result result = read("\n\nA title\n\nSummary (EN)\nHello.\n");
    result.records[0].layout->patch->hunks.push_back({7, 1, {"x\n"}});
    CHECK(write(result.records).bytes == "A title\nSummary (EN)\nHello.\n");
    result.records[0].layout->patch->hunks.back() = {0, UINT64_MAX, {}};
    CHECK(write(result.records).bytes == "A title\nSummary (EN)\nHello.\n");
}

TEST_CASE("records of several files are separated, and a missing line end is added") {
    const Result first = read("A\nSummary (EN)\nHi."), second = read(
                                                           "\xEF\xBB\xBF"
                                                           "B\nSummary (EN)\nHo.");
    const Written written = write({first.one(), second.one()});
    CHECK(written.bytes == "A\nSummary (EN)\nHi.\n---\nB\nSummary (EN)\nHo.");
    CHECK(ids(written.found) == Lines{"CNV-009", "CNV-008"});
    CHECK(read(written.bytes).records.size() == 2);
}

TEST_CASE("records that a reader would run together are named") {
    Record empty = small_record();
    empty.source.reset();
    empty.sections[0].blocks.clear();
    Record untitled = small_record();
    untitled.title.reset();
    CHECK(ids(write({empty, untitled}).found) == Lines{"CNV-010"});
    for (const char* first : {"A\nSummary (EN)\n----\n", "A\nSummary (EN)\n\u3000\n"}) {
        INFO(first);
        CHECK(ids(write({read(first).one(), untitled}).found) == Lines{"CNV-010"});
    }
}

TEST_CASE("what random records lose as text is always named") {
    std::size_t whole = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        test::RandomRecords random(seed, seed % 2 == 0 ? test::Taste::plain : test::Taste::wild);
        const Record record = random.record();
        for (const LayoutVariant variant : {LayoutVariant::labelled, LayoutVariant::page}) {
            const Written written = write({record}, as(variant));
            const Result result = read(written.bytes);
            INFO("seed " << seed);
            const bool same = result.records.size() == 1 && text::same_content(record, result.records[0]);
            CHECK((same || !written.found.empty()));
            whole += same;
        }
    }
    CHECK(whole > 0);
}
