// SPDX-License-Identifier: MIT
// Runs the examples of every rule (lib/diag/explanations): the bad one has exactly the finding that it names,
// at the place that it names, and the good one has none.
#include <stdio.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "lib/base/error.h"
#include "lib/diag/explanation.h"
#include "lib/diag/rules.h"
#include "lib/validate/session.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"
#include "tests/support/package_recipe.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// Examples name their files as a user does, relative to where they lie.
class Inside {
  public:
    Inside() : before_(fs::current_path()) { fs::current_path(folder_.root()); }
    ~Inside() { fs::current_path(before_); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    void put(const ExampleFile& file) const {
        const std::string name(file.name);
        if (!file.link_to.empty()) {
            fs::create_directories(fs::path(folder_.path(name)).parent_path());
            fs::create_symlink(file.link_to, folder_.path(name));
        } else {
            folder_.write(name,
                          file.made_from.empty() ? unescape_example(file.shown) : test::make_package(file));
        }
    }
    const test::Folder& folder() const { return folder_; }

  private:
    test::Folder folder_;
    fs::path before_;
};

/// digest-validate and nothing but files is run here; other commands are run as they are written.
std::string output_of(const Inside& inside, const std::string& command) {
    std::istringstream stream(command);
    std::string word;
    SessionJob job;
    stream >> word;
    bool plain = word == "digest-validate";
    while (stream >> word) {
        plain = plain && !word.starts_with("-");
        job.paths.push_back(word);
    }
    if (plain) {
        job.layers.isolated = true;
        job.layers.command.extend = {"all"};
        job.layers.built_in.checks.today = Day{20'600};  // 2026-05-27
        job.reports = {{"concise", inside.folder().path("report-of-the-test")}};
        run_session(job);
        return inside.folder().read("report-of-the-test");
    }
    ::setenv("PATH", (DIGESTKIT_BIN ":" + std::string(::getenv("PATH"))).c_str(), 1);
    const std::string whole = "{ " + command + "\n} 2>&1 </dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(whole.c_str(), "r"), ::pclose);
    std::string output;
    for (int c; (c = std::fgetc(pipe.get())) != EOF;) output += static_cast<char>(c);
    return output;
}

/// "PLACE severity[ID]" of the findings of an example: those of `rule`, and all others that are no infos.
Lines findings_of(const Example& example, const Rule& rule) {
    const Inside inside;
    for (const ExampleFile& file : example.files) inside.put(file);
    static const std::regex finding("(?:(\\S.*?): )?(error|warning|info)\\[([A-Z]{3}-[0-9]{3})\\]: .*");
    Lines lines;
    std::istringstream output(output_of(inside, example.command));
    for (std::string line; std::getline(output, line);) {
        std::smatch match;
        if (!std::regex_match(line, match, finding)) continue;
        if (match[2] == "info" && match[3].str() != rule.id) continue;
        lines.push_back(match[1].str() + " " + match[2].str() + "[" + match[3].str() + "]");
    }
    return lines;
}

Lines expected_of(const Explanation& told, const Rule& rule) {
    Lines lines;
    for (const std::string_view place : told.findings) {
        lines.push_back(std::string(place) + " " + std::string(severity_name(rule.severity)) + "[" +
                        std::string(rule.id) + "]");
    }
    return lines;
}

}  // namespace

TEST_CASE("every rule has an explanation") {
    for (const Rule* rule : all_rules()) {
        INFO(rule->id);
        CHECK_NOTHROW(explain(*rule));
    }
}

TEST_CASE("every explanation is of a rule") {
    for (const auto& entry : fs::directory_iterator(DIGESTKIT_SOURCE_DIR "/lib/diag/explanations")) {
        const std::string id = entry.path().stem();
        INFO(id);
        const auto rules = all_rules();
        CHECK(std::any_of(rules.begin(), rules.end(), [&id](const Rule* rule) { return rule->id == id; }));
    }
}

TEST_CASE(
    "the bad example of every rule has that finding at that place and no other, the good one has none") {
    for (const Rule* rule : all_rules()) {
        INFO(rule->id);
        try {
            const Explanation told = explain(*rule);
            if (!told.untested.empty()) continue;
            CHECK(findings_of(told.bad, *rule) == expected_of(told, *rule));
            CHECK(findings_of(told.good, *rule) == Lines());
        } catch (const std::exception& error) {
            FAIL_CHECK(error.what());
        }
    }
}
