// SPDX-License-Identifier: MIT
// Texts that were documents of a word processor on their way.
#include "lib/convert/registry.h"
#include "lib/diag/sinks.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

using namespace digestkit;  // NOLINT(google-build-using-namespace)

namespace {

std::string converted(std::string_view bytes, const char* from, const char* to, Sink& sink) {
    std::string result;
    StringOutput output(result);
    const auto writer = require_format(to).open(output, {}, sink);
    Input input = Input::memory("memory", bytes);
    require_format(from).read(input, {}, *writer, sink);
    writer->finish();
    return result;
}

}  // namespace

TEST_CASE("both real records come back from a document as texts, byte for byte") {
    for (const char* path : {"samples/000_1db0cc39164bb9cd.txt", "samples/003_a846d041469d4f7a.txt"}) {
        INFO(path);
        const std::string text = test::file_content(path);
        Collector sink;
        CHECK((converted(converted(text, "text", "docx", sink), "docx", "text", sink) == text));
        for (const Diagnostic& each : sink.found) {
            INFO(each.rule->id << " " << each.message);
            CHECK(each.severity == Severity::info);
        }
    }
}
