// SPDX-License-Identifier: MIT
// Texts that would take quadratic time if anything were looked for again and again: then they would run into
// the time limit of the test.
#include "lib/model/bounds.h"
#include "tests/support/text_io.h"

using namespace text_tests;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

void check_read(const std::string& text) {
    INFO(text.substr(0, 40));
    ReadOptions options;
    options.limits.record_lines = 10'000'000;
    const Result result = read(text, options);
    CHECK(!result.records.empty());
}

}  // namespace

TEST_CASE("hostile texts are read in linear time") {
    std::string labels = "T\n", mismatched = "T\n";
    for (int i = 0; i < 50'000; ++i) {
        labels += "Part" + std::to_string(i) + " (EN)\nx\n";
        mismatched += "Part" + std::to_string(i) + " (EN)\n微软仍然是主要云合作伙伴。\n";
    }
    check_read(labels);
    check_read(mismatched);
    check_read("x\n\n" + times(200'000, "---\n") + "\n\ny\n");
    check_read("x\n" + times(100'000, "\n\n---\n\ny\n"));
    check_read("x\n" + times(500'000, "\n") + "y\n" + times(500'000, "\n"));
    check_read("T\nSource\nhttps://e.org/\n" + times(200'000, "x\n\n\n"));
    check_read(times(100'000, "x\n\n") + times(100'000, "Quick Digest\n\nclaudeenmodel: m\n\n"));
    check_read(std::string(8'000'000, 'x'));
    check_read(times(1'000'000,
                     "\r"
                     "x"));
    check_read(times(100'000, "- a: b\n  c\n"));
    check_read(times(300'000, "x \n"));
}

TEST_CASE("an item is no deeper than every format can hold, and its line comes back") {
    const std::string blanks(5000, ' ');
    for (const std::string& front :
         {std::string("T\nKey Points (EN)\n"), std::string("T\n\nclaudeenmodel: m\n\n")}) {
        const std::string text = front + blanks + "- a\n";
        const Result result = read(text);
        CHECK(result.one().sections.back().blocks.back().depth <= max_depth);
        CHECK(write(result.records).bytes == text);
    }
}
