// SPDX-License-Identifier: MIT
#include "lib/validate/source_lines.h"

#include "lib/diag/rules_jsn.h"
#include "lib/diag/window.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"
#include "tests/support/zip_maker.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace): a test reads like a sentence

namespace {

Limits built_in(const std::string&) {
    return {};
}

/// A finding about the last `here` of `source`, without an excerpt.
Diagnostic about(std::string_view source, const std::string& file, const std::string& member = {}) {
    const std::size_t at = source.rfind("here");
    return diagnose(rules::jsn::bad_date, "no", Window(source).span(at, at + 4, file, member));
}

std::string marked(const Diagnostic& diagnostic) {
    if (!diagnostic.excerpt) return "(none)";
    std::string line = diagnostic.excerpt->line;
    line.insert(diagnostic.excerpt->mark_end, "]");
    return line.insert(diagnostic.excerpt->mark_begin, "[");
}

}  // namespace

TEST_CASE("a finding without an excerpt gets the line of its file, near its begin and far behind it") {
    const test::Folder folder;
    SourceLines lines(built_in);
    for (const std::size_t count : {1U, 100'000U}) {
        std::string source;
        for (std::size_t i = 0; i < count; ++i) source += "a line\n";
        source += "it is here, 要約\nnext\n";
        folder.write("a.json", source);
        lines.begin({folder.path("a.json"), "", "", ""});
        Diagnostic diagnostic = about(source, folder.path("a.json"));
        lines.add_to(diagnostic);
        CHECK(marked(diagnostic) == "it is [here], 要約");
        REQUIRE(diagnostic.excerpt);
        CHECK(*diagnostic.excerpt ==
              Window(source).excerpt(diagnostic.where.begin.offset, diagnostic.where.end.offset));
    }
}

TEST_CASE("the line of a finding ends where the lines that its column counts from do") {
    const test::Folder folder;
    const std::string source = "a line\r" + std::string(2000, 'x') + "\rit is here, 要約\rnext\r\n";
    folder.write("a.txt", source);
    SourceLines lines(built_in);
    lines.begin({folder.path("a.txt"), "", "", ""});
    const std::size_t at = source.rfind("here");
    for (const LoneReturn lone_return : {LoneReturn::ends_line, LoneReturn::is_text}) {
        Diagnostic diagnostic = about(source, folder.path("a.txt"));
        diagnostic.where = Window(source, {1, 1, 0}, lone_return).span(at, at + 4, folder.path("a.txt"));
        lines.add_to(diagnostic);
        REQUIRE(diagnostic.excerpt);
        CHECK((marked(diagnostic) == "it is [here], 要約") == (lone_return == LoneReturn::ends_line));
        CHECK(diagnostic.excerpt->line.ends_with("\rnext") == (lone_return == LoneReturn::is_text));
    }
    Diagnostic first = about("a line here", folder.path("a.txt"));
    first.where.begin = first.where.end = {1, 3, 2};
    lines.add_to(first);
    CHECK(marked(first) == "a []line");
}

TEST_CASE("an excerpt that is there stays") {
    const test::Folder folder;
    folder.write("a.json", "here\n");
    SourceLines lines(built_in);
    lines.begin({folder.path("a.json"), "", "", ""});
    Diagnostic diagnostic = about("here\n", folder.path("a.json"));
    diagnostic.excerpt = Excerpt{"other", 0, 5, false, false};
    lines.add_to(diagnostic);
    CHECK(marked(diagnostic) == "[other]");
}

TEST_CASE("a finding inside an archive gets the line of its member") {
    const test::Folder folder;
    folder.write(
        "a.epub",
        test::make_zip({{"one.xhtml", "<p>one here</p>"}, {"two.xhtml", "<p>\ntwo here</p>"}}).bytes());
    SourceLines lines(built_in);
    lines.begin({folder.path("a.epub"), "", "", ""});
    for (int round = 0; round < 2; ++round) {
        Diagnostic one = about("<p>one here</p>", folder.path("a.epub"), "one.xhtml");
        Diagnostic two = about("<p>\ntwo here</p>", folder.path("a.epub"), "two.xhtml");
        lines.add_to(one);
        lines.add_to(two);
        CHECK(marked(one) == "<p>one [here]</p>");
        CHECK(marked(two) == "two [here]</p>");
    }
    Diagnostic none = about("here", folder.path("a.epub"), "absent.xhtml");
    lines.add_to(none);
    CHECK(marked(none) == "(none)");
}

TEST_CASE("standard input, another file, an unknown place and a file that shrank give no excerpt") {
    const test::Folder folder;
    folder.write("a.json", "here\n");
    SourceLines lines(built_in);
    lines.begin({"-", "", "", ""});
    Diagnostic diagnostic = about("here", folder.path("a.json"));
    lines.add_to(diagnostic);  // as with --stdin-filename
    CHECK(marked(diagnostic) == "(none)");
    lines.begin({folder.path("a.json"), "", "", ""});
    diagnostic = about("here", folder.path("b.json"));
    lines.add_to(diagnostic);
    CHECK(marked(diagnostic) == "(none)");
    diagnostic = about("here", folder.path("a.json"));
    diagnostic.where.begin = {};
    lines.add_to(diagnostic);
    CHECK(marked(diagnostic) == "(none)");
    diagnostic = about(std::string(5000, 'x') + "here", folder.path("a.json"));
    lines.add_to(diagnostic);
    CHECK(marked(diagnostic) == "(none)");
}

TEST_CASE("a part in another encoding gives no excerpt: its places are those of the converted text") {
    const test::Folder folder;
    folder.write("a.xml", std::string("h\0e\0r\0e\0", 8));
    SourceLines lines(built_in);
    lines.begin({folder.path("a.xml"), "", "", ""});
    Diagnostic diagnostic = about("here", folder.path("a.xml"));
    lines.add_to(diagnostic);
    CHECK(marked(diagnostic) == "(none)");
}
