// SPDX-License-Identifier: MIT
#include "tests/unit/pandoc/support.h"

#include <iostream>

#include "lib/base/error.h"
#include "lib/base/process.h"
#include "lib/diag/sinks.h"
#include "lib/formats/json/json.h"
#include "lib/jsonio/cursor.h"
#include "lib/pandoc/formats.h"
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

class TextOfDocument {
  public:
    explicit TextOfDocument(std::string_view json) : cursor_(json, 0, 1000) {}

    std::string blocks() {
        REQUIRE(cursor_.enter_object());
        while (cursor_.next_member()) {
            if (cursor_.name() == "blocks") {
                value();
            } else {
                cursor_.skip();
            }
        }
        REQUIRE_FALSE(cursor_.failed());
        return std::move(text_);
    }

  private:
    void value() {
        switch (cursor_.peek()) {
            case jsonio::Type::array:
                cursor_.enter_array();
                while (cursor_.next_element()) value();
                break;
            case jsonio::Type::object:
                element();
                break;
            default:
                cursor_.skip();
        }
    }

    void element() {
        std::string type;
        cursor_.enter_object();
        while (cursor_.next_member()) {
            if (cursor_.name() == "t") {
                cursor_.read_string(type);
                if (type == "Space" || type == "SoftBreak") text_ += ' ';
                if (type == "LineBreak") text_ += '\n';
            } else if (type == "Str") {
                std::string words;
                cursor_.read_string(words);
                text_ += words;
            } else if (type == "Code" || type == "CodeBlock") {
                cursor_.enter_array();
                cursor_.next_element();
                cursor_.skip();
                cursor_.next_element();
                std::string words;
                cursor_.read_string(words);
                text_ += words;
                cursor_.next_element();
            } else {
                value();
            }
        }
    }

    jsonio::Cursor cursor_;
    std::string text_;
};

}  // namespace

std::string text_of_document(const std::string& json) {
    return TextOfDocument(json).blocks();
}

std::vector<std::string> lines_of(const std::vector<Diagnostic>& findings) {
    std::vector<std::string> lines;
    for (const Diagnostic& each : findings) lines.push_back(std::string(each.rule->id) + " " + each.message);
    return lines;
}

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

Digest digest_of_json(std::string_view json) {
    Input input = Input::memory("record", json);
    KeptDigest kept;
    Collector sink;
    json_format.read(input, {}, kept, sink);
    REQUIRE_FALSE(kept.digest.records.empty());
    return std::move(kept.digest);
}

Digest digest_of(const std::string& path) {
    return digest_of_json(file_content(path));
}

Digest digest_read_as(const std::string& from, const std::string& bytes) {
    Input input = Input::memory("memory", bytes);
    KeptDigest kept;
    Collector sink;
    pandoc::find_format(from)->read(input, {}, kept, sink);
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
