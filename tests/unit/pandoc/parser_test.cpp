// SPDX-License-Identifier: MIT
#include "lib/pandoc/parser.h"

#include <thread>
#include <vector>

#include "tests/support/catch.h"
#include "tests/unit/pandoc/ast_support.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using Moment = std::chrono::steady_clock;

namespace {

pandoc::Reply parsed(std::string_view document, const std::string& format, const Limits& limits = {}) {
    return pandoc::parse(document, format, limits, Moment::now() + std::chrono::seconds(60));
}

}  // namespace

TEST_CASE("documents are parsed one after the other, and one that fails harms no other") {
    if (!test::has_pandoc()) return;
    for (int i = 0; i < 3; ++i) {
        const auto good = parsed("# Words\n", "commonmark");
        REQUIRE(good.good);
        CHECK(test::ast(good.text)["blocks"][0]["t"].text == "Header");
        const auto bad = parsed("words", "native");
        CHECK_FALSE(bad.good);
        CHECK(bad.text.find("native") != std::string::npos);
    }
}

TEST_CASE("a format whose reader opens files has a pandoc of its own, and opens none") {
    if (!test::has_pandoc()) return;
    const auto rst = parsed("Words.\n\n.. include:: /etc/passwd\n", "rst");
    CHECK(rst.text.find("root") == std::string::npos);
    const auto frame = parsed("<p>Words.</p><IFRAME src=\"http://127.0.0.1:9/\"></IFRAME>", "html");
    REQUIRE(frame.good);
    CHECK(frame.text.find("Words.") != std::string::npos);
}

TEST_CASE("whose time is over is late") {
    if (!test::has_pandoc()) return;
    CHECK(pandoc::parse("words", "commonmark", {}, Moment::now()).late);
    const auto slow = pandoc::parse(std::string(4'000'000, '*'), "commonmark", {},
                                    Moment::now() + std::chrono::milliseconds(50));
    CHECK(slow.late);
    CHECK(parsed("words", "commonmark").good);
}

TEST_CASE("an answer larger than the document allows is refused") {
    if (!test::has_pandoc()) return;
    std::string table = "|";
    for (int i = 0; i < 2000; ++i) table += "a|";
    table += "\n|";
    for (int i = 0; i < 2000; ++i) table += "-|";
    for (int i = 0; i < 1000; ++i) table += "\n||";  // 43 bytes a cell
    Limits limits;
    limits.pandoc_bytes = 1;
    const auto refused = parsed(table, "commonmark+pipe_tables", limits);
    CHECK_FALSE(refused.good);
    CHECK_FALSE(refused.late);
    CHECK(refused.text.find("bytes") != std::string::npos);
}

TEST_CASE("threads parse at once") {
    if (!test::has_pandoc()) return;
    std::vector<std::string> texts(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < texts.size(); ++i)
        threads.emplace_back(
            [&texts, i] { texts[i] = parsed("number" + std::to_string(i), "commonmark").text; });
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < texts.size(); ++i)
        CHECK(texts[i].find("number" + std::to_string(i)) != std::string::npos);
}
