// SPDX-License-Identifier: MIT
// Numbers of the items of a list in which somebody added, deleted or moved one.
#include "tests/unit/reconcile/edits.h"

using namespace reconcile_tests;

namespace {

Block item(const std::string& text, const char* number, std::uint32_t depth = 0) {
    Block made;
    made.type = BlockType::item;
    made.ordered = true;
    made.depth = depth;
    made.text = "What is said of the matter of " + text;
    if (number != nullptr) made.number = number;
    return made;
}

Block words(const std::string& text) {
    Block made;
    made.text = text;
    return made;
}

using Blocks = std::vector<Block>;

Record of(Blocks blocks) {
    Record record;
    record.title = "The title of it all";
    record.lang = "en";
    record.sections.emplace_back().kind = SectionKind::key_points;
    record.sections[0].blocks = std::move(blocks);
    return record;
}

/// The numbers after the page of `stored` was edited to show `page`.
std::string numbers(const Blocks& stored, const Blocks& page) {
    const Result result = run(of(stored), page_of(of(page)));
    std::string all;
    for (const Block& block : result.record.sections.at(0).blocks) {
        if (block.type == BlockType::item) all += (all.empty() ? "" : " ") + block.number.value_or("-");
    }
    return all;
}

const Block a = item("apples", "1."), b = item("bread", "2."), c = item("cheese", "3.");
const Block added = item("something else", nullptr);

}  // namespace

TEST_CASE("a list that counted counts on") {
    CHECK(numbers({a, b, c}, {a, c}) == "1. 2.");
    CHECK(numbers({a, b, c}, {b, c}) == "1. 2.");
    CHECK(numbers({a, b, c}, {a, added, b, c}) == "1. 2. 3. 4.");
    CHECK(numbers({a, b, c}, {added, a, b, c}) == "1. 2. 3. 4.");
    CHECK(numbers({a, b, c}, {c, a, b}) == "1. 2. 3.");
    CHECK(numbers({item("x", "9)"), item("y", "10)")}, {item("x", "9)"), added, item("y", "10)")}) ==
          "9) 10) 11)");
    CHECK(numbers({a, b, c}, {a, item("deeper", "a.", 1), b, added, c}) == "1. a. 2. 3. 4.");
    CHECK(numbers({words("Before."), a, b, words("Between."), a, b, c},
                  {words("Before."), a, added, b, words("Between."), a, b, c}) == "1. 2. 3. 1. 2. 3.");
}

TEST_CASE("an added item with the number that a reader sees there is counted as any other") {
    CHECK(numbers({item("x", "1)"), item("y", "2)")},
                  {item("x", "1)"), item("new", "2."), item("y", "2)")}) == "1) 2) 3)");
}

TEST_CASE("a list that does not count, or that somebody cut, joined or numbered, stays as it is") {
    const Block nine = item("nuts", "9."), none = item("nothing", nullptr), letter = item("letters", "a.");
    CHECK(numbers({a, b, nine}, {a, nine}) == "1. 9.");
    CHECK(numbers({a, none, c}, {a, c}) == "1. 3.");
    CHECK(numbers({letter, b}, {letter, added, b}) == "a. - 2.");
    CHECK(numbers({none, item("more", nullptr)}, {none}) == "-");
    CHECK(numbers({a, b, c}, {a, words("A word between them."), b, c}) == "1. 2. 3.");
    CHECK(numbers({a, b, words("Between."), item("d", "1."), item("e", "2.")},
                  {a, b, item("d", "1."), item("e", "2.")}) == "1. 2. 1. 2.");
    CHECK(numbers({a, b, c}, {a, item("cheese", "7.")}) == "1. 7.");
    CHECK(numbers({a, b, c}, {a, item("new", "8."), b, c}) == "1. 8. 2. 3.");
}
