// SPDX-License-Identifier: MIT
// Books that somebody worked on after us: edited, cut, reordered, with files lost.
#include "tests/unit/epub/support.h"

using namespace epub_tests;  // NOLINT(google-build-using-namespace)

namespace {

using Lines = std::vector<std::string>;

const std::string chapter_2 = "EPUB/text/c00002.xhtml";

/// The ids of the rules of all findings.
Lines rules(const Result& result) {
    Lines ids;
    for (const Diagnostic& each : result.found) ids.emplace_back(each.rule->id);
    return ids;
}

/// The stories after one replacement on the page of the second.
Result after_edit(const std::string& from, const std::string& to) {
    auto files = files_of(write_book(stories()));
    edit(file(files, chapter_2), from, to);
    return read_book(zipped(files));
}

/// As Sigil does it: what is open at `at` is closed, and opened again on the next page.
void split(std::vector<test::ZipEntry>& files, const std::string& name, const std::string& at) {
    std::string& page = file(files, "EPUB/text/" + name + ".xhtml");
    const std::size_t begin = page.find("<body>"), cut = page.find(at);
    REQUIRE(cut < page.size());
    std::string opened, closed;
    std::vector<std::string> open;
    for (std::size_t tag = begin; (tag = page.find('<', tag)) < cut;) {
        const std::size_t end = page.find('>', tag);
        if (page[tag + 1] == '/') {
            open.pop_back();
        } else if (page[end - 1] != '/') {
            open.push_back(page.substr(tag, end + 1 - tag));
        }
        tag = end;
    }
    for (const std::string& tag : open) {
        opened += tag;
        closed.insert(0, "</" + tag.substr(1, tag.find_first_of(" >") - 1) + ">");
    }
    files.push_back({"EPUB/text/rest.xhtml", page.substr(0, begin) + opened + page.substr(cut)});
    std::string& first = file(files, "EPUB/text/" + name + ".xhtml");
    first = first.substr(0, cut) + closed + "</html>";
    std::string& package = file(files, "EPUB/package.opf");
    const std::string itemref = "<itemref idref=\"" + name + "\"/>";
    edit(package, itemref, itemref + "<itemref idref=\"rest\"/>");
    edit(package, "</manifest>",
         R"(<item id="rest" href="text/rest.xhtml" media-type="application/xhtml+xml"/></manifest>)");
}

void check(const Result& result, const std::vector<Record>& expected) {
    REQUIRE(result.records.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        INFO("record " << i);
        CHECK(json::to_json(result.records[i]) == json::to_json(expected[i]));
    }
}

}  // namespace

TEST_CASE("a text edited on a page is that edit and nothing else") {
    const Result result = after_edit("opened a new library", "closed its old library");
    std::vector<Record> expected = stories();
    expected[1].sections[0].blocks[0].text = Text("The council of Benton closed its old library today.");
    check(result, expected);
    CHECK(result.found.size() == 1);
}

TEST_CASE("a point added on a page is added to the record") {
    const Result result = after_edit("<li>Second point", "<li>Quite another matter.</li>\n<li>Second point");
    std::vector<Record> expected = stories();
    auto& blocks = expected[1].sections[0].blocks;
    blocks.insert(blocks.begin() + 2, block(BlockType::item, "Quite another matter."));
    check(result, expected);
    CHECK(result.found.size() == 1);
}

TEST_CASE("a point deleted from a page is deleted from the record") {
    const Result result = after_edit("<li>First point of Benton.</li>", "");
    std::vector<Record> expected = stories();
    auto& blocks = expected[1].sections[0].blocks;
    blocks.erase(blocks.begin() + 1);
    check(result, expected);
    CHECK(result.found.size() == 1);
}

TEST_CASE("a list added on a page has the numbers that it says, one that only counts has none") {
    const std::string end = "</ul>\n";
    for (const auto& [list, number] : {std::pair("<ol start=\"4\"><li>Quite another matter.</li></ol>", "4."),
                                       std::pair("<ol><li value=\"7\">Quite another matter.</li></ol>", "7."),
                                       std::pair("<ol><li>Quite another matter.</li></ol>", "")}) {
        INFO(list);
        const Result result = after_edit(end, end + list);
        std::vector<Record> expected = stories();
        Block added = block(BlockType::item, "Quite another matter.");
        added.ordered = true;
        if (*number != '\0') added.number = number;
        expected[1].sections[0].blocks.push_back(added);
        check(result, expected);
        CHECK(rules(result) == Lines{"REC-004"});
    }
}

