// SPDX-License-Identifier: MIT
// text → record → text gives the same bytes, for any text: handwritten oddities, and seeded mutations of real
// ones, also through JSON.
#include <array>
#include <cstdint>

#include "lib/formats/json/json.h"
#include "lib/unicode/utf8.h"
#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

constexpr std::array<std::string_view, 40> bits = {"\n",
                                                   "\n\n",
                                                   "\r\n",
                                                   "\r",
                                                   "\f",
                                                   "---\n",
                                                   "---",
                                                   "=====\n",
                                                   " ---\n",
                                                   "***\n",
                                                   "───\n",
                                                   "Source\n",
                                                   "Summary (EN)\n",
                                                   "Summary\n",
                                                   "Quick Digest\n",
                                                   "Full Translation\n",
                                                   "claudeenmodel: x\n",
                                                   "acmeenmodel: y\n",
                                                   " ",
                                                   "\t",
                                                   "\u3000",
                                                   "\u00A0",
                                                   "\xEF\xBB\xBF",
                                                   "  • a: b\n",
                                                   "- x\n",
                                                   "1. x\n",
                                                   "1、x\n",
                                                   "https://e.org/a\n",
                                                   "Original Post\n",
                                                   "Summary (EN)\n---\nSummary (ZH)\n",
                                                   "ClaudeX NewsApr 27, 2026, 6:00 AM\n",
                                                   "\n\n---\n\n",
                                                   "…",
                                                   "Source: https://x.y/z\n",
                                                   "（ZH）",
                                                   "Summary (XX)\n",
                                                   "\v",
                                                   "\u2028",
                                                   "---\r\n",
                                                   "\n---\n---\n\n"};

class Mutator {
  public:
    explicit Mutator(std::uint64_t seed) : state_(seed * 2 + 1) {}
    std::size_t below(std::size_t bound) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((state_ >> 33) % bound);
    }
    std::string mutate(std::string text) {
        if (text.size() > 2500 && below(4) != 0) text.resize(below(text.size()));
        for (std::size_t i = 1 + below(8); i > 0; --i) {
            const std::size_t at = below(text.size() + 1);
            const std::size_t line = text.find('\n', at);
            switch (below(4)) {
                case 0:
                    text.erase(at, below(40));
                    break;
                case 1:
                    text.insert(line == std::string::npos ? at : line + 1, bits.at(below(bits.size())));
                    break;
                default:
                    text.insert(at, bits.at(below(bits.size())));
            }
        }
        return repair_utf8(text);
    }

  private:
    std::uint64_t state_;
};

bool only_infos(const std::vector<Diagnostic>& found) {
    for (const Diagnostic& each : found) {
        if (each.severity != Severity::info || each.rule->id == "CNV-007") return false;
    }
    return true;
}

void check_exact(const std::string& text) {
    INFO(text);
    const Result result = read(text);
    if (result.records.empty()) {
        REQUIRE(summary(result.found).back().starts_with("REC-001"));
        return;
    }
    const Written same = write(result.records);
    REQUIRE(same.bytes == text);
    REQUIRE(only_infos(same.found));
    const Result again = read_as(json_format, write_as(json_format, result.records).bytes);
    REQUIRE(again.records == result.records);
}

const std::array<std::string, 5>& seeds() {
    static const std::array<std::string, 5> texts = {
        test::file_content("samples/000_1db0cc39164bb9cd.txt"),
        test::file_content("samples/003_a846d041469d4f7a.txt"),
        "A poem\n\nRoses are red\n  violets are blue\n\n\tend",
        "T1\nSummary (EN)\nHello.\nSource\nhttps://a.b/c\nT2\nSummary (EN)\nHi.\n=====\n\nT3\nSummary "
        "(ZH)\n你好。\n---\n"
        "T4\nSource\nhttps://x.y/\n",
        "ClaudeX NewsApr 27, 2026, 6:00 AM\n\nT\n\nQuick Digest\n\nclaudeenmodel: m\n\nT\n\n  • a: "
        "b\n\n---\n\n"
        "ClaudeX NewsApr 28, 2026, 6:00 AM\n\nU\n\nFull Translation\n\nclaudejamodel: "
        "m\n\n題\n\n本文です。\n"};
    return texts;
}

}  // namespace

TEST_CASE("the two real records become their expected values without a warning and come back byte for byte") {
    for (const char* name : {"000_1db0cc39164bb9cd", "003_a846d041469d4f7a"}) {
        const std::string text = test::file_content(std::string("samples/") + name + ".txt");
        const Result result = read(text);
        const Result expected =
            read_as(json_format, test::file_content(std::string("samples/expected/") + name + ".json"));
        CHECK(result.records == expected.records);
        CHECK(summary(result.found).empty());
        CHECK(write(result.records).bytes == text);
        CHECK(write(result.records).found.empty());
    }
}

TEST_CASE("odd texts come back byte for byte") {
    for (const char* text : {"x",
                             "x\n",
                             "\n\nx",
                             "x\n\n\n",
                             "\xEF\xBB\xBFx",
                             "x\r\ny\nz\r",
                             "x\ry",
                             "---",
                             "---\n",
                             "===\n---\n",
                             " ---",
                             "\f\fx",
                             "x\n\f",
                             "x\n\fy",
                             "x\n---\n",
                             "x\n---",
                             "x\n---\n\n---\ny",
                             "---\nx\n---\ny",
                             "x\n\n---\n\ny",
                             "Summary (EN)\n",
                             "Source\n",
                             "Summary (EN)\nSummary (ZH)\nSource",
                             "x  \n\ty\t\n",
                             "  • \n  •\n",
                             "- \n-\n",
                             "Source:\nhttps://e.org/",
                             "x\nSource\nhttps://e.org/\ny\nSummary (EN)\nz",
                             "x\nSource\nhttps://e.org/\ny\n\nSummary (EN)\nz",
                             "\u3000\nx\n\u3000",
                             "x\n=====\ny\n*****\nz\n",
                             "x\r\n---\r\ny\r\n",
                             "x\r\n---\ny\r\n",
                             "x\n---\r\ny\n",
                             "x\n---\ny",
                             "1. a\n2. b\n"}) {
        check_exact(text);
    }
}

TEST_CASE("three thousand mutated texts come back byte for byte, also through JSON") {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        Mutator mutator(seed);
        std::string text = mutator.mutate(seeds().at(mutator.below(seeds().size())));
        if (mutator.below(6) == 0) text += seeds().at(mutator.below(seeds().size()));
        INFO("seed " << seed);
        check_exact(text);
    }
}

TEST_CASE("a file of many records is read in pieces of any size") {
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "Title " + std::to_string(i) + "\nSummary (EN)\nHello.\nSource\nhttps://e.org/\n---\n";
    text += "Last\nSource\nhttps://e.org/last";
    const Result result = read(text);
    CHECK(result.records.size() == 3001);
    CHECK(summary(result.found).empty());
    CHECK(write(result.records).bytes == text);
}
