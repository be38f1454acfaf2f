// SPDX-License-Identifier: MIT
#include "tests/support/checked_records.h"

using namespace checks_tests;

namespace {

Lines source(const std::string& url) {
    return said(with(R"("source":{"url":")" + url + "\"}"));
}
Lines link(const std::string& url) {
    return said(with(R"("links":[{"href":")" + url + "\"}]"));
}
Lines run(const std::string& href) {
    return rules_of(
        record(section(R"("kind":"other")",
                       R"({"type":"paragraph","text":["See ",{"text":"this","href":")" + href + "\"}]}")));
}

}  // namespace

TEST_CASE("addresses that browsers open are good, whatever their form") {
    for (const char* good : {"https://openai.com/index/next", "HTTP://Example.edu/a?b=c#d",
                             "https://例え.jp/", "https://[2001:db8::1]:8080/", "https://news.example/a",
                             "https://notexample.com/", "https://a.test/@user/1", "https://mydomain.com/"}) {
        INFO(good);
        CHECK(source(good).empty());
        CHECK(link(good).empty());
        CHECK(run(good).empty());
    }
    CHECK(link("mailto:news@openai.com").empty());
    CHECK(run("data:image/png;base64,AAAA").empty());
}

TEST_CASE("addresses that no browser opens") {
    CHECK(source("ftp://openai.com/a") == Lines{"REC-039 \"ftp://openai.com/a\""});
    CHECK(source("mailto:news@openai.com") == Lines{"REC-039 \"mailto:news@openai.com\""});
    CHECK(link("openai.com/index") == Lines{"REC-039 \"openai.com/index\""});
    CHECK(link("#note") == Lines{"REC-039 \"#note\""});
    CHECK(run("images/a.png") == Lines{"REC-039"});
    CHECK(link("file:///etc/passwd") == Lines{"REC-039 \"file:///etc/passwd\""});
}

TEST_CASE("logins, blanks and stopgaps in addresses") {
    CHECK(source("https://ann:secret@openai.com/") == Lines{"REC-040 \"https://ann:secret@openai.com/\""});
    CHECK(link("https://openai.com/a b") == Lines{"REC-041 \"https://openai.com/a b\""});
    CHECK(link(" https://openai.com/") == Lines{"REC-041 \" https://openai.com/\""});
    CHECK(link("https://openai.com/\xE2\x80\x8B") == Lines{"REC-041 \"https://openai.com/\xE2\x80\x8B\""});
    CHECK(source("https:///a") == Lines{"REC-041 \"https:///a\""});
    CHECK(source("https://example.com/a") == Lines{"REC-042 \"https://example.com/a\""});
    CHECK(source("http://localhost:8000/") == Lines{"REC-042 \"http://localhost:8000/\""});
    CHECK(run("https://www.Example.ORG") == Lines{"REC-042"});
    CHECK(link("http://127.0.0.1/") == Lines{"REC-042 \"http://127.0.0.1/\""});
}

TEST_CASE("a link that runs a script is an error, however it is hidden") {
    for (const char* bad : {"javascript:alert(1)", "JavaScript:alert(1)", " java\\tscript:alert(1)",
                            "vbscript:x", "data:text/html,<script>"}) {
        INFO(bad);
        CHECK(run(bad) == Lines{"REC-043"});
    }
    CHECK(check(with(R"("links":[{"href":"javascript:x"}])")).at(0).severity == Severity::error);
}