TEST_CASE("a paragraph split on a page is split in the record") {
    const Result result = after_edit("opened a new library", "opened</p>\n<p>a new library");
    std::vector<Record> expected = stories();
    auto& blocks = expected[1].sections[0].blocks;
    blocks[0].text = Text("The council of Benton opened");
    blocks.insert(blocks.begin() + 1, block(BlockType::paragraph, "a new library today."));
    check(result, expected);
    CHECK_FALSE(result.found.empty());
}

TEST_CASE("where a link leads is changed on a page also when its exact address stands beside it") {
    std::vector<Record> records = stories();
    Source source;
    source.name = "Post";
    source.url = "https://post.example/图";
    records[1].source = source;
    records[1].links = {Link{}};
    records[1].links[0].href = "https://post.example/文";
    records[1].links[0].text = "Talk";
    Text text;
    text.append("See ", {});
    text.append("there", {false, false, false, "https://post.example/a b"});
    records[1].sections[0].blocks[0].text = text;
    auto files = files_of(write_book(records));
    const auto changed = [&](const std::string& from, const std::string& to) {
        auto edited = files;
        edit(file(edited, chapter_2), "\"https://post.example/" + from + "\"", "\"https://" + to + "\"");
        return read_book(zipped(edited));
    };
    std::vector<Record> expected = records;
    expected[1].source->url = "https://new.example/";
    Result result = changed("%E5%9B%BE", "new.example/");
    check(result, expected);
    CHECK(rules(result) == Lines{"REC-014"});

    expected = records;
    expected[1].links[0].href = "https://new.example/";
    result = changed("%E6%96%87", "new.example/");
    check(result, expected);
    CHECK(rules(result) == Lines{"REC-014"});

    expected = records;
    text = {};
    text.append("See ", {});
    text.append("there", {false, false, false, "https://new.example/"});
    expected[1].sections[0].blocks[0].text = text;
    result = changed("a%20b", "new.example/");
    check(result, expected);
    CHECK(rules(result) == Lines{"REC-003"});

    // Written in another way, it leads where it led.
    result = changed("%E5%9B%BE", "post.example/图");
    check(result, records);
    CHECK(rules(result).empty());
}

TEST_CASE("a section added to a chapter, with our marks or without, is added to the record") {
    const std::string heading =
        "<h2>Background</h2>\n<p>It began in May.</p>\n<ul><li>In Benton.</li></ul>\n";
    const std::string marked =
        "<section data-dg-role=\"section\" data-dg-kind=\"background\">\n"
        "<h2 data-dg-role=\"section\">Background</h2>\n<p>It began in May.</p>\n"
        "<ul><li>In Benton.</li></ul>\n</section>\n";
    const std::string end = "</section>\n</section>\n<nav", first_end = "</section>\n";
    for (const std::string& added : {marked, heading, "<section>\n" + heading + "</section>\n",
                                     "<div><div>" + heading + "</div></div>\n"}) {
        INFO(added);
        const Result result = after_edit(end, first_end + added + end.substr(first_end.size()));
        std::vector<Record> expected = stories();
        Section section;
        section.kind = SectionKind::background;
        section.label = "Background";
        section.blocks = {block(BlockType::paragraph, "It began in May."),
                          block(BlockType::item, "In Benton.")};
        expected[1].sections.push_back(section);
        check(result, expected);
        CHECK(rules(result) == Lines{"REC-009"});
    }
}

TEST_CASE("sections added in front of ours, and one after the other, are sections each") {
    const std::string added =
        "<h2>First</h2>\n<p>One.</p>\n<h3>Deeper</h3>\n<p>Two.</p>\n<h2>Second</h2>\n<p>Three.</p>\n";
    const Result result = after_edit("</header>\n", "</header>\n" + added);
    REQUIRE(result.records.size() == 4);
    const std::vector<Section>& sections = result.records[1].sections;
    REQUIRE(sections.size() == 3);
    CHECK(sections[0].label == "First");
    REQUIRE(sections[0].blocks.size() == 3);
    CHECK(sections[0].blocks[1].type == BlockType::heading);
    CHECK(sections[0].blocks[2].text.plain() == "Two.");
    CHECK(sections[1].label == "Second");
    CHECK(sections[1].blocks.size() == 1);
    CHECK((sections[2] == stories()[1].sections[0]));
    CHECK(rules(result) == Lines{"REC-009", "REC-009"});
}

