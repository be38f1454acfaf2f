// SPDX-License-Identifier: MIT
// One output cut into numbered files of so many records each: "week.docx" is "week-001.docx",
// "week-002.docx", …, each a digest of its own with the same head.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "lib/formats/format.h"

namespace digestkit {

struct PartsJob {
    const Format* format = nullptr;
    WriteOptions write;
    std::string path;                 ///< without a number
    std::size_t records = 1;          ///< of a part, at most
    std::vector<std::string> inputs;  ///< what is read: never to be replaced
    bool hold = false;                ///< no part is seen before `commit`
};

/// The path of part `number`, from 1: "week-001.docx", from 1,000 on "week-a1000.docx", from 10,000 on
/// "week-b10000.docx", so that the names sort as the numbers do.
std::string part_path(const std::string& path, std::size_t number);

class PartsWriter final : public Writer {
  public:
    /// Held parts are open files; more of them are refused, Error (usage).
    static constexpr std::size_t most_held = 500;

    /// `sink` must outlive it. Throws Error (usage) when an input has the name of a part, and
    /// when the path is that of a folder, a device or a pipe.
    PartsWriter(PartsJob job, Sink& sink);
    ~PartsWriter() override;

    void head(Head head) override;
    void record(Record record, const Places& places) override;
    /// Completes the last part. Not held, a part is there as soon as it is whole.
    void finish() override;
    void commit();

    /// After `commit`: tells of a part of an earlier run that follows those of this one.
    void report_leftover(Sink& sink) const;

  private:
    void open_part();
    void close_part();

    PartsJob job_;
    Sink& sink_;
    Head head_;
    std::size_t part_ = 0, in_part_ = 0;
    std::unique_ptr<Output> output_;
    std::unique_ptr<Writer> writer_;
    std::vector<std::unique_ptr<Output>> held_;
};

}  // namespace digestkit
