// SPDX-License-Identifier: MIT
// Which stored record is which record of the page; what happens where the stored ones are missing or damaged.
#include "lib/formats/docx/document.h"
#include "tests/unit/docx/restore_support.h"

using namespace restore_tests;  // NOLINT(google-build-using-namespace)

namespace {

docx::Body document() {
    return body_of(write_document(stories()));
}

/// The paragraphs of the record with this title leave the body.
std::vector<docx::Paragraph> cut(docx::Body& body, const std::string& title) {
    const auto begin = body.paragraphs.begin() + static_cast<std::ptrdiff_t>(at(body, title));
    const auto end = std::find_if(begin + 1, body.paragraphs.end(), [](const docx::Paragraph& each) {
        return each.style == docx::Style::heading && each.shown_level == 1;
    });
    std::vector<docx::Paragraph> taken(begin, end);
    body.paragraphs.erase(begin, end);
    return taken;
}

void drop_properties(docx::Body& body) {
    body.properties.clear();
}

/// Titles, labels and texts.
Lines words(const Record& record) {
    Lines lines{record.title ? record.title->plain() : std::string()};
    for (const Section& section : record.sections) {
        lines.push_back(section.label.value_or(""));
        for (const Block& each : section.blocks) lines.push_back(each.text.plain());
    }
    return lines;
}

}  // namespace

TEST_CASE("records come in the order of the page") {
    docx::Body body = document();
    const auto taken = cut(body, "The fair of Ashford");
    body.paragraphs.insert(body.paragraphs.end(), taken.begin(), taken.end());
    const Result result = restored(std::move(body));
    check_records(result, {story("Benton"), story("Corley"), story("Denby"), story("Ashford")});
    CHECK(result.messages() ==
          Lines{"REC-019 record 1 \"The fair of Ashford\" stands elsewhere in the text"});
    CHECK(result.way ==
          "a document of ours, with edits: 4 as stored, 0 polished, 0 edited, 0 from the text alone, 0 taken "
          "out, 1 moved");
}

TEST_CASE("as few records as possible are said to have moved, and none for one that was cut out") {
    docx::Body body = document();
    const auto denby = cut(body, "The fair of Denby");
    const auto corley = cut(body, "The fair of Corley");
    const auto begin = body.paragraphs.begin() + static_cast<std::ptrdiff_t>(at(body, "The fair of Ashford"));
    body.paragraphs.insert(body.paragraphs.insert(begin, denby.begin(), denby.end()), corley.begin(),
                           corley.end());
    Result result = restored(std::move(body));
    check_records(result, {story("Corley"), story("Denby"), story("Ashford"), story("Benton")});
    CHECK(result.rules() == Lines{"REC-019", "REC-019"});

    body = document();
    const auto ashford = cut(body, "The fair of Ashford");
    cut(body, "The fair of Benton");
    body.paragraphs.insert(body.paragraphs.end(), ashford.begin(), ashford.end());
    result = restored(std::move(body));
    check_records(result, {story("Corley"), story("Denby"), story("Ashford")});
    CHECK(result.messages() ==
          Lines{"DOC-034 record 2 \"The fair of Benton\" stands nowhere in the text: somebody took it out",
                "REC-019 record 1 \"The fair of Ashford\" stands elsewhere in the text"});
}

TEST_CASE("a record that is cut out is left out, and that is said") {
    docx::Body body = document();
    cut(body, "The fair of Corley");
    const Result result = restored(std::move(body));
    check_records(result, {story("Ashford"), story("Benton"), story("Denby")});
    CHECK(result.messages() ==
          Lines{"DOC-034 record 3 \"The fair of Corley\" stands nowhere in the text: somebody took it out"});
}

TEST_CASE("the title of a document that was put behind another is no text of a record") {
    Head head;
    head.title = Text("Fairs of May");
    docx::Body body = document(), other = body_of(write_document({story("Elton"), story("Farley")}, head));
    body.paragraphs.insert(body.paragraphs.end(), other.paragraphs.begin(), other.paragraphs.end());
    const Result result = restored(std::move(body));
    REQUIRE(result.records.size() == 6);
    for (std::size_t i = 0; i < 4; ++i) CHECK((result.records[i] == stories()[i]));
    CHECK(words(result.records[4]) == words(story("Elton")));
    CHECK_FALSE(result.head.title);
    CHECK(
        result.messages() ==
        Lines{
            "DOC-036 text that belongs to no record is not read: \"Fairs of May\"",
            "DOC-035 \"The fair of Elton\" is none of the stored records: it is read from the text alone",
            "DOC-035 \"The fair of Farley\" is none of the stored records: it is read from the text alone"});
}