TEST_CASE("a paragraph added between the sections is of no record, which is said") {
    const Result result = after_edit("</header>\n", "</header>\n<p>Alone.</p>\n");
    check(result, stories());
    CHECK(rules(result) == Lines{"EPB-010"});
}

TEST_CASE("scripts and styles that a tool puts into a page are no text of it") {
    const std::string added =
        "<style>p { margin: 0 }</style><script>go();</script><template><p>Later.</p></template>\n";
    for (const std::string place : {"</header>\n", "Summary (EN)</h2>\n"}) {
        INFO(place);
        const Result result = after_edit(place, place + added);
        check(result, stories());
        CHECK(rules(result) == Lines{});
    }
}

TEST_CASE("a picture that an editor adds is a link, as in a book of others") {
    const std::string picture = "<img src=\"https://i.example/m.png\" alt=\"Map\"/>", end = "</section>\n";
    Block link = block(BlockType::paragraph, "");
    Marks marks;
    marks.href = "https://i.example/m.png";
    link.text.append("Map", marks);
    for (const std::string& added :
         {"<p>" + picture + "</p>\n", picture, "<figure>" + picture + "</figure>\n"}) {
        INFO(added);
        const Result result = after_edit("Summary (EN)</h2>\n", "Summary (EN)</h2>\n" + added);
        std::vector<Record> expected = stories();
        auto& blocks = expected[1].sections[0].blocks;
        blocks.insert(blocks.begin(), link);
        check(result, expected);
        CHECK(rules(result) == Lines{"REC-004", "EPB-011"});
    }
    const Result outside = after_edit("</header>\n", "</header>\n<p>" + picture + "</p>\n");
    check(outside, stories());
    CHECK(rules(outside) == Lines{"EPB-010"});
}

TEST_CASE("a copy of a chapter is a record of its own") {
    for (const bool stored : {true, false}) {
        INFO(stored);
        auto files = files_of(write_book(stories()));
        edit(file(files, "EPUB/package.opf"), "<itemref idref=\"c00002\"/>",
             "<itemref idref=\"c00002\"/><itemref idref=\"c00002\"/>");
        if (!stored) remove_file(files, "EPUB/data/records.json");
        const Result result = read_book(zipped(files));
        REQUIRE(result.records.size() == 5);
        for (const std::size_t copy : {1u, 2u}) {
            CHECK(result.records[copy].title->plain() == "Story Benton");
            REQUIRE(result.records[copy].sections.size() == 1);
            CHECK(result.records[copy].sections[0].blocks.size() == 3);
        }
        CHECK(rules(result) == Lines{stored ? "EPB-009" : "EPB-007"});
    }
}

TEST_CASE("a stored file that cannot be read is not said to be missing") {
    auto files = files_of(write_book(stories()));
    file(files, "EPUB/data/records.json") = "{\"title\": 1}";
    const Result result = read_book(zipped(files));
    REQUIRE(rules(result) == Lines{"JSN-005", "EPB-007"});
    CHECK(result.found.back().message.starts_with("the stored records cannot be read: "));
    CHECK(result.records.size() == stories().size());
}

TEST_CASE("without the stored file the records are what the pages say") {
    auto files = files_of(write_book(stories()));
    remove_file(files, "EPUB/data/records.json");
    const Result result = read_book(zipped(files));
    std::vector<Record> expected = stories();
    for (Record& record : expected) record.extras.clear();
    CHECK(rules(result) == Lines{"EPB-007"});
    REQUIRE(result.records.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(result.records[i].id == expected[i].id);
        CHECK((result.records[i].title == expected[i].title));
        REQUIRE(result.records[i].sections.size() == 1);
        CHECK((result.records[i].sections[0].blocks == expected[i].sections[0].blocks));
        CHECK((result.records[i].sections[0].provenance == expected[i].sections[0].provenance));
        CHECK(result.records[i].sections[0].label == "Summary (EN)");
    }
}

