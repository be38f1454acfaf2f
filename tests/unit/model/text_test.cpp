// SPDX-License-Identifier: MIT
#include "lib/model/text.h"

#include "lib/model/names.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

Marks strong() {
    Marks marks;
    marks.strong = true;
    return marks;
}

Marks link(std::string href) {
    Marks marks;
    marks.href = std::move(href);
    return marks;
}

}  // namespace

TEST_CASE("texts with equal runs are equal however they were put together") {
    Text one;
    one.append("ab");
    one.append("cd", strong());
    Text two;
    two.append("a");
    two.append("b");
    two.append("", strong());
    two.append("c", strong());
    two.append("", {});
    two.append("d", strong());
    CHECK(one == two);
    CHECK(one.plain() == "abcd");
    CHECK(one.runs().size() == 2);
    CHECK_FALSE(one == Text("abcd"));
}

TEST_CASE("runs come back in order with their marks") {
    Text text;
    text.append("see ");
    text.append("here", link("https://x.y"));
    text.append(".");
    const auto runs = text.runs();
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].text == "here");
    CHECK(runs[1].marks.href == "https://x.y");
    CHECK(runs[2].marks.none());
}

TEST_CASE("an image without alt text is a run, an empty run is none") {
    Text image;
    image.append("", link("a.png"));
    CHECK_FALSE(image.empty());
    CHECK_FALSE(image.is_plain());
    CHECK(image.runs().size() == 1);
    Text nothing;
    nothing.append("", strong());
    CHECK(nothing == Text());
    CHECK(nothing.runs().empty());
}

TEST_CASE("every enumerated value has the name that means it") {
    CHECK(name_of(SectionKind::key_points) == "key-points");
    CHECK(name_of(BlockType::boilerplate) == "boilerplate");
    CHECK(value_of<SectionKind>(section_kind_names, "full-text") == SectionKind::full_text);
    CHECK_FALSE(value_of<SectionKind>(section_kind_names, "Summary"));
}