TEST_CASE("a record that is written in is read from the page, and that is said") {
    docx::Body body = document();
    docx::Body other = body_of(write_document({story("Elton")}));
    const auto taken = cut(other, "The fair of Elton");
    body.paragraphs.insert(
        body.paragraphs.begin() + static_cast<std::ptrdiff_t>(at(body, "The fair of Benton")), taken.begin(),
        taken.end());
    const Result result = restored(std::move(body));
    REQUIRE(result.records.size() == 5);
    CHECK(result.rules() == Lines{"DOC-035"});
    CHECK(words(result.records[1]) == words(story("Elton")));
    CHECK(result.records[1].sections[0].kind == SectionKind::summary);
    CHECK(result.records[1].sections[0].provenance == story("Elton").sections[0].provenance);
    CHECK(result.records[1].published == story("Elton").published);
    CHECK(result.records[1].source == story("Elton").source);
    CHECK((result.records[2] == story("Benton")));
}

TEST_CASE("one record replaced, one rewritten and one moved find themselves") {
    docx::Body body = document();
    docx::Body other = body_of(write_document({story("Elton")}));
    const auto ashford = cut(body, "The fair of Ashford");
    const auto elton = cut(other, "The fair of Elton");
    body.paragraphs.insert(body.paragraphs.end(), elton.begin(), elton.end());
    body.paragraphs.insert(body.paragraphs.end(), ashford.begin(), ashford.end());
    cut(body, "The fair of Denby");
    paragraph(body, "The fair of Corley").block.text = Text("A wholly new headline");
    paragraph(body, "The council of Corley opened a new library.").block.text = Text("Nothing was opened.");
    const Result result = restored(std::move(body));
    std::vector<Record> expected = {story("Benton"), story("Corley"), story("Elton"), story("Ashford")};
    expected[1].title = Text("A wholly new headline");
    expected[1].sections[0].blocks[0].text = Text("Nothing was opened.");
    REQUIRE(result.records.size() == 4);
    CHECK((result.records[0] == expected[0]));
    CHECK((result.records[1] == expected[1]));
    CHECK(words(result.records[2]) == words(expected[2]));
    CHECK((result.records[3] == expected[3]));
    CHECK(result.rules() == Lines{"REC-014", "REC-003", "DOC-035", "DOC-034", "REC-019"});
}

