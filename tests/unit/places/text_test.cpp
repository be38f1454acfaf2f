// SPDX-License-Identifier: MIT
// Text: mistakes at known bytes, and the places of values.
#include "lib/formats/text/text.h"
#include "tests/support/files.h"
#include "tests/unit/places/packages.h"

using namespace places_tests;

namespace {

std::string sample(std::uint64_t seed) {
    return test::file_content(seed % 2 == 0 ? "samples/000_1db0cc39164bb9cd.txt"
                                            : "samples/003_a846d041469d4f7a.txt");
}

/// A record of sections with texts, as the labelled layout shows it.
std::string labelled(test::RandomRecords& random) {
    std::string text = random.words(6) + "\n";
    for (std::size_t count = 1 + random.below(3); count > 0; --count) {
        text += "\nBackground:\n" + random.words(9) + ".\n";
    }
    return text;
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// At a random place between two characters.
std::size_t somewhere(const std::string& text, test::RandomRecords& random) {
    std::size_t at = random.below(text.size());
    while (is_continuation(text[at])) --at;
    return at;
}

}  // namespace

TEST_CASE("a byte that is no text stands at its place", "[places]") {
    for (std::uint64_t seed = 0; seed < mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed);
        std::string text = seed % 3 == 0 ? sample(seed / 3) : labelled(random);
        const std::size_t at = somewhere(text, random);
        const std::uint64_t kind = seed % 4;
        text.insert(at, 1, kind == 0 ? '\0' : kind == 1 ? '\x80' : '\xFF');
        const bool lenient = kind == 3;
        check_found(read(text_format, text, true, lenient),
                    kind == 0 ? "ENC-002"
                    : lenient ? "ENC-004"
                              : "ENC-001",
                    text, at);
    }
}

TEST_CASE("a mistake in a labelled text stands at its byte", "[places]") {
    struct Mistake {
        std::string_view rule, text;
        std::size_t at;
    };
    constexpr Mistake mistakes[] = {{"TXT-005", "\nSummary (a--b)\nA text.\n", 10},
                                    {"TXT-004", "\nSummary (XX)\nA text.\n", 10},
                                    {"TXT-024", "\nSummary (EN):\nA text, 要.  \nMore.\n", 27},
                                    {"TXT-003", "\nSource\n", 1}};
    for (std::uint64_t seed = 0; seed < mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed, test::Taste::plain);
        const Mistake& mistake = mistakes[seed % std::size(mistakes)];
        std::string text = labelled(random);
        const std::size_t at = text.size();
        text += mistake.text;
        check_found(read(text_format, text), mistake.rule, text, at + mistake.at);
    }
}

TEST_CASE("a field of a text stands where it is written", "[places]") {
    for (std::uint64_t seed = 0; seed < mutations; ++seed) {
        INFO("seed " << seed);
        test::RandomRecords random(seed, test::Taste::plain);
        std::string text = labelled(random);
        std::string front(word);
        switch (seed % 4) {
            case 0:
                text = front + " " + text;
                break;
            case 1:
                text += "\nSummary (EN):\n" + random.words(5) + ".\n" + front + " said so.\n";
                break;
            case 2:
                text += "\nKey Points (EN):\n- first\n- " + front + " second\n";
                break;
            default:
                front = url_word;
                text += "\nSource\n" + front + "a/b\n";
        }
        const Result result = read(text_format, text);
        CHECK(check_places(result, front, {"", text, text.find(front)}) >= 1);
    }
}
