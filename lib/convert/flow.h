// SPDX-License-Identifier: MIT
// What stands between a reader and a writer while an input is converted: who knows which record of which
// input is under way, and counts them.
#pragma once

#include <cstddef>

#include "lib/formats/format.h"

namespace digestkit {

/// What a writer says concerns a record that came from somewhere; the writer cannot know where.
class WriterSink final : public Sink {
  public:
    explicit WriterSink(Sink& next) : next_(next) {}

    void report(Diagnostic diagnostic) override;
    bool wants(const Rule& rule) const noexcept override { return next_.wants(rule); }
    /// `input` stays until the next one, or until nothing is reported any more.
    void next_input(const Input& input) {
        input_ = &input;
        record_ = 0;
    }
    /// Records that follow are of no input that stays.
    void no_input() { input_ = nullptr; }
    void next_record() { ++record_; }

  private:
    Sink& next_;
    const Input* input_ = nullptr;
    std::size_t record_ = 0;  // of the input, from 1
};

/// Counts records on their way into the writer, which gets one head at most.
class Tally final : public Records {
  public:
    Tally(Records& writer, WriterSink& writer_sink, bool heads_pass)
        : writer_(writer), writer_sink_(writer_sink), heads_pass_(heads_pass) {}
    void head(Head head) override {
        if (heads_pass_) return writer_.head(std::move(head));
        behind(std::move(head));
    }
    /// Of the records that follow, and not to be written.
    void behind(Head head) { lang_ = std::move(head.lang); }
    void next_input() { lang_.clear(); }
    /// No head is written for all inputs, so a record that has its language from the head of its own names
    /// it.
    void name_languages() { names_languages_ = true; }
    void record(Record record, const Places& places) override {
        ++count;
        if (names_languages_ && record.lang.empty()) record.lang = lang_;
        writer_sink_.next_record();
        writer_.record(std::move(record), places);
    }
    std::size_t count = 0;

  private:
    Records& writer_;
    WriterSink& writer_sink_;
    bool heads_pass_, names_languages_ = false;
    std::string lang_;  // of the head that did not pass
};

}  // namespace digestkit
