// SPDX-License-Identifier: MIT
#include "lib/xmlio/markup.h"

#include <fmt/format.h>

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;
using xmlio::Markup;
using xmlio::MarkupKind;

namespace {

struct Outcome {
    std::optional<Markup> markup;
    std::vector<std::string> rules;  // that were reported
    std::vector<Diagnostic> found;
};

Outcome read(std::string_view bytes, MarkupKind kind = MarkupKind::html, const Limits& limits = {}) {
    Collector sink;
    Outcome outcome;
    outcome.markup = xmlio::read_markup(std::string(bytes), kind, "book.epub", "page.xhtml", limits, sink);
    for (const Diagnostic& finding : sink.found) outcome.rules.emplace_back(finding.rule->id);
    outcome.found = std::move(sink.found);
    return outcome;
}

using Rules = std::vector<std::string>;

/// The tree as "a(x=1,b(…),'text')".
std::string shape(const Markup& markup, Markup::Node node) {
    if (markup.is_text(node)) return fmt::format("'{}'", markup.text(node));
    std::string out(markup.name(node));
    out += '(';
    for (Markup::Node child = markup.first(node); child != Markup::none; child = markup.next(child)) {
        if (out.back() != '(') out += ',';
        out += shape(markup, child);
    }
    return out + ')';
}

std::string shape(const Outcome& outcome) {
    return outcome.markup ? shape(*outcome.markup, outcome.markup->root()) : "nothing";
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("a tree has elements, attributes and text with places") {
    const Outcome outcome = read(
        "<?xml version=\"1.0\"?>\n<p xml:lang=\"en\" a='1 &lt; 2 &amp; 3'>äb<b>c</b>\n<!-- no --> d<br/>"
        "<![CDATA[<e>]]></p>",
        MarkupKind::xml);
    REQUIRE(outcome.markup);
    CHECK(outcome.rules.empty());
    const Markup& markup = *outcome.markup;
    CHECK(shape(outcome) == "p('äb',b('c'),'\n d',br(),'<e>')");
    const Markup::Node p = markup.root();
    CHECK(markup.attribute(p, "xml:lang") == "en");
    CHECK(markup.attribute(p, "a") == "1 < 2 & 3");
    CHECK_FALSE(markup.attribute(p, "b"));
    CHECK(markup.begin(p) == Position{2, 1, 22});
    const Markup::Node b = markup.next(markup.first(p));
    CHECK(markup.begin(b) == Position{2, 41, 63});
    CHECK(markup.end(b) == Position{2, 49, 71});
    CHECK(markup.begin(markup.first(b)) == Position{2, 44, 66});
    CHECK(markup.begin(markup.first(p)) == Position{2, 39, 60});
    CHECK(markup.all_text(p) == "äbc\n d<e>");
    CHECK(markup.find(p, "br") == markup.next(markup.next(b)));
    CHECK(markup.behind(p) == Markup::none);
}

TEST_CASE("names lose their prefix but for xml and epub") {
    const Outcome outcome = read(
        "<opf:item xmlns:opf='urn:o' xmlns:epub='http://www.idpf.org/2007/ops' opf:role='r' "
        "epub:type='t'/>",
        MarkupKind::xml);
    REQUIRE(outcome.markup);
    CHECK(shape(outcome) == "item()");
    CHECK(outcome.markup->attribute(1, "role") == "r");
    CHECK(outcome.markup->attribute(1, "epub:type") == "t");
    const Outcome undeclared = read("<p epub:type='t'>x</p>", MarkupKind::xml);
    REQUIRE(undeclared.markup);
    CHECK(undeclared.markup->attribute(1, "epub:type") == "t");
}

TEST_CASE("encodings are told by a mark, the first bytes or the declaration") {
    const auto wide = [](std::string_view ascii, bool little, bool mark) {
        std::string bytes = mark ? (little ? "\xFF\xFE" : "\xFE\xFF") : "";
        for (const char c : ascii) {
            if (!little) bytes += '\0';
            bytes += c;
            if (little) bytes += '\0';
        }
        return bytes;
    };
    const std::string_view page = "<?xml version='1.0' encoding='UTF-16'?><p>x</p>";
    for (const bool little : {true, false}) {
        for (const bool mark : {true, false}) {
            const Outcome outcome = read(wide(page, little, mark), MarkupKind::xml);
            CHECK(shape(outcome) == "p('x')");
            CHECK(outcome.rules == Rules{"XML-017"});
        }
    }
    CHECK(shape(read("\xEF\xBB\xBF<p>x</p>")) == "p('x')");
    CHECK(read("\xEF\xBB\xBF<p>x</p>").rules.empty());
    CHECK(shape(read("<?xml version='1.0' encoding='ISO-8859-1'?><p>\xE4</p>")) == "p('ä')");
    CHECK(shape(read("<?xml version='1.0' encoding='gb2312'?><p>\xD6\xD0</p>")) == "p('中')");
    CHECK(shape(read("<?xml version='1.0' encoding='x-none'?><p>x</p>")) == "p('x')");
    const Outcome bad = read("<p>a\xFF\xE4z</p>");
    CHECK(shape(bad) == "p('a\uFFFD\uFFFDz')");
    CHECK(bad.rules == Rules{"XML-016"});
    CHECK(shape(read(std::string_view("<p>a\0z</p>", 10))) == "p('a\uFFFDz')");
}

TEST_CASE("what stands before the root element is passed over") {
    const Outcome late = read("\n <?xml version='1.0' encoding='utf-8'?><p>x</p>");
    CHECK(shape(late) == "p('x')");
    CHECK(late.rules == Rules{"XML-018"});
    const Outcome doctype = read(
        "<!-- a --><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" "
        "\"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\" [<!-- ]> --><!ENTITY a \"]>\">]>\n<p>&a;</p>");
    CHECK(shape(doctype) == "p('&a;')");
    CHECK(doctype.rules == Rules{"XML-015"});
    CHECK(shape(read("<!DOCTYPE p [<!ENTITY a 'b'")) == "nothing");
}

TEST_CASE("entities that a document declares are neither expanded nor read") {
    const Outcome outcome = read(
        "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY lol \"&a;&a;\">"
        "<!ENTITY % remote SYSTEM \"http://127.0.0.1:1/x\">%remote;]><p t='&lol;'>1&lol;2&a;3&nbsp;4 & 5"
        "<![CDATA[&c;]]>&d;</p>");
    REQUIRE(outcome.markup);
    CHECK(shape(outcome) == "p('1&lol;2&a;3\u00A04 & 5&c;&d;')");
    CHECK(outcome.markup->attribute(1, "t") == "&lol;");
    CHECK(outcome.rules == Rules{"XML-019", "XML-015"});
    CHECK(outcome.found[1].message ==
          R"("&lol;" is no character that is known: it stays as text; 5 such in all)");
}

TEST_CASE("places are right behind a rewritten reference") {
    const Outcome outcome = read("<p>&nbsp;&x;&Alpha;<b/></p>");
    REQUIRE(outcome.markup);
    CHECK(outcome.markup->begin(outcome.markup->find(1, "b")) == Position{1, 20, 19});
}

TEST_CASE("a page that is no XML is read as HTML, an office part is not") {
    const Outcome page = read("<html><body><p>one<p>two<br>three &copy</body></html>");
    REQUIRE(page.markup);
    CHECK(page.rules == Rules{"XML-015", "XML-014"});
    CHECK(shape(page) == "html(body(p('one'),p('two',br(),'three &copy')))");
    const Outcome part = read("<a><b></a>", MarkupKind::xml);
    CHECK_FALSE(part.markup);
    CHECK(part.rules == Rules{"XML-001"});
    const Outcome cut = read("<html><body><section data-x='1'><p>one</p><p>tw");
    REQUIRE(cut.markup);
    CHECK(shape(cut) == "html(body(section(p('one'),p('tw'))))");
    CHECK(cut.markup->attribute(cut.markup->find(1, "section"), "data-x") == "1");
    // libxml2 begins a second root behind one that ended.
    CHECK(shape(read("<html/>two <em>three</em>")) == "html(html(body(p('two ',em('three')))))");
    CHECK(shape(read("")) == "nothing");
    CHECK(read(" \n").rules == Rules{"XML-001"});
}

TEST_CASE("deep nesting ends in one finding") {
    for (const bool closed : {true, false}) {
        const std::string deep =
            repeated("<div>", 100'000) + "x" + (closed ? repeated("</div>", 100'000) : "");
        const Outcome outcome = read(deep);
        CHECK_FALSE(outcome.markup);
        CHECK(outcome.rules == Rules{"LIM-002"});
    }
    const std::string html = "<p a=b>" + repeated("<div>", 100'000);
    CHECK(read(html).rules == Rules{"LIM-002"});
    Limits limits;
    limits.depth = 1;
    CHECK(read("<a><b><c><d/></c></b></a>", MarkupKind::xml, limits).rules.empty());
    CHECK(read("<a><b><c><d><e/></d></c></b></a>", MarkupKind::xml, limits).rules == Rules{"LIM-002"});
}

TEST_CASE("monster tags are refused, hidden ones too") {
    const std::string monster = "<p " + repeated("a b c d ", 10'000) + ">";
    CHECK(read(monster).rules == Rules{"LIM-003"});
    CHECK(read("<p><script><![CDATA[</script>" + monster).rules == Rules{"LIM-003"});
    CHECK(read("<p><script><!--</script>" + monster).rules == Rules{"LIM-003"});
    CHECK(read("<p b=\"" + repeated("<x ", 400'000)).rules == Rules{"LIM-003"});
    CHECK(read("<p " + repeated("a=\">\" ", 300) + "/>").rules == Rules{"LIM-004"});
    CHECK(read("<b><p " + repeated("a ", 300) + "></p>").rules == Rules{"LIM-004"});
}

TEST_CASE("a long text is one node") {
    const std::string text = repeated("中文 text &amp; more ", 1'000'000);
    const Outcome outcome = read("<p>" + text + "</p>", MarkupKind::xml);
    REQUIRE(outcome.markup);
    CHECK(outcome.markup->text(2).size() == text.size() - 4'000'000);
    CHECK(outcome.markup->next(2) == Markup::none);
}

TEST_CASE("texts of a page that is read as HTML stand behind their tags") {
    const Outcome page = read("<html><body><p>one <b>bold</p>\n<p class='x'>two</p><br/>three</body></html>");
    REQUIRE(page.markup);
    const Markup& markup = *page.markup;
    const Markup::Node second = markup.next(markup.find(1, "p"));
    CHECK(markup.begin(markup.first(markup.find(1, "p"))).offset == 15);
    Markup::Node two = markup.find(second, "p");
    CHECK(markup.text(markup.first(two)) == "two");
    CHECK(markup.begin(markup.first(two)).offset == 44);
    const Markup::Node three = markup.next(markup.find(two, "br"));
    CHECK(markup.text(three) == "three");
    CHECK(markup.begin(three).offset == 56);
}
