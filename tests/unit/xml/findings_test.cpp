// SPDX-License-Identifier: MIT
// Every mistake is found once, at its exact place.
#include "tests/support/catch.h"
#include "tests/unit/xml/support.h"

using namespace xml_tests;

namespace {

/// The document with the marks `[[` and `]]` taken out, each of which stood around a mistake.
struct Marked {
    std::string text;
    std::vector<std::size_t> begins;
};

Marked marked(std::string_view source) {
    Marked result;
    for (std::size_t at = 0; at < source.size();) {
        if (source.substr(at, 3) == "[[ ") {
            result.begins.push_back(result.text.size());
            at += 3;
        } else {
            result.text += source[at++];
        }
    }
    return result;
}

Position position_of(const std::string& text, std::size_t offset) {
    Position position{1, 1, offset};
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n') {
            ++position.line;
            position.column = 1;
        } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
            ++position.column;
        }
    }
    return position;
}

}  // namespace

TEST_CASE("ten mistakes and more give as many findings, each at its place", "[xml]") {
    const Marked document = marked(R"(<?xml version="1.0"?>
<digest xmlns="urn:digestkit:digest:1">
  <record><id>一</id>[[ <colour>red<b/></colour><published><value>[[ 2026-02-30</value></published>
    <section kind="[[ poem" xml:lang="[[ e"><heading [[ size="2" level="1">標題</heading>
      <heading level="[[ 7">counted once</heading>
      [[ <paragraph2/>
      [[ <item depth="1"/><item depth="1">[[ stray text<text/></item>[[ <heading>no level</heading>
    </section>
    [[ <title>too late</title>
  </record>
  <record><id>whole</id></record>
  <record xml:lang="en"><source><url>[[ not a url</url></source>
    <link>[[ <text>t</text></link><extra><name>n</name><json>[1[[ ,]</json></extra></record>
</digest>
)");
    const std::vector<std::string> rules = {"XML-005", "XML-009", "XML-009", "XML-009", "XML-007",
                                            "XML-009", "XML-005", "XML-006", "XML-010", "XML-008",
                                            "XML-005", "XML-009", "XML-006", "XML-011"};
    Result result = read(document.text);
    std::sort(result.found.begin(), result.found.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return a.where.begin.offset < b.where.begin.offset;
    });
    for (const Diagnostic& finding : result.found) {
        UNSCOPED_INFO(finding.rule->id << " " << finding.where.begin.line << ":" << finding.where.begin.column
                                       << " " << finding.message << "  " << finding.path);
    }
    CHECK(result.ids() == rules);
    REQUIRE(result.found.size() == document.begins.size());
    for (std::size_t i = 0; i < result.found.size(); ++i) {
        CAPTURE(i, result.found[i].message);
        CHECK(result.found[i].where.begin == position_of(document.text, document.begins[i]));
    }
    REQUIRE(result.digest.records.size() == 1);
    REQUIRE(result.digest.records[0].id == "whole");
}

TEST_CASE("positions stay exact beyond line 65535 and after wide characters", "[xml]") {
    std::string filler;
    for (int i = 0; i < 70'000; ++i) filler += "<record/>\n";
    const Marked document =
        marked(in_digest(filler + "<record><id>漢字😀</id><source><url>[[ bad</url></source></record>"));
    const Result result = read(document.text);
    REQUIRE(result.ids() == std::vector<std::string>{"XML-009"});
    REQUIRE(result.found[0].where.begin == position_of(document.text, document.begins[0]));
    REQUIRE(result.found[0].where.begin.line == 70'001);
    REQUIRE(result.found[0].path == "/source/url");
    REQUIRE(result.digest.records.size() == 70'000);
}

TEST_CASE("a truncated document has one finding, and the records before it are read", "[xml]") {
    const std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
        in_digest(
            "<title>é</title><record><id>1</id><section kind=\"summary\" xml:lang=\"en\"><item>"
            "<text>a<run strong='true'>&lt;</run></text></item></section></record>"
            "<!-- c --><record><id><![CDATA[x]]></id></record>");
    const std::size_t whole = text.rfind('>');
    for (std::size_t length = 0; length <= whole; ++length) {
        const Result result = read(std::string_view(text).substr(0, length));
        INFO(length);
        for (const Diagnostic& finding : result.found) UNSCOPED_INFO(finding.rule->id << finding.message);
        REQUIRE(result.found.size() == 1);
        REQUIRE(result.found[0].where.begin.known());
    }
    REQUIRE(read(text).found.empty());
}

TEST_CASE("a document that ends too soon is said to end inside its innermost element", "[xml]") {
    const auto said = [](const std::string& text, const std::string& message, std::size_t chunk = 65536) {
        const Result result = read(text, {}, chunk);
        CAPTURE(text, chunk);
        REQUIRE(!result.found.empty());
        const Diagnostic& last = result.found.back();
        CHECK(last.rule->id == std::string_view("XML-001"));
        CHECK(last.message == message);
        CHECK(last.where.begin == position_of(text, text.size()));
    };
    const std::string front = "<digest xmlns=\"urn:digestkit:digest:1\">";
    for (const std::size_t chunk : {std::size_t{5}, std::size_t{65536}}) {
        said(front + "<record><title>T", "the document ends inside <title>", chunk);
        said(front + "<record><title>T</tit", "the document ends inside <title>", chunk);
        said(front + "<record><title>T</title>\n", "the document ends inside <record>", chunk);
        said(front + "<record><id><![CDATA[a", "the document ends inside <id>", chunk);
        said(front + "<record><id>é<", "the document ends inside <id>", chunk);
        said(front + "<record/>\n", "the document ends inside <digest>", chunk);
        said(front + "<record><bad><worse>", "the document ends inside <worse>", chunk);
    }
    said("<d:digest xmlns:d='urn:digestkit:digest:1'><d:record>", "the document ends inside <d:record>");
    said("<?xml version=\"1.0\"?>\n", "the document ends before its root element");
    said(front + "<record><title>" + std::string(200'000, '\n'), "the document ends inside <title>");
    const Result more = read(in_digest("<record/>") + "<record>");
    REQUIRE(more.ids() == std::vector<std::string>{"XML-001"});
    CHECK(more.found[0].message == "extra content at the end of the document");
}

TEST_CASE("what text stands in the place of is not missing as well", "[xml]") {
    for (const char* body : {"<published>soon</published>", "<link>here</link>",
                             "<source><name/></source><updated>\n2026<!-- --></updated>"}) {
        CAPTURE(body);
        CHECK(read(in_record(body)).ids() == std::vector<std::string>{"XML-010"});
    }
    CHECK(read(in_record("<published/>")).ids() == std::vector<std::string>{"XML-006"});
    CHECK(read(in_digest("text")).ids() == std::vector<std::string>{"XML-010", "XML-006"});
}

TEST_CASE("after a syntax error there is no second finding", "[xml]") {
    const Result result =
        read(in_digest("<record><id>a</id></record><record><id>b</idd></record><record kind='x'/>"));
    REQUIRE(result.ids() == std::vector<std::string>{"XML-001"});
    REQUIRE(result.digest.records.size() == 1);
}

TEST_CASE("an end tag of another name is found where it begins", "[xml]") {
    const auto only = [](const std::string& text) {
        const Result result = read(text);
        REQUIRE(result.ids() == std::vector<std::string>{"XML-001"});
        return result.found[0];
    };
    const std::string long_text(70'000, '\n');
    for (const std::string& text : {std::string("\n"), long_text}) {
        const std::string document = in_digest("\n<record>\n<title>" + text + "é</titel\n></record>");
        const Diagnostic finding = only(document);
        CHECK(finding.where.begin == position_of(document, document.find("</titel")));
        CHECK(finding.message == "the end tag </titel> does not match <title> (line 3)");
    }
    CHECK(only("\n<digest xmlns='urn:digestkit:digest:1'><record/></diges>").message ==
          "the end tag </diges> does not match <digest> (line 2)");
    const Diagnostic prefixed = only("<d:digest xmlns:d='urn:digestkit:digest:1'><d:record></record>");
    CHECK(prefixed.message == "the end tag </record> does not match <d:record> (line 1)");
}

TEST_CASE("a namespace error is a syntax error", "[xml]") {
    REQUIRE(read(in_digest("<record><x:id>a</x:id></record>")).ids() == std::vector<std::string>{"XML-001"});
}

TEST_CASE("the wrong root ends reading", "[xml]") {
    REQUIRE(read("<digest><record/></digest>").ids() == std::vector<std::string>{"XML-004"});
    REQUIRE(read("<html xmlns='urn:digestkit:digest:1'/>").ids() == std::vector<std::string>{"XML-004"});
}

TEST_CASE("a digest without a record is one finding at its tag", "[xml]") {
    const Result result = read("\n" + in_digest("<title/>"));
    REQUIRE(result.ids() == std::vector<std::string>{"XML-006"});
    REQUIRE(result.found[0].where.begin == Position{2, 1, 1});
}

TEST_CASE("a fault in the head drops the field, not the records", "[xml]") {
    const Result result = read(in_digest("<title>t</title><date><value>May</value></date><record/>"));
    REQUIRE(result.ids() == std::vector<std::string>{"XML-009"});
    REQUIRE(result.digest.head.title == Text("t"));
    REQUIRE(!result.digest.head.date);
    REQUIRE(result.digest.records.size() == 1);
}

TEST_CASE("several missing attributes are several findings", "[xml]") {
    const Result result =
        read(in_record("<layout variant='page'><patch of='0123456789abcdef'><hunk/></patch></layout>"));
    REQUIRE(result.ids() == std::vector<std::string>{"XML-008", "XML-008"});
}

TEST_CASE("blanks in an element that holds nothing are a finding", "[xml]") {
    REQUIRE(read(in_record("<section kind='other'><rule> </rule></section>")).ids() ==
            std::vector<std::string>{"XML-010"});
}

TEST_CASE("a document is judged alike whatever was read before it", "[xml]") {
    const std::string good = in_record("<id>a</id><published><value>2026-04-30</value></published>");
    const std::string bad_value = in_record("<published><value>2026-04-31</value></published>");
    const std::string unfinished = in_record("<link></link>");
    const std::string cut = "<digest xmlns=\"urn:digestkit:digest:1\"><record><id>a";
    const auto ids = [](const std::string& text) { return read(text).ids(); };
    const auto of_bad_value = ids(bad_value), of_unfinished = ids(unfinished), of_cut = ids(cut);
    CHECK(of_bad_value.size() == 1);
    CHECK(of_unfinished.size() == 1);
    CHECK(of_cut.size() == 1);
    for (int round = 0; round < 3; ++round) {
        CHECK(ids(good).empty());
        CHECK(ids(bad_value) == of_bad_value);
        CHECK(ids(good).empty());
        CHECK(ids(good).empty());
        CHECK(ids(unfinished) == of_unfinished);
        CHECK(ids(in_digest("")).size() == 1);
        CHECK(ids(good).empty());
        CHECK(ids(cut) == of_cut);
    }
}

TEST_CASE("a schema that the document names is not read", "[xml]") {
    const Result result = read(
        "<digest xmlns='urn:digestkit:digest:1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
        "xsi:schemaLocation='urn:digestkit:digest:1 file:///nowhere.xsd'><record/></digest>");
    REQUIRE(result.found.empty());
    const Result nil = read(
        "<digest xmlns='urn:digestkit:digest:1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        "<record xsi:nil='true'/></digest>");
    REQUIRE(nil.found.size() == 1);
    const Result type = read(
        "<digest xmlns='urn:digestkit:digest:1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>"
        "<record xsi:type='news'/></digest>");
    REQUIRE(type.ids() == std::vector<std::string>{"XML-012"});
    CHECK(type.found[0].message == "type of \"record\" is \"news\", which the schema does not allow here");
}

TEST_CASE("places name fields where their values stand", "[xml]") {
    const Marked document =
        marked(in_digest("[[ <record xml:lang='[[ en'><title>[[ t</title><section kind='[[ summary'>[[ "
                         "<paragraph>[[ p</paragraph></section></record>"));
    ReadOptions options;
    options.places = true;
    const Result result = read(document.text, options);
    REQUIRE(result.found.empty());
    const char* paths[] = {
        "", "/lang", "/title", "/sections/0/kind", "/sections/0/blocks/0", "/sections/0/blocks/0/text"};
    for (std::size_t i = 0; i < std::size(paths); ++i) {
        CAPTURE(paths[i]);
        CHECK(result.places.at(0).find(paths[i]).begin == position_of(document.text, document.begins.at(i)));
    }
}
