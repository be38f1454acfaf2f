// SPDX-License-Identifier: MIT
#include "tests/unit/pandoc/support.h"

#include <iostream>

#include "lib/base/error.h"
#include "lib/base/process.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/formats/text/text.h"
#include "lib/pandoc/program.h"
#include "lib/pandoc/writer.h"
#include "tests/support/catch.h"
#include "tests/support/files.h"

namespace digestkit::test {

namespace {

class KeptDigest final : public Records {
  public:
    void head(Head head) override { digest.head = std::move(head); }
    void record(Record record, const Places&) override { digest.records.push_back(std::move(record)); }
    Digest digest;
};

}  // namespace

bool has_pandoc() {
    try {
        pandoc::program();
        return true;
    } catch (const Error& error) {
        std::cerr << "\n*** NOT TESTED: " << error.what() << " ***\n";
        return false;
    }
}

Written write_as(const std::string& to, const Digest& digest, const WriteOptions& options) {
    Written written;
    StringOutput output(written.bytes);
    Collector sink;
    const auto writer = pandoc::open_pandoc(to, output, options, sink);
    if (!digest.head.empty()) writer->head(digest.head);
    for (const Record& record : digest.records) writer->record(record, {});
    writer->finish();
    written.findings = std::move(sink.found);
    return written;
}

Digest digest_of(const std::string& path) {
    const std::string bytes = file_content(path);
    Input input = Input::memory(path, bytes);
    KeptDigest kept;
    Collector sink;
    (path.ends_with(".txt") ? text_format : json_format).read(input, {}, kept, sink);
    REQUIRE_FALSE(kept.digest.records.empty());
    return std::move(kept.digest);
}

Digest digest_of_json(const std::string& json) {
    Input input = Input::memory("record", json);
    KeptDigest kept;
    Collector sink;
    json_format.read(input, {}, kept, sink);
    REQUIRE_FALSE(kept.digest.records.empty());
    return std::move(kept.digest);
}

std::string pandoc_reads(const std::string& bytes, const std::string& from, const std::string& to) {
    ProcessOptions options;
    options.limit = std::chrono::seconds(60);
    options.input = bytes;
    const auto result =
        run_program({"pandoc", "--preserve-tabs", "--wrap=none", "-f", from, "-t", to}, options);
    REQUIRE(result);
    REQUIRE(result->status == 0);
    return result->output;
}

}  // namespace digestkit::test
