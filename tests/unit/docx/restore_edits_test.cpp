// SPDX-License-Identifier: MIT
// Documents that somebody worked on: each edit is that edit in the record, named once, and nothing else.
#include "tests/unit/docx/restore_support.h"

using namespace restore_tests;  // NOLINT(google-build-using-namespace)

namespace {

docx::Body document(const Head& head = {}) {
    return body_of(write_document(stories(), head));
}

Text text(const std::string& words) {
    return Text(words);
}

/// The second record of the stories as `change` leaves it.
std::vector<Record> expected(const std::function<void(Record&)>& change) {
    std::vector<Record> records = stories();
    change(records[1]);
    return records;
}

std::vector<Block>& blocks(Record& record) {
    return record.sections[0].blocks;
}

}  // namespace

TEST_CASE("an untouched document has no finding") {
    const Result result = restored(document());
    check_records(result, stories());
    CHECK(result.messages() == Lines{});
    CHECK(result.way == "a document of ours, untouched: 4 as stored");
}

TEST_CASE("a changed text is changed, and what is not seen stays") {
    docx::Body body = document();
    paragraph(body, "First point of Benton.").block.text = text("Quite the first point.");
    const Result result = restored(std::move(body));
    check_records(result, expected([](Record& r) { blocks(r)[1].text = text("Quite the first point."); }));
    CHECK(result.rules() == Lines{"REC-003"});
    CHECK(result.way.find("3 as stored, 0 polished, 1 edited") != std::string::npos);
}

TEST_CASE("quotes that a word processor curls are no edit") {
    std::vector<Record> records = stories();
    blocks(records[1])[0].text = text("The \"council\" isn't away...");
    docx::Body body = body_of(write_document(records));
    paragraph(body, "The \"council\" isn't away...").block.text =
        text("The \u201Ccouncil\u201D isn\u2019t away\u2026");
    const Result result = restored(std::move(body));
    check_records(result, records);
    CHECK(result.rules() == Lines{"REC-002"});
}

TEST_CASE("a point is added, deleted, moved, and becomes a paragraph") {
    docx::Body added = document();
    const std::size_t first = at(added, "First point of Benton.");
    docx::Paragraph copy = added.paragraphs[first];
    copy.block.text = text("A third thing.");
    added.paragraphs.insert(added.paragraphs.begin() + static_cast<std::ptrdiff_t>(first), copy);
    Result result = restored(std::move(added));
    check_records(result, expected([](Record& r) {
                      blocks(r).insert(blocks(r).begin() + 1, block(BlockType::item, "A third thing."));
                  }));
    CHECK(result.rules() == Lines{"REC-004"});

    docx::Body deleted = document();
    deleted.paragraphs.erase(deleted.paragraphs.begin() +
                             static_cast<std::ptrdiff_t>(at(deleted, "First point of Benton.")));
    result = restored(std::move(deleted));
    check_records(result, expected([](Record& r) { blocks(r).erase(blocks(r).begin() + 1); }));
    CHECK(result.rules() == Lines{"REC-005"});

    docx::Body moved = document();
    std::swap(paragraph(moved, "First point of Benton."), paragraph(moved, "Second point of Benton."));
    result = restored(std::move(moved));
    check_records(result, expected([](Record& r) { std::swap(blocks(r)[1], blocks(r)[2]); }));
    CHECK(result.rules() == Lines{"REC-006"});

    docx::Body plain = document();
    docx::Paragraph& point = paragraph(plain, "Second point of Benton.");
    point.style = docx::Style::body_text;
    point.block.type = BlockType::paragraph;
    result = restored(std::move(plain));
    check_records(result, expected([](Record& r) { blocks(r)[2].type = BlockType::paragraph; }));
    CHECK(result.rules() == Lines{"REC-007"});

    std::vector<Record> records = {story("Benton")};
    blocks(records[0])[2].label = "Cost";
    docx::Body labelled = body_of(write_document(records));
    docx::Paragraph& cost = paragraph(labelled, "Second point of Benton.");
    cost.style = docx::Style::body_text;
    cost.block.type = BlockType::paragraph;
    cost.block.text = text("Cost: Second point of Benton.");
    cost.block.label.reset();
    result = restored(std::move(labelled));
    blocks(records[0])[2] = block(BlockType::paragraph, "Cost: Second point of Benton.");
    check_records(result, records);
    CHECK(result.rules() == Lines{"REC-007"});
}