TEST_CASE("a label with nothing behind it has its separator, also on a page laid out in lines") {
    std::vector<Record> told = {story("Ashford")};
    Block& item = told[0].sections[0].blocks[1];
    item.label = "Cost";
    item.text = Text("");
    for (const std::string separator : {": ", " \u2013 ", "\uff1a"}) {
        item.sep = separator;
        auto files = files_of(write_book(told));
        edit(file(files, "EPUB/text/c00001.xhtml"), separator + "</li>", separator + "\n      </li>");
        const Result result = read_book(zipped(files));
        CHECK(rules(result) == Lines{});
        check(result, told);
    }
}

TEST_CASE("chapters that an editor merges into one page keep their languages") {
    std::vector<Record> told = stories();
    for (Record& record : told) record.extras.clear();
    told[1].lang = "ar";
    told[2].lang.clear();
    for (const bool stored : {true, false}) {
        auto files = files_of(write_book(told));
        for (const std::string name : {"c00002", "c00003"}) {
            const std::string page = file(files, "EPUB/text/" + name + ".xhtml");
            const std::size_t begin = page.find("<body>") + 6;
            edit(file(files, "EPUB/text/c00001.xhtml"), "</body>",
                 page.substr(begin, page.find("</body>") + 7 - begin));
            edit(file(files, "EPUB/package.opf"), "<itemref idref=\"" + name + "\"/>", "");
        }
        if (!stored) remove_file(files, "EPUB/data/records.json");
        const Result result = read_book(zipped(files));
        CHECK(rules(result) == (stored ? Lines{} : Lines{"EPB-007"}));
        check(result, told);
    }
}

TEST_CASE("a page of several records that an editor splits gives the same records") {
    std::vector<Record> told = stories();
    for (Record& record : told) record.extras.clear();
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    epub::Book book(output, {}, sink);
    book.chapter(told);
    book.finish();
    // In and in front of the second and third record.
    for (const std::string at :
         {"<p>The council of Benton", "<li>Second point of Benton", R"(<section data-dg-record="2")",
          R"(<section data-dg-record="3")", R"(<li>First point of Corley)"}) {
        for (const bool stored : {true, false}) {
            INFO(at << (stored ? "" : ", without the stored records"));
            auto files = files_of(bytes);
            split(files, "c00001", at);
            if (!stored) remove_file(files, "EPUB/data/records.json");
            const Result result = read_book(zipped(files));
            CHECK(rules(result) == (stored ? Lines{} : Lines{"EPB-007"}));
            check(result, told);
        }
    }
}

TEST_CASE("a record whose page is lost is taken from the stored file, at its place, once") {
    for (const std::size_t lost : {1u, 2u, 3u, 4u}) {
        auto files = files_of(write_book(stories()));
        remove_file(files, "EPUB/text/c0000" + std::to_string(lost) + ".xhtml");
        const Result result = read_book(zipped(files));
        check(result, stories());
        CHECK(rules(result) == Lines{"EPB-002", "EPB-008"});
    }
}

TEST_CASE("pages lost and in another order give every record once") {
    auto files = files_of(write_book(stories()));
    std::swap(file(files, "EPUB/text/c00001.xhtml"), file(files, "EPUB/text/c00004.xhtml"));
    remove_file(files, chapter_2);
    const Result result = read_book(zipped(files));
    check(result, {story("Denby"), story("Corley"), story("Ashford"), story("Benton")});
    CHECK(rules(result) == Lines{"EPB-002", "EPB-008", "REC-019", "REC-019"});
}

TEST_CASE("the order of the pages is the order of the records") {
    auto files = files_of(write_book(stories()));
    std::swap(file(files, "EPUB/text/c00001.xhtml"), file(files, "EPUB/text/c00004.xhtml"));
    const Result result = read_book(zipped(files));
    check(result, {story("Denby"), story("Benton"), story("Corley"), story("Ashford")});
    CHECK(result.findings() == Lines{"REC-019 record 4 \"Story Denby\" stands elsewhere in the book",
                                     "REC-019 record 1 \"Story Ashford\" stands elsewhere in the book"});
    CHECK(result.found[0].where.member == "EPUB/text/c00001.xhtml");
    CHECK(result.found[0].where.begin.line == 11);
    CHECK(result.found[0].where.begin.column == 1);
}

