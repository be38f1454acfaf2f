// SPDX-License-Identifier: MIT
#include "lib/pandoc/list_numbers.h"

#include "tests/unit/pandoc/ast_support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string numbers(std::string_view counting, int count) {
    const jsonio::Tree tree = test::ast(counting);
    pandoc::ListNumbers list(tree);
    std::string all;
    for (int i = 0; i < count; ++i) all += (i == 0 ? "" : " ") + list.next();
    return all;
}

}  // namespace

TEST_CASE("numbers of a list count on from the first, in its style and between its delimiters") {
    CHECK(numbers(R"([9, {"t": "Decimal"}, {"t": "Period"}])", 2) == "9. 10.");
    CHECK(numbers(R"([1, {"t": "LowerAlpha"}, {"t": "TwoParens"}])", 2) == "(a) (b)");
    CHECK(numbers(R"([26, {"t": "UpperAlpha"}, {"t": "OneParen"}])", 2) == "Z) AA)");
    CHECK(numbers(R"([3, {"t": "LowerRoman"}, {"t": "Period"}])", 3) == "iii. iv. v.");
    CHECK(numbers(R"([3999, {"t": "UpperRoman"}, {"t": "Period"}])", 2) == "MMMCMXCIX. 4000.");
}

TEST_CASE("a list that does not say how it counts, or counts from nonsense, counts from 1") {
    CHECK(numbers("[]", 2) == "1. 2.");
    CHECK(numbers(R"([-5, {"t": "Decimal"}, {"t": "Period"}])", 1) == "1.");
    CHECK(numbers(R"([99999999999999, {"t": "LowerRoman"}, {"t": "Period"}])", 1) == "i.");
}