TEST_CASE("a heading that became an item of a list stays a heading") {
    docx::Body body = document();
    docx::Paragraph& heading = paragraph(body, "Benton图书馆");
    heading.style = docx::Style::bullet;
    heading.block.type = BlockType::item;
    heading.block.level = heading.shown_level = 0;
    Result result = restored(std::move(body));
    check_records(result, stories());
    CHECK(result.rules() == Lines{"REC-008"});

    for (const char* line : {"The fair of Benton", "Summary (EN)"}) {
        INFO(line);
        docx::Body lists = document();
        const std::size_t title = at(lists, "The fair of Benton");
        docx::Paragraph* const item = &*std::find_if(
            lists.paragraphs.begin() + static_cast<std::ptrdiff_t>(title), lists.paragraphs.end(),
            [&](const docx::Paragraph& each) { return each.block.text.plain() == line; });
        item->style = docx::Style::bullet;
        item->block.type = BlockType::item;
        item->block.level = item->shown_level = 0;
        result = restored(std::move(lists));
        check_records(result, stories());
        CHECK(result.rules() == Lines{"REC-008"});
    }
}

TEST_CASE("an empty line anywhere changes nothing") {
    const docx::Body body = document();
    for (std::size_t i = 0; i < body.paragraphs.size(); ++i) {
        INFO("behind " << body.paragraphs[i].block.text.plain());
        for (const docx::Style style : {docx::Style::other, docx::Style::body_text}) {
            docx::Body changed = body;
            docx::Paragraph empty;
            empty.style = style;
            empty.block.lang = "en-US";
            changed.paragraphs.insert(changed.paragraphs.begin() + static_cast<std::ptrdiff_t>(i + 1), empty);
            const Result result = restored(std::move(changed));
            CHECK(result.messages() == Lines{});
            CHECK((result.records == stories()));
        }
    }
}

TEST_CASE("titles, sources and dates are edited") {
    docx::Body body = document();
    paragraph(body, "The fair of Benton").block.text = text("The great fair");
    Result result = restored(std::move(body));
    check_records(result, expected([](Record& r) { r.title = text("The great fair"); }));
    CHECK(result.rules() == Lines{"REC-014"});

    body = document();
    paragraph(body, "The fair of Benton").block.text = Text();
    result = restored(std::move(body));
    check_records(result, stories());
    CHECK(result.rules() == Lines{"REC-015"});

    body = document();
    body.paragraphs.erase(body.paragraphs.begin() +
                          static_cast<std::ptrdiff_t>(at(body, "The fair of Benton")));
    result = restored(std::move(body));
    check_records(result, stories());
    CHECK(result.rules() == Lines{"REC-015"});

    body = document();
    const std::size_t source = at(body, "Gazette of Benton");
    body.paragraphs[source + 1].block.text = text("28 April 2026");
    result = restored(std::move(body));
    check_records(result, expected([](Record& r) { r.published = Date{"2026-04-28", {}}; }));
    CHECK(result.rules() == Lines{"REC-014"});

    body = document();
    body.paragraphs[source + 1].block.text = text("some day");
    result = restored(std::move(body));
    check_records(result, expected([](Record& r) { r.published = Date{"2026-04-27", "some day"}; }));
    CHECK(result.rules() == Lines{"REC-016"});
}

