// SPDX-License-Identifier: MIT
// What is read of a broken book: the records, and the rules of what was found.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/epub.h"
#include "tests/support/broken_books.h"
#include "tests/support/catch.h"

namespace broken_books {

using namespace digestkit;  // NOLINT(google-build-using-namespace)
using test::BrokenBook;
using test::foreign_book;
using test::our_book;

struct Recovered {
    std::vector<Record> records;
    std::vector<Diagnostic> found;

    std::string titles() const {
        std::string all;
        for (const Record& record : records)
            all += (record.title ? record.title->plain() : std::string("?")) + ";";
        return all;
    }
    /// Rules, without those that a book of a stranger always has.
    std::string rules() const {
        std::string all;
        for (const Diagnostic& each : found) {
            if (each.rule->id == "REC-020") continue;
            all += (all.empty() ? "" : " ") + std::string(each.rule->id);
        }
        return all;
    }
    /// Of a conversion of the book.
    int status() const {
        for (const Diagnostic& each : found) {
            if (each.severity == Severity::error) return records.empty() ? 1 : 3;
        }
        return 0;
    }
};

inline Recovered recover(const std::string& bytes, const Limits& limits = {}) {
    struct Receiver final : Records {
        void head(Head) override {}
        void record(Record record, const Places&) override { got.push_back(std::move(record)); }
        std::vector<Record> got;
    } receiver;
    Collector sink;
    Input input = Input::memory("book.epub", bytes);
    ReadOptions options;
    options.limits = limits;
    epub_format.read(input, options, receiver, sink);
    return {std::move(receiver.got), std::move(sink.found)};
}

}  // namespace broken_books
