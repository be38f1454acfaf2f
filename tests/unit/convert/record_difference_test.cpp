// SPDX-License-Identifier: MIT
#include "lib/convert/record_difference.h"

#include "tests/support/catch.h"
#include "tests/support/random_records.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

Block paragraph(const char* text) {
    Block block;
    block.text = Text(text);
    return block;
}

Record sample() {
    Record record;
    record.title = Text("Title");
    Section section;
    section.kind = SectionKind::summary;
    section.label = "Summary (EN)";
    section.lang = "en";
    section.blocks = {paragraph("one"), paragraph("two"), paragraph("three")};
    record.sections = {section};
    return record;
}

}  // namespace

TEST_CASE("a changed block is named by its section, its place and its field") {
    Record changed = sample();
    changed.sections[0].blocks[1] = paragraph("TWO");
    const auto changes = compare_records(sample(), changed, false);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].where == "section 1 (Summary (EN)), block 2 (paragraph), text");
    CHECK(changes[0].before == "two");
    CHECK(changes[0].after == "TWO");
}

TEST_CASE("a block that was added does not make the ones after it differ") {
    Record changed = sample();
    changed.sections[0].blocks.insert(changed.sections[0].blocks.begin() + 1, paragraph("new"));
    const auto changes = compare_records(sample(), changed, false);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].where == "section 1 (Summary (EN)), block 2");
    CHECK_FALSE(changes[0].before);
    CHECK(changes[0].after == "paragraph: new");
}

TEST_CASE("layout counts only when asked for") {
    Record changed = sample();
    changed.layout.emplace();
    CHECK(compare_records(sample(), changed, false).empty());
    CHECK_FALSE(compare_records(sample(), changed, true).empty());
}

TEST_CASE("marks of a text are made visible") {
    Text text("see ");
    Marks marks;
    marks.strong = true;
    marks.href = "https://x.y";
    text.append("here", marks);
    CHECK(visible(text) == "see [**here**](https://x.y)");
}

TEST_CASE("two records have no difference exactly when they are equal") {
    test::RandomRecords random(7);
    for (int i = 0; i < 300; ++i) {
        const Record a = random.record(), b = random.record();
        CHECK(compare_records(a, a, true).empty());
        Record c = a;
        switch (random.below(5)) {
            case 0:
                c.tags.push_back({"new", std::nullopt});
                break;
            case 1:
                c.sections.push_back({});
                break;
            case 2:
                c.source.emplace().url = "https://other.example/";
                break;
            case 3:
                c.id = "another id";
                break;
            default:
                c.extras.push_back({"zz", "1"});
        }
        CHECK_FALSE(compare_records(a, c, true).empty());
        CHECK(compare_records(a, b, true).empty() == (a == b));
    }
}
