// SPDX-License-Identifier: MIT
#include "lib/pandoc/program.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>

#include "lib/base/error.h"
#include "lib/base/temporary_file.h"
#include "lib/diag/sinks.h"
#include "tests/support/catch.h"
#include "tests/unit/pandoc/support.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

/// A program of a few lines of shell that says it is pandoc 2.17.
class FakePandoc {
  public:
    explicit FakePandoc(const std::string& script, const std::string& version = "pandoc 2.17.1.1")
        : file_("#!/bin/sh\n[ \"$1\" = --version ] && { echo '" + version + "'; exit 0; }\n" + script +
                "\n") {
        std::filesystem::permissions(file_.path(), std::filesystem::perms::owner_all);
    }
    const std::string& path() const { return file_.path(); }

  private:
    TemporaryFile file_;
};

pandoc::Call call_within(std::chrono::seconds limit) {
    pandoc::Call call;
    call.limit = limit;
    return call;
}

std::string failure_of(const pandoc::Answer& answer) {
    try {
        pandoc::fail(answer, call_within(std::chrono::seconds(120)));
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::program);
        return error.what();
    }
}

}  // namespace

TEST_CASE("a pandoc that is not there is an error that says how to get it") {
    try {
        const pandoc::Program program("no-such-pandoc-anywhere");
        FAIL("it was found");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::program);
        CHECK(std::string(error.what()).find("not installed") != std::string::npos);
        CHECK(error.hint().find("apt install pandoc") != std::string::npos);
    }
}

TEST_CASE("what is no pandoc, or too old a one, is refused") {
    CHECK_THROWS_AS(pandoc::Program(FakePandoc("", "something else 1.0").path()), Error);
    CHECK_THROWS_AS(pandoc::Program(FakePandoc("", "").path()), Error);
    CHECK_THROWS_AS(pandoc::Program(FakePandoc("", "pandoc 2.5").path()), Error);
    CHECK_THROWS_AS(pandoc::Program(FakePandoc("", "pandoc x.y").path()), Error);
    CHECK(pandoc::Program(FakePandoc("", "pandoc 3.1.3").path()).version().major == 3);
}

TEST_CASE("a pandoc that hangs is ended, and the limit named") {
    const FakePandoc fake("sleep 60");
    const pandoc::Answer answer = pandoc::Program(fake.path()).ask(call_within(std::chrono::seconds(1)));
    CHECK_FALSE(answer.in_time);
    CHECK(failure_of(answer) == "pandoc did not finish within 120 seconds");
}

TEST_CASE("a pandoc that crashes or fails is told with what it said") {
    const FakePandoc crashing("echo 'out of memory' >&2; kill -SEGV $$");
    const pandoc::Answer crash = pandoc::Program(crashing.path()).ask({});
    CHECK(crash.status == 128 + SIGSEGV);
    CHECK(failure_of(crash) == "pandoc was ended by signal 11: out of memory");
    const FakePandoc failing("printf 'one\\n\\ntwo\\033[1m\\n3\\n4\\n5\\n6\\n' >&2; exit 64");
    const pandoc::Answer failed = pandoc::Program(failing.path()).ask({});
    CHECK(failure_of(failed) == "pandoc ends with status 64: one; two\\u001B[1m; 3; …; 5; 6");
}

TEST_CASE("of a long complaint the error is told, not the warnings in front of it") {
    const auto complaint = [](const std::string& lines) {
        const FakePandoc fake("printf '" + lines + "' >&2; exit 43");
        return pandoc::Program(fake.path()).ask(call_within(std::chrono::seconds(10))).complaint;
    };
    const std::string warnings = "[WARNING] no term\\n  data file not found\\nWARNING: Ignored `x`\\n";
    CHECK(complaint(warnings + "Error producing PDF.\\n\\n! Undefined.\\nl.5") ==
          "Error producing PDF.; ! Undefined.; l.5");
    CHECK(complaint(warnings + "Traceback\\n  one\\n  two\\n  three\\n  four\\nAssertionError: why\\n") ==
          "Traceback; one; two; …; four; AssertionError: why");
    CHECK(complaint("[WARNING] only this\\n") == "[WARNING] only this");
}

TEST_CASE("a pandoc that prints nonsense for its log, formats or version of documents does no harm") {
    const FakePandoc fake(
        "for a; do case $a in --log=*) echo '[{\"type\":' > ${a#--log=};; esac; done; echo x");
    const pandoc::Program program(fake.path());
    const pandoc::Answer answer = program.ask({});
    CHECK(answer.output == "x\n");
    CHECK(answer.remarks.empty());
    CHECK(program.output_formats() == std::vector<std::string>{"x"});
    CHECK_THROWS_AS(program.api_version(), Error);
}

TEST_CASE("a writer that its sandbox keeps from its own files is called without, and the next time at once") {
    const FakePandoc fake(
        "for a; do [ $a = --sandbox ] && { echo 'Could not find data file' >&2; exit 97; }; done; echo $#");
    const pandoc::Program program(fake.path());
    pandoc::Call call;
    call.writer = "odt";
    const pandoc::Answer answer = program.ask(call);
    CHECK(answer.status == 0);
    CHECK_FALSE(answer.sandbox);
    CHECK_FALSE(program.ask(call).sandbox);
    const FakePandoc old("for a; do [ $a = --sandbox ] && exit 1; done; echo x", "pandoc 2.14");
    CHECK_FALSE(pandoc::Program(old.path()).ask({}).sandbox);
}

TEST_CASE("what pandoc logs becomes findings, but for what we caused ourselves") {
    const std::vector<pandoc::Remark> remarks = pandoc::read_log(R"log([
        {"type": "CouldNotFetchResource", "verbosity": "WARNING", "message": "no such file", "path": "a.png"},
        {"type": "SkippedContent", "verbosity": "INFO", "contents": "<p>", "source": "input", "line": 3, "column": 4},
        {"type": "InlineNotRendered", "verbosity": "INFO", "contents": {"t": "RawInline", "c": ["tex", "x"]}},
        {"type": "CouldNotLoadTranslations", "verbosity": "WARNING", "lang": "en-US", "message": "none"}])log");
    REQUIRE(remarks.size() == 3);
    pandoc::Answer answer;
    answer.remarks = remarks;
    Collector sink;
    pandoc::report_remarks(answer, "in.html", sink);
    CHECK(test::lines_of(sink.found) ==
          std::vector<std::string>{"PAN-001 pandoc: could not fetch resource: no such file, a.png",
                                   "PAN-002 pandoc: skipped content: \"<p>\"",
                                   "PAN-002 pandoc: inline not rendered"});
    CHECK(sink.found[1].where.begin.line == 3);
    CHECK(sink.found[1].where.begin.column == 4);
    CHECK(sink.found[1].where.file == "in.html");
}

TEST_CASE("the pandoc of this machine is found and knows its formats") {
    if (!test::has_pandoc()) return;
    const pandoc::Program& program = pandoc::program();
    const auto& outputs = program.output_formats();
    CHECK(std::find(outputs.begin(), outputs.end(), "html") != outputs.end());
    const auto& inputs = program.input_formats();
    CHECK(std::find(inputs.begin(), inputs.end(), "odt") != inputs.end());
    CHECK(program.api_version().starts_with("[1,"));
}
