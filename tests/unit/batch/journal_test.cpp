// SPDX-License-Identifier: MIT
#include "lib/batch/journal.h"

#include <filesystem>
#include <optional>
#include <vector>

#include "lib/base/error.h"
#include "lib/batch/journal_lines.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

JournalLine line_of(const std::string& name, Status status = Status::converted) {
    Outcome outcome;
    outcome.status = status;
    outcome.input = {12, 1'795'925'632'859'465'708, "aa"};
    outcome.outputs = 1;
    outcome.records = 2;
    outcome.why = "because";
    return {journal_key(name), name, "0011223344556677", outcome, {{name + ".json", 34, "bb"}}};
}

const auto never = [](const std::string&) { return false; };

}  // namespace

TEST_CASE("a line of the journal comes back as it was") {
    const JournalLine line = line_of("a \"quoted\" name");
    const std::string text = render_line(line);
    REQUIRE(text.back() == '\n');
    const auto back = parse_journal_line(std::string_view(text).substr(0, text.size() - 1));
    REQUIRE(back);
    CHECK(render_line(*back) == text);
    CHECK(back->outcome->input.mtime == line.outcome->input.mtime);
    CHECK(back->outputs.at(0).size == 34);
    for (std::size_t cut = 1; cut + 1 < text.size(); ++cut) CHECK(!parse_journal_line(text.substr(0, cut)));
}

TEST_CASE("the last account of a piece of work counts, and torn lines do not") {
    const test::Folder folder;
    const std::string a = render_line(line_of("a", Status::refused)), b = render_line(line_of("b"));
    folder.write("j", "{\"run\":\"begin\"}\n" + a + b + render_line(line_of("a")) + b.substr(0, 40));
    const JournalIndex index(folder.path("j"));
    CHECK(index.find(journal_key("a"))->outcome->status == Status::converted);
    CHECK(index.find(journal_key("b")));
    CHECK(!index.find(journal_key("c")));
}

TEST_CASE("outputs of one piece of work over several lines are put together, each once") {
    const test::Folder folder;
    JournalLine part{journal_key("a"), {}, {}, {}, {{"1.json", 1, "old"}, {"2.json", 1, "x"}}};
    JournalLine again = part;
    again.outputs[0].sha256 = "new";
    folder.write("j", render_line(part) + render_line(again) + render_line(line_of("a")));
    const auto found = JournalIndex(folder.path("j")).find(journal_key("a"));
    REQUIRE(found);
    REQUIRE(found->outputs.size() == 3);
    CHECK(found->outputs[0].sha256 == "new");
}

TEST_CASE("what follows a torn line is whole") {
    const test::Folder folder;
    folder.write("j", "{\"run\":\"begin\"}\n{\"key\":\"00");
    Journal journal(folder.path("j"));
    CHECK(journal.lock(never));
    journal.append(render_line(line_of("a")));
    CHECK(JournalIndex(folder.path("j")).find(journal_key("a")));
}

TEST_CASE("one run at a time has a journal, and its end is the end of the lock") {
    const test::Folder folder;
    std::string told;
    const auto give_up = [&told](const std::string& owner) {
        told = owner;
        return false;
    };
    {
        Journal first(folder.path("j"));
        REQUIRE(first.lock(never));
        RunLine run;
        run.owner = "pid 17 on mars";
        first.append(render_line(run));
        Journal second(folder.path("j"));
        CHECK(!second.lock(give_up));
        CHECK(told == "pid 17 on mars");
    }
    Journal third(folder.path("j"));
    CHECK(third.lock(never));
}

TEST_CASE("who waited for a journal that its owner removed has the one that is there now") {
    const test::Folder folder;
    std::optional<Journal> first(folder.path("j"));
    REQUIRE(first->lock(never));
    Journal second(folder.path("j"));
    std::filesystem::remove(folder.path("j"));
    first.reset();
    REQUIRE(second.lock(never));
    Journal third(folder.path("j"));
    CHECK(!third.lock(never));
}

TEST_CASE("who has a journal is looked up once, however long somebody waits") {
    const test::Folder folder;
    Journal first(folder.path("j"));
    REQUIRE(first.lock(never));
    RunLine run;
    run.owner = "pid 17 on mars";
    first.append(render_line(run));
    std::vector<std::string> told;
    const auto wait_twice = [&](const std::string& owner) {
        told.push_back(owner);
        run.owner = "pid 18 on mars";
        first.append(render_line(run));
        return told.size() < 2;
    };
    Journal second(folder.path("j"));
    CHECK(!second.lock(wait_twice));
    CHECK(told == std::vector<std::string>{"pid 17 on mars", "pid 17 on mars"});
}

TEST_CASE("a file that is no journal is refused and stays as it is") {
    const test::Folder folder;
    folder.write("mine", "{\"title\":\"a\"}\n");
    CHECK_THROWS_AS(Journal(folder.path("mine")), Error);
    CHECK(folder.read("mine") == "{\"title\":\"a\"}\n");
}
