// SPDX-License-Identifier: MIT
#include "lib/jsonio/tree.h"

#include "lib/diag/rules_lim.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using jsonio::Fault;
using jsonio::read_tree;
using jsonio::Tree;
using jsonio::Type;

namespace {

Tree tree_of(std::string_view text) {
    Fault why;
    const auto tree = read_tree(text, 64, why);
    INFO(why.message);
    REQUIRE(tree);
    return *tree;
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

}  // namespace

TEST_CASE("a tree is walked by names and places") {
    const Tree tree = tree_of(R"({"t": "Header", "c": [2, ["id", []], [{"t": "Space"}, true, null]]})");
    CHECK(tree["t"].text == "Header");
    CHECK(tree["c"][0].type == Type::number);
    CHECK(tree["c"][0].text == "2");
    CHECK(tree["c"][1][1].type == Type::array);
    CHECK(tree["c"][1][1].values.empty());
    CHECK(tree["c"][2][0]["t"].text == "Space");
    CHECK(tree["c"][2][1].text == "true");
    CHECK(tree["c"][2][2].type == Type::null);
}

TEST_CASE("a path that leads nowhere is an empty value, whatever stands there") {
    const Tree tree = tree_of(R"({"t": "Str", "c": ["x"]})");
    CHECK(tree["none"].type == Type::nothing);
    CHECK(tree["c"][7]["t"][0].text.empty());
    CHECK(tree["t"][0].type == Type::nothing);  // a string has no places
    CHECK(tree[0].type == Type::nothing);       // nor has an object
}

TEST_CASE("a number keeps its token, a string its signs") {
    CHECK(tree_of("1e400").text == "1e400");
    CHECK(tree_of(R"("a\u00e9\n\ud83d\ude00")").text == "a\u00e9\n\U0001F600");
}

TEST_CASE("what is not one value is nothing, and why is said") {
    for (const char* text :
         {"", " ", "{", "[1,", "{\"a\"}", "[] []", "nonsense", "{\"a\": [}", "\"open", "[1] x"}) {
        INFO(text);
        Fault why;
        CHECK_FALSE(read_tree(text, 64, why));
        CHECK_FALSE(why.message.empty());
    }
}

TEST_CASE("depth ends at the limit, long before the stack does") {
    Fault why;
    CHECK(read_tree(nested(1000), 1000, why));
    CHECK_FALSE(read_tree(nested(1001), 1000, why));
    CHECK(why.rule == &rules::lim::depth);
    CHECK_FALSE(read_tree(nested(1'000'000), 1000, why));
    CHECK_FALSE(read_tree(std::string(1'000'000, '['), 1000, why));
}
