// SPDX-License-Identifier: MIT
#include "lib/zipio/package_name.h"

#include <set>
#include <vector>

#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string name(const std::vector<std::string>& pieces, const std::string& title) {
    zipio::PackageName name;
    for (const std::string& piece : pieces) name.add(piece);
    return name.finish(title);
}

}  // namespace

TEST_CASE("the same content has the same identifier, and other content another") {
    const std::string piece(2'000, 'x');
    std::string changed_at_its_end = piece, longer = piece + "x";
    changed_at_its_end.back() = 'y';
    CHECK(name({piece}, "T") == name({piece}, "T"));
    const std::set<std::string> names = {name({piece}, "T"),
                                         name({changed_at_its_end}, "T"),
                                         name({longer}, "T"),
                                         name({piece}, "U"),
                                         name({piece, piece}, ""),
                                         name({piece, "T"}, ""),
                                         name({}, "T"),
                                         name({"a", "b"}, ""),
                                         name({"ab"}, ""),
                                         name({"b", "a"}, "")};
    CHECK(names.size() == 10);
    for (const std::string& one : names) CHECK(one.size() == std::string("urn:uuid:").size() + 36);
}