TEST_CASE("a section is named anew, and one is added by a heading of the same level") {
    docx::Body body = document();
    const auto label =
        std::find_if(body.paragraphs.begin() + static_cast<std::ptrdiff_t>(at(body, "The fair of Benton")),
                     body.paragraphs.end(),
                     [](const docx::Paragraph& each) { return each.block.text.plain() == "Summary (EN)"; });
    label->block.text = text("Key Points (EN)");
    Result result = restored(body);
    check_records(result, expected([](Record& r) {
                      r.sections[0].kind = SectionKind::key_points;
                      r.sections[0].label = "Key Points (EN)";
                  }));
    CHECK(result.rules() == Lines{"REC-012"});

    body = document();
    const std::size_t end = at(body, "The fair of Corley");
    docx::Paragraph heading, words;
    heading.style = docx::Style::heading;
    heading.block.type = BlockType::heading;
    heading.block.level = heading.shown_level = 2;
    heading.block.lang = "en-US";
    heading.block.text = text("What we think");
    words.style = docx::Style::body_text;
    words.block.lang = "en-US";
    words.block.text = text("It is a fine fair.");
    body.paragraphs.insert(body.paragraphs.begin() + static_cast<std::ptrdiff_t>(end), {heading, words});
    result = restored(std::move(body));
    check_records(result, expected([](Record& r) {
                      Section section;
                      section.label = "What we think";
                      section.blocks.push_back(block(BlockType::paragraph, "It is a fine fair."));
                      r.sections.push_back(section);
                  }));
    CHECK(result.rules() == Lines{"REC-009"});
}

TEST_CASE("the title of the document is that of the digest") {
    Head head;
    head.title = text("Fairs of the week");
    head.extras.push_back({"edition", "3"});
    docx::Body body = document(head);
    Result result = restored(body);
    CHECK((result.head == head));
    CHECK(result.messages() == Lines{});
    paragraph(body, "Fairs of the week").block.text = text("All fairs");
    result = restored(std::move(body));
    head.title = text("All fairs");
    CHECK((result.head == head));
    check_records(result, stories());
    CHECK(result.rules() == Lines{"DOC-037"});
}

TEST_CASE("comments, tracked changes, pictures and text of no record are named") {
    docx::Body body = document();
    body.comments.push_back({"Ann", "2026-05-01T10:00:00Z", "Is that so?", true, false, {3, 1, 90}});
    body.tracked.insertions = 2;
    body.tracked.formats = 1;
    body.pictures = 1;
    docx::Paragraph words;
    words.style = docx::Style::body_text;
    words.block.text = text("Dear readers");
    body.paragraphs.insert(body.paragraphs.begin(), words);
    const Result result = restored(std::move(body));
    check_records(result, stories());
    CHECK(result.rules() == Lines{"DOC-036", "CNV-019", "CNV-018", "DOC-042"});
    REQUIRE(result.found.size() == 4);
    CHECK(result.found[0].message.find("\"Dear readers\"") != std::string::npos);
    CHECK(result.found[1].message == "tracked changes were accepted: 2 insertions, 1 change of format");
    CHECK(result.found[2].message == "Ann on 2026-05-01T10:00:00Z commented: \"Is that so?\" (resolved)");
    CHECK(result.found[2].where.begin.line == 3);
}

TEST_CASE("what is written beside a word of ours is named") {
    std::vector<Record> records = stories();
    records[1].links.push_back({"https://example.org/more", "More", {}, {}});
    docx::Body body = body_of(write_document(records));
    const std::size_t link = at(body, "More");
    REQUIRE(body.paragraphs[link - 1].style == docx::Style::furniture);
    CHECK(restored(body).messages() == Lines{});
    body.paragraphs[link - 1].block.text = text("and what we think of them");
    const Result result = restored(std::move(body));
    check_records(result, records);
    CHECK(result.rules() == Lines{"DOC-036"});
}