TEST_CASE("a record taken from its page by hand is gone, and that is said") {
    auto files = files_of(write_book(stories()));
    std::string& page = file(files, chapter_2);
    const std::size_t begin = page.find("<section epub:type=\"chapter\"");
    const std::size_t end = page.find("<nav");
    REQUIRE(begin < end);
    page.erase(begin, end - begin);
    const Result result = read_book(zipped(files));
    check(result, {story("Ashford"), story("Corley"), story("Denby")});
    CHECK(rules(result) == Lines{"EPB-008"});
}

TEST_CASE("a page whose name has its accents taken apart is found, and that is said") {
    auto files = files_of(write_book(stories()));
    edit(file(files, "EPUB/package.opf"), "href=\"text/c00002.xhtml\"", "href=\"text/caf\u00E9.xhtml\"");
    for (test::ZipEntry& each : files) {
        if (each.name == chapter_2) each.name = "EPUB/text/cafe\u0301.xhtml";
        each.flags = 0x800;  // names are UTF-8
    }
    const Result result = read_book(zipped(files));
    check(result, stories());
    CHECK(rules(result) == Lines{"EPB-004"});
}

TEST_CASE("a book that is said to be in another language has the dates that it had") {
    for (const std::string lang : {"en", "de", "zh", "ar", "ja", "hi"}) {
        for (const std::string value : {"2026-05-02", "2026-05", "2026-05-02T06:00", "2026-05-02T00:00:00Z",
                                        "2026-05-02T23:59:59.5-12:00", "2026-05-02T14:00:00+00:00"}) {
            INFO(lang << " " << value);
            Record record = story("Ashford");
            record.published = record.updated = Date{value, {}};
            record.sections[0].provenance->generated = Date{value, {}};
            Head head;
            head.lang = lang;
            auto files = files_of(write_book({record}, head));
            edit(file(files, "EPUB/package.opf"), "<dc:language>" + lang + "</dc:language>",
                 "<dc:language>fr</dc:language>");
            const Result result = read_book(zipped(files));
            CHECK(result.findings() == std::vector<std::string>{});
            CHECK((result.records == std::vector<Record>{record}));
        }
    }
}

TEST_CASE("pages that lost all that is ours are read as those of a stranger, not left out") {
    auto files = files_of(write_book(stories()));
    for (test::ZipEntry& entry : files) {
        if (!entry.name.starts_with("EPUB/text/c")) continue;
        for (std::size_t at; (at = entry.bytes.find(" data-dg-")) != std::string::npos;)
            entry.bytes.erase(at, entry.bytes.find('"', entry.bytes.find('"', at) + 1) + 1 - at);
    }
    const Result result = read_book(zipped(files));
    REQUIRE(result.records.size() == stories().size());
    for (std::size_t i = 0; i < stories().size(); ++i) CHECK(result.records[i].title == stories()[i].title);
    CHECK(rules(result) == Lines{"EPB-009", "REC-020"});
}

TEST_CASE("of pages that were put one behind the other all are read") {
    auto files = files_of(write_book(stories()));
    file(files, "EPUB/text/c00001.xhtml") += file(files, chapter_2);
    remove_file(files, chapter_2);
    std::string& package = file(files, "EPUB/package.opf");
    edit(package, "<itemref idref=\"c00002\"/>", "");
    const Result result = read_book(zipped(files));
    check(result, stories());
    CHECK(rules(result) == Lines{"XML-014"});
}

TEST_CASE("text that stands in a section without a block around it is a paragraph") {
    std::vector<Record> expected = stories();
    check(after_edit("<p>The council of Benton opened a new library today.</p>",
                     "The council of Benton opened a new library today."),
          expected);
    check(after_edit("<p>The council of Benton", "<br/> <a id=\"x\"></a>\n<p>The council of Benton"),
          expected);
    auto& blocks = expected[1].sections[0].blocks;
    blocks.insert(blocks.begin() + 1, block(BlockType::paragraph, "More than that."));
    check(after_edit("today.</p>", "today.</p>\n  More <i></i>than\n that. <br/>"), expected);
}
