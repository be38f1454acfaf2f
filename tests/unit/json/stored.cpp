// SPDX-License-Identifier: MIT
#include "lib/formats/json/stored_records.h"

#include "lib/diag/sinks.h"
#include "tests/support/catch.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

struct Read {
    std::optional<json::StoredRecords> stored;
    std::vector<Diagnostic> found;
};

Read read(std::string text) {
    Input input = Input::entry("book.epub", "digest.json", std::move(text));
    Collector sink;
    Read outcome;
    outcome.stored = json::read_stored(input, {}, false, sink);
    outcome.found = std::move(sink.found);
    return outcome;
}

}  // namespace

TEST_CASE("stored records come with their head, wherever it stands") {
    for (const char* text : {R"({"title":"D","lang":"en","records":[{"title":"a"},{"title":"b"}]})",
                             R"({"records":[{"title":"a"},{"title":"b"}],"title":"D","lang":"en"})",
                             R"({"title":"D","records":[{"title":"a"},{"title":"b"}],"lang":"en"})"}) {
        INFO(text);
        const Read outcome = read(text);
        CHECK(outcome.found.empty());
        REQUIRE(outcome.stored);
        REQUIRE(outcome.stored->head.title);
        CHECK(outcome.stored->head.title->plain() == "D");
        CHECK(outcome.stored->head.lang == "en");
        REQUIRE(outcome.stored->records.size() == 2);
        CHECK(outcome.stored->records[1].title->plain() == "b");
    }
}

TEST_CASE("what is wrong with stored records is said once, and then there are none") {
    const Read outcome = read(R"({"records":[{"title":"a"},{"title":1}],"lang":"x y"})");
    CHECK_FALSE(outcome.stored);
    CHECK(outcome.found.size() == 2);
}