TEST_CASE("what no document shows is no edit: bold in headings, code in code, addresses that lead nowhere") {
    std::vector<Record> records = stories();
    Marks strong, code, nowhere, unseen;
    strong.strong = true;
    code.code = true;
    nowhere.href = "javascript:alert(1)";
    unseen.href = "https://example.org/picture.png";
    Text title("The ");
    title.append("great", strong);
    title.append(" fair");
    records[1].title = title;
    Text words("ls ");
    words.append("-l", code);
    Block listing = block(BlockType::code, "");
    listing.text = words;
    listing.code_lang = "sh";
    Block line = block(BlockType::item, "A line\r\nof two ");
    line.text.append("links", nowhere);
    line.text.append("", unseen);
    line.depth = 12;
    line.marker = "*";
    line.label = "";
    blocks(records[1]).push_back(listing);
    blocks(records[1]).push_back(line);
    docx::Body body = body_of(write_document(records));
    Result result = restored(body);
    check_records(result, records);
    CHECK(result.messages() == Lines{});

    for (docx::Paragraph& each : body.paragraphs) {  // as LibreOffice writes it again
        if (each.style != docx::Style::heading) continue;
        each.block.text = Text(each.block.text.plain());
    }
    result = restored(std::move(body));
    check_records(result, records);
    CHECK(result.messages() == Lines{});
}

TEST_CASE("an edit changes no language that the words around the record name otherwise") {
    for (const char* tag : {"zh", "zh-CN", "pt-BR", "en-US", "ja-JP"}) {
        CAPTURE(tag);
        Record first = story("Ashford"), second;
        first.lang = tag;
        second.title = text("Second");
        second.lang = "de";
        second.published = Date{"2026-04-23", {}};
        second.updated = Date{"2026-04-24", {}};
        second.sections.resize(2);
        second.sections[0].lang = tag;
        second.sections[0].label = "Translation";
        second.sections[0].blocks = {block(BlockType::paragraph, "In another language.")};
        second.sections[1].label = "Text";
        second.sections[1].blocks = {block(BlockType::paragraph, "tunnel station")};
        docx::Body body = body_of(write_document({first, second}));
        paragraph(body, "tunnel station").block.text = text("tunnel stations");
        const Result result = restored(std::move(body));
        second.sections[1].blocks[0].text = text("tunnel stations");
        check_records(result, {first, second});
        CHECK(result.rules() == Lines{"REC-003"});
    }
}

TEST_CASE("a text that is replaced by one that names no language keeps its own") {
    const auto replace = [](docx::Paragraph& paragraph, const std::string& words) {
        paragraph.block.text = text(words);
        paragraph.block.lang = "en-US";  // that of the styles
        paragraph.lang_named = false;
    };
    docx::Body body = document();
    replace(paragraph(body, "Benton议会开放了新图书馆。"), "Benton议会关闭了图书馆。");
    const std::size_t behind = at(body, "Benton议会关闭了图书馆。") + 1;
    body.paragraphs.insert(body.paragraphs.begin() + static_cast<std::ptrdiff_t>(behind),
                           body.paragraphs[behind - 1]);
    replace(body.paragraphs[behind], "以后再说。");
    Result result = restored(std::move(body));
    check_records(result, expected([](Record& r) {
                      r.sections[1].blocks[1].text = text("Benton议会关闭了图书馆。");
                      r.sections[1].blocks.push_back(block(BlockType::paragraph, "以后再说。"));
                  }));
    CHECK(result.rules() == Lines{"REC-003", "REC-004"});

    std::vector<Record> records = {story("Ashford")};
    records[0].lang.clear();
    records[0].sections[0].lang = "de";
    records[0].tags = {Tag{"fair", {}}};
    body = body_of(write_document(records));
    replace(paragraph(body, "The fair of Ashford"), "The fairs of Ashford");
    replace(paragraph(body, "Summary (EN)"), "In brief");
    result = restored(std::move(body));
    records[0].title = text("The fairs of Ashford");
    records[0].sections[0].label = "In brief";
    check_records(result, records);
    CHECK(result.rules() == Lines{"REC-014", "REC-012"});
}