TEST_CASE("joined records are apart, and edits in them are theirs") {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    docx::Document document(output, {}, sink);
    std::vector<Record> records = stories();
    records[1].title = records[0].title;
    document.story(std::span(records).subspan(0, 3));
    document.story(std::span(records).subspan(3, 1));
    document.finish();
    Result result = read_document(bytes);
    check_records(result, records);
    CHECK(result.messages() == Lines{});

    docx::Body body = body_of(bytes);
    paragraph(body, "First point of Corley.").block.text = Text("Another first point of Corley.");
    paragraph(body, "First point of Benton.").block.text = Text("Another first point of Benton.");
    paragraph(body, "The fair of Corley").block.text = Text("The fairs of Corley");
    result = restored(body);
    records[1].sections[0].blocks[1].text = Text("Another first point of Benton.");
    records[2].sections[0].blocks[1].text = Text("Another first point of Corley.");
    records[2].title = Text("The fairs of Corley");
    check_records(result, records);
    CHECK(result.rules() == Lines{"REC-003", "REC-014", "REC-003"});

    drop_properties(body);
    result = restored(std::move(body));
    REQUIRE(result.records.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(words(result.records[i]) == words(records[i]));
}

TEST_CASE("a joined record stays one where the line above it is deleted") {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    docx::Document document(output, {}, sink);
    const std::vector<Record> records = stories();
    document.story(std::span(records).subspan(0, 2));
    document.story(std::span(records).subspan(2, 2));
    document.finish();
    docx::Body body = body_of(bytes);
    for (const char* title : {"The fair of Benton", "The fair of Denby"}) {
        const auto line = body.paragraphs.begin() + static_cast<std::ptrdiff_t>(at(body, title)) - 1;
        REQUIRE(line->style == docx::Style::joined);
        body.paragraphs.erase(line);
    }
    Result result = restored(body);
    check_records(result, records);
    CHECK(result.messages() == Lines{});

    // A heading of its level with other words is a section, as ever.
    docx::Paragraph added = paragraph(body, "The fair of Benton");
    added.block.text = Text("What remains to be said");
    body.paragraphs.insert(
        body.paragraphs.begin() + static_cast<std::ptrdiff_t>(at(body, "The fair of Corley")), added);
    result = restored(std::move(body));
    REQUIRE(result.records.size() == 4);
    CHECK(result.records[1].sections.size() == 3);
    CHECK(result.rules() == Lines{"REC-009"});
}

TEST_CASE("all fields below a deleted title are those of its record") {
    std::vector<Record> records = stories();
    for (Record& record : records) {
        record.alt_titles = {AltTitle{Text("Also: " + record.title->plain()), {}}};
        record.badges = {"New"};
    }
    docx::Body body = body_of(write_document(records));
    body.paragraphs.erase(body.paragraphs.begin() +
                          static_cast<std::ptrdiff_t>(at(body, "The fair of Benton")));
    const Result result = restored(std::move(body));
    check_records(result, records);
    CHECK(result.rules() == Lines{"REC-015"});
}

TEST_CASE("stored records that are missing, cut, damaged or newer: the styles tell, and that is said") {
    struct Fault {
        const char* rule;
        const char* message;
        std::function<void(docx::Body&)> make;
    };
    const Fault faults[] = {
        {"DOC-030", "missing", drop_properties},
        {"DOC-031", "1 of ", [](docx::Body& body) { body.properties.erase("digestkit.00001"); }},
        {"DOC-031", "digestkit.00000", [](docx::Body& body) { body.properties.erase("digestkit.00000"); }},
        {"DOC-031", "how many", [](docx::Body& body) { body.properties.erase("digestkit.parts"); }},
        {"DOC-031", "how many", [](docx::Body& body) { body.properties["digestkit.parts"] = "-1"; }},
        {"DOC-031", "parts are missing",
         [](docx::Body& body) { body.properties["digestkit.parts"] = "4000000000"; }},
        {"DOC-031", "checksum",
         [](docx::Body& body) { body.properties["digestkit.00001"].replace(8, 4, "AAAA"); }},
        {"DOC-031", "as JSON",
         [](docx::Body& body) {
             body.properties.erase("digestkit.bytes");
             body.properties.erase("digestkit.crc32");
             body.properties["digestkit.00000"].front() = ' ';
         }},
        {"DOC-031", "bytes", [](docx::Body& body) { body.properties["digestkit.bytes"] = "12"; }},
        {"DOC-031", "checksum", [](docx::Body& body) { body.properties["digestkit.crc32"] = "00000000"; }},
        {"DOC-032", "version \"2\"", [](docx::Body& body) { body.properties["digestkit.version"] = "2"; }},
    };
    for (const Fault& fault : faults) {
        docx::Body body = document();
        fault.make(body);
        const Result result = restored(std::move(body));
        INFO(fault.message);
        REQUIRE(result.rules() == Lines{fault.rule});
        CHECK(result.found.front().message.find(fault.message) != std::string::npos);
        REQUIRE(result.records.size() == 4);
        for (std::size_t i = 0; i < 4; ++i) CHECK(words(result.records[i]) == words(stories()[i]));
        CHECK(result.records[0].lang == "en");
        CHECK(result.records[0].sections[1].kind == SectionKind::translation);
        CHECK(result.way == "a document of ours, by its styles: 4 read");
    }
}

TEST_CASE("the stored records of another document are not taken") {
    docx::Body body = document();
    const docx::Body other = body_of(write_document({story("Elton"), story("Farley")}));
    body.paragraphs = other.paragraphs;
    std::string all;
    const Result result = restored(std::move(body));
    REQUIRE(result.records.size() == 2);
    CHECK(result.rules() == Lines{"DOC-033"});
    CHECK(words(result.records[0]) == words(story("Elton")));
    CHECK(result.records[0].extras.empty());
}

TEST_CASE("without embedding, a document is read by its styles") {
    WriteOptions options;
    options.embed = false;
    const Result result = read_document(write_document(stories(), {}, options));
    CHECK(result.rules() == Lines{"DOC-030"});
    REQUIRE(result.records.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) CHECK(words(result.records[i]) == words(stories()[i]));
}

TEST_CASE("a document of others is read by its words") {
    docx::Body body;
    const auto add = [&body](docx::Style style, BlockType type, std::uint8_t level, const char* text) {
        docx::Paragraph paragraph;
        paragraph.style = style;
        paragraph.block.type = type;
        paragraph.block.level = paragraph.shown_level = level;
        paragraph.block.text = Text(text);
        body.paragraphs.push_back(std::move(paragraph));
    };
    add(docx::Style::title, BlockType::paragraph, 0, "A title");
    add(docx::Style::contents, BlockType::paragraph, 0, "Summary 1");
    add(docx::Style::heading, BlockType::heading, 1, "Summary");
    add(docx::Style::other, BlockType::paragraph, 0, "What happened.");
    add(docx::Style::heading, BlockType::heading, 1, "Key Points");
    add(docx::Style::bullet, BlockType::item, 0, "A point.");
    Result result = restored(body);
    REQUIRE(result.records.size() == 1);
    CHECK(words(result.records[0]) ==
          Lines{"A title", "Summary", "What happened.", "Key Points", "A point."});
    CHECK(result.records[0].sections[1].kind == SectionKind::key_points);

    body = docx::Body();
    add(docx::Style::title, BlockType::paragraph, 0, "All the news");
    add(docx::Style::heading, BlockType::heading, 1, "One");
    add(docx::Style::other, BlockType::paragraph, 0, "First.");
    add(docx::Style::heading, BlockType::heading, 1, "Two");
    add(docx::Style::other, BlockType::paragraph, 0, "Second.");
    result = restored(std::move(body));
    REQUIRE(result.records.size() == 2);
    CHECK(result.head.title == Text("All the news"));
    CHECK(result.records[1].title == Text("Two"));

    body = docx::Body();
    add(docx::Style::other, BlockType::paragraph, 0, "Contents");
    for (const char* entry : {"One\t1", "Two"}) {
        add(docx::Style::other, BlockType::paragraph, 0, entry);
        body.paragraphs.back().leads_inside = true;
    }
    add(docx::Style::heading, BlockType::heading, 1, "One");
    add(docx::Style::other, BlockType::paragraph, 0, "First.");
    add(docx::Style::heading, BlockType::heading, 1, "Two");
    add(docx::Style::other, BlockType::paragraph, 0, "Back to the first");
    body.paragraphs.back().leads_inside = true;
    result = restored(std::move(body));
    REQUIRE(result.records.size() == 2);
    CHECK(words(result.records[0]) == Lines{"One", "", "First."});
    CHECK(words(result.records[1]) == Lines{"Two", "", "Back to the first"});

    result = restored(docx::Body());
    CHECK(result.records.empty());
    CHECK(result.rules() == Lines{"REC-001"});
}

TEST_CASE("lines in bold are the headings of a document of others that has no other") {
    const auto lines = [](const std::vector<std::pair<const char*, std::uint32_t>>& all) {
        docx::Body body;
        for (const auto& [words, size] : all) {
            docx::Paragraph paragraph;
            Marks marks;
            marks.strong = size > 0;
            paragraph.block.text.append(words, marks);
            paragraph.size = size;
            body.paragraphs.push_back(std::move(paragraph));
        }
        return body;
    };
    Result result = restored(lines({{"Weekly brief", 40},
                                    {"Budget passed", 28},
                                    {"By Jane Doe", 22},
                                    {"The council passed it.", 0},
                                    {"Harbor opens", 28},
                                    {"It is open.", 0},
                                    {"Nobody was hurt.", 22}}));
    REQUIRE(result.records.size() == 2);
    CHECK(result.head.title == Text("Weekly brief"));
    CHECK(result.records[0].title == Text("Budget passed"));
    REQUIRE(result.records[0].source);
    CHECK(result.records[0].source->authors == Lines{"Jane Doe"});
    CHECK(words(result.records[1]) == Lines{"Harbor opens", "", "It is open.", "Nobody was hurt."});
    CHECK(result.messages().front() == "REC-021 no heading: 3 lines in bold are taken as such");

    result = restored(lines({{"Budget passed", 32},
                             {"The council passed it.", 0},
                             {"What it means", 24},
                             {"Less money.", 0},
                             {"What comes next", 24},
                             {"More votes.", 0}}));
    REQUIRE(result.records.size() == 1);
    CHECK(result.records[0].title == Text("Budget passed"));

    result = restored(lines({{"A letter without a heading.", 0}, {"In bold", 24}, {"More.", 0}}));
    REQUIRE(result.records.size() == 1);
    CHECK(result.records[0].title == Text("A letter without a heading."));
}
