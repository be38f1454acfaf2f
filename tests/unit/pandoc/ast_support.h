// SPDX-License-Identifier: MIT
// Elements of pandoc's document, written as JSON.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "lib/jsonio/tree.h"
#include "tests/support/catch.h"

namespace digestkit::test {

inline jsonio::Tree ast(std::string_view json) {
    jsonio::Fault why;
    auto tree = jsonio::read_tree(json, 1000, why);
    INFO(why.message);
    REQUIRE(tree);
    return *std::move(tree);
}

}  // namespace digestkit::test