TEST_CASE("our words are no text where their style was taken away") {
    std::vector<Record> records = stories();
    records[0].tags = {Tag{"fair", {}}, Tag{"town", {}}};
    records[0].updated = Date{"2026-04-28", {}};
    records[0].links = {Link{"https://example.org/talk", "A talk", LinkRel::discussion, {}}};
    docx::Body body = body_of(write_document(records));
    for (docx::Paragraph& each : body.paragraphs) {
        if (!each.words) continue;
        std::string ours;
        if (each.style == docx::Style::title) ours = "News digest";
        if (each.style == docx::Style::tags) ours = "Topics: ";
        if (each.style == docx::Style::updated) ours = "Updated: ";
        if (each.style == docx::Style::link) ours = "Discussion: ";
        if (each.style == docx::Style::furniture) ours = "Links";
        Text all(ours);
        for (const Text::Run& run : each.block.text.runs()) all.append(run.text, run.marks);
        each.block.text = all;
        each.words = false;
    }
    const Result result = restored(std::move(body));
    check_records(result, records);
    CHECK(result.messages() == Lines{});
    CHECK_FALSE(result.head.title);
}

TEST_CASE("a field is one where somebody took its style away") {
    std::vector<Record> records = stories();
    records[1].alt_titles = {AltTitle{text("A fair"), {}}};
    records[1].badges = {"New", "Local"};
    records[1].source->authors = {"Ann Lee", "Bo Chen"};
    records[1].updated = Date{"2026-04-28", {}};
    records[1].tags = {Tag{"fair", {}}, Tag{"town", {}}};
    docx::Body body = body_of(write_document(records));
    for (std::size_t i = at(body, "The fair of Benton") + 1; i < at(body, "The fair of Corley"); ++i) {
        docx::Paragraph& each = body.paragraphs[i];
        if (each.style == docx::Style::section || each.section_label) break;
        if (each.words) each.block.text = text("Topics: " + each.block.text.plain());
        if (each.block.text.plain() == "Topics: 28 April 2026")
            each.block.text = text("Updated: 28 April 2026");
        each.style = docx::Style::other;
        each.words = false;
    }
    Result result = restored(body);
    check_records(result, records);
    CHECK(result.rules() == Lines{"DOC-044"});

    paragraph(body, "Gazette of Benton").block.text = text("Another paper");
    result = restored(std::move(body));
    REQUIRE(result.records.size() == 4);
    CHECK_FALSE(result.records[1].source->name);
    CHECK(result.records[1].sections[0].blocks[0].text == text("Another paper"));
    CHECK(result.records[1].published == records[1].published);
}

TEST_CASE("what was deleted is named where its record stands") {
    docx::Body body = document();
    body.paragraphs.erase(body.paragraphs.begin() +
                          static_cast<std::ptrdiff_t>(at(body, "Gazette of Benton")));
    const Position begin = paragraph(body, "The fair of Benton").begin;
    const Result result = restored(std::move(body));
    REQUIRE(result.rules() == Lines{"REC-014"});
    CHECK(begin.known());
    CHECK(result.found[0].where.begin == begin);
}

TEST_CASE("a source or a date that is typed inside a text begins no record") {
    for (const docx::Style style : {docx::Style::source, docx::Style::published}) {
        for (const char* place : {"First point of Benton.", "Second point of Benton."}) {
            CAPTURE(place);
            docx::Body body = document();
            docx::Paragraph typed = paragraph(body, place);
            typed.style = style;
            typed.block.type = BlockType::paragraph;
            typed.block.text = text("typed by hand");
            const auto behind = static_cast<std::ptrdiff_t>(at(body, place) + 1);
            body.paragraphs.insert(body.paragraphs.begin() + behind, typed);
            const std::size_t added = std::string(place) == "First point of Benton." ? 2 : 3;
            const std::vector<Record> wanted = expected([&](Record& r) {
                blocks(r).insert(blocks(r).begin() + static_cast<std::ptrdiff_t>(added),
                                 block(BlockType::paragraph, "typed by hand"));
            });
            Result result = restored(body);
            check_records(result, wanted);
            CHECK(result.rules() == Lines{"REC-004"});

            // Also where a record is gone, and without the stored records.
            const std::size_t last = at(body, "The fair of Denby");
            docx::Body shorter = body;
            shorter.paragraphs.resize(last);
            if (added == 2) {
                result = restored(std::move(shorter));
                check_records(result, {wanted[0], wanted[1], wanted[2]});
            }
            body.properties.clear();
            CHECK(restored(std::move(body)).records.size() == 4);
        }
    }
}
