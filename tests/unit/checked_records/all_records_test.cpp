// SPDX-License-Identifier: MIT
// All checks over good records, where they must be silent, and over wild ones, which they must survive.
#include <filesystem>

#include "lib/base/weeks.h"
#include "lib/convert/detect.h"
#include "lib/diag/rules.h"
#include "lib/formats/text/text.h"
#include "tests/support/checked_records.h"
#include "tests/support/files.h"
#include "tests/support/random_records.h"

using namespace checks_tests;

namespace {

std::vector<Diagnostic> check_file(const std::string& path) {
    const std::string bytes = test::file_content(path);
    Input input = Input::memory(path, bytes);
    CheckOptions options;
    options.today = day_of("2026-05-04");
    Checked checked(options);
    Collector reader;
    ReadOptions read;
    read.places = true;
    detect_format(input).read(input, read, checked, reader);
    CHECK(checked.count > 0);
    return std::move(checked.sink.found);
}

Lines text_findings(const std::string& bytes) {
    Input input = Input::memory("test", bytes);
    const CheckOptions options;
    Checked checked(options);
    Collector reader;
    ReadOptions read;
    read.places = true;
    text_format.read(input, read, checked, reader);
    Lines lines;
    for (const Diagnostic& each : checked.sink.found) {
        const Position at = each.where.begin;
        if (each.rule->id == "REC-050") continue;  // the texts are short
        lines.push_back(std::string(each.rule->id) + ' ' + std::to_string(at.line) + ':' +
                        std::to_string(at.column) + '@' + std::to_string(at.offset));
    }
    return lines;
}

}  // namespace

TEST_CASE("nothing is wrong with the samples") {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(DIGESTKIT_SOURCE_DIR) / "samples";
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const fs::path name = entry.path().filename();
        const bool hidden = name.string().starts_with('.');  // no input, where a folder is one
        if (!entry.is_regular_file() || hidden || name.extension() == ".md") continue;
        ++files;
        for (const Diagnostic& each : check_file("samples/" + fs::relative(entry.path(), root).string())) {
            INFO(entry.path() << ": " << each.rule->id << ' ' << each.message);
            CHECK(each.severity == Severity::info);
        }
    }
    CHECK(files >= 15);
}

TEST_CASE("what the text reader once said is said where it said it, or at the language itself") {
    const std::string text =
        "T\nSummary (EN)\nFirst.\nSummary (XX)\nSecond.\nSummary (EN)\nThird.\n"
        "Summary (ZH)\nAll of it is English.\nKey Points (a--b)\n- Fourth.\nBackground (FR)\nNone\n"
        "Translation (JA)\nこれは終わりません…\n---\nSummary (EN)\nNo title.\n";
    Lines found = text_findings(text);
    std::sort(found.begin(), found.end());
    const auto at = [&text](const char* words) { return '@' + std::to_string(text.find(words)); };
    CHECK(found == Lines{"REC-030 17:1@" + std::to_string(text.rfind("Summary (EN)")),
                         "REC-045 8:10" + at("ZH)"),
                         "REC-048 6:1@" + std::to_string(text.find("Summary (EN)\nThird")),
                         "REC-051 13:1" + at("None"), "REC-052 15:1" + at("これ")});
}

TEST_CASE("pages: a provenance without a model, a time without a zone") {
    CHECK(text_findings(
              "ClaudeX NewsApr 27, 2026, 6:00 AM\n\nA title\n\nQuick Digest\n\nclaudeenmodel: \n\nText.\n") ==
          Lines{"REC-054 7:1@58", "REC-032 1:13@12"});
}

TEST_CASE("wild records are survived") {
    CheckOptions options;
    options.today = day_of("2026-05-04");
    options.required_languages = {"en", "zh-Hans"};
    Collector sink;
    test::RandomRecords random(20'260'504);
    for (int i = 0; i < 2'000; ++i) check_record(random.record(), {}, options, sink);
    CHECK(sink.found.size() > 2'000);
    for (const Diagnostic& each : sink.found) {
        REQUIRE(!each.message.empty());
        REQUIRE((each.message[0] < 'A' || each.message[0] > 'Z'));
        REQUIRE(each.message.back() != '.');
        REQUIRE((each.path.empty() || each.path[0] == '/'));
    }
}

TEST_CASE("retired numbers are not given again, and lead to a rule that there is") {
    CHECK(!retired_rules().empty());
    for (const Retired& retired : retired_rules()) {
        bool successor = false;
        for (const Rule* rule : all_rules()) {
            CHECK(rule->id != retired.id);
            successor = successor || rule == retired.now;
        }
        CHECK(successor);
    }
}

TEST_CASE("ids and names of rules are given once") {
    const auto rules = all_rules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (std::size_t j = i + 1; j < rules.size(); ++j) {
            CHECK(rules[i]->id != rules[j]->id);
            INFO(rules[i]->name);
            CHECK(
                (rules[i]->name != rules[j]->name || rules[i]->id.substr(0, 3) != rules[j]->id.substr(0, 3)));
        }
    }
}
