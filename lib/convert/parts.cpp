// SPDX-License-Identifier: MIT
#include "lib/convert/parts.h"

#include <fmt/format.h>

#include <filesystem>

#include "lib/base/error.h"
#include "lib/base/output.h"
#include "lib/convert/inputs.h"
#include "lib/diag/rules_cnv.h"

namespace digestkit {

namespace {

/// "001", …, "999", "a1000", …, "a9999", "b10000": how many there will be is not known, and a letter that
/// says how long a number is keeps the order of the names that of the numbers.
std::string numeral(std::size_t number) {
    const std::string digits = fmt::format("{:03}", number);
    if (digits.size() == 3) return digits;
    return static_cast<char>('a' + (digits.size() - 4)) + digits;
}

/// The number in the name of a file, where it ends in "-" and what may be a numeral; else 0.
std::size_t number_in(const std::string& path) {
    const std::string stem = std::filesystem::path(path).stem().string();
    const std::size_t dash = stem.rfind('-');
    if (dash == std::string::npos) return 0;
    std::string_view digits = std::string_view(stem).substr(dash + 1);
    if (!digits.empty() && digits[0] >= 'a' && digits[0] <= 'z') digits.remove_prefix(1);
    constexpr std::size_t most_digits = 8;
    if (digits.size() > most_digits) return 0;
    std::size_t number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return 0;
        number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return number;
}

/// Files that are called after a folder or a device would stand where nobody looks for them.
void check_is_name_of_file(const std::string& path) {
    std::error_code none;
    if (!std::filesystem::path(path).has_filename() || std::filesystem::is_directory(path, none)) {
        throw Error(ErrorKind::usage, "cannot write " + path + ": it is a folder",
                    "name a file in it: the numbers go behind that name");
    }
    if (Output::is_stream(path))
        throw Error(ErrorKind::usage, "several files do not go to " + path, "name a file with -o");
}

}  // namespace

std::string part_path(const std::string& path, std::size_t number) {
    const std::filesystem::path whole(path);
    const std::string name =
        fmt::format("{}-{}{}", whole.stem().string(), numeral(number), whole.extension().string());
    return (whole.parent_path() / name).string();
}

PartsWriter::PartsWriter(PartsJob job, Sink& sink) : job_(std::move(job)), sink_(sink) {
    check_is_name_of_file(job_.path);
    for (const std::string& input : job_.inputs) {
        if (const std::size_t number = number_in(input); number > 0)
            check_output_is_no_input(part_path(job_.path, number), {input});
    }
}
PartsWriter::~PartsWriter() = default;

void PartsWriter::head(Head head) {
    head_ = std::move(head);
}

void PartsWriter::record(Record record, const Places& places) {
    if (in_part_ == job_.records) close_part();
    if (!writer_) open_part();
    ++in_part_;
    writer_->record(std::move(record), places);
}

void PartsWriter::open_part() {
    if (job_.hold && held_.size() == most_held) {
        throw Error(ErrorKind::usage,
                    fmt::format("with --strict at most {} files can be written at once", most_held),
                    "give --split a larger number, or leave --strict out");
    }
    const std::string path = part_path(job_.path, ++part_);
    check_output_is_no_input(path, job_.inputs);
    output_ = Output::file(path);
    writer_ = job_.format->open(*output_, job_.write, sink_);
    if (!head_.empty()) writer_->head(head_);
}

void PartsWriter::close_part() {
    writer_->finish();
    writer_.reset();
    in_part_ = 0;
    if (job_.hold) {
        held_.push_back(std::move(output_));
    } else {
        output_->commit();
        output_.reset();
    }
}

void PartsWriter::finish() {
    if (writer_) close_part();
}

void PartsWriter::commit() {
    for (const std::unique_ptr<Output>& output : held_) output->commit();
    held_.clear();
}

void PartsWriter::report_leftover(Sink& sink) const {
    const std::string next = part_path(job_.path, part_ + 1);
    std::error_code none;
    if (!std::filesystem::exists(next, none)) return;
    sink.report(diagnose(rules::cnv::older_part,
                         fmt::format("{} is there from an earlier run: this one ended with {}", next,
                                     part_path(job_.path, part_)),
                         {next, {}, {}, {}}, "delete it, or it will be taken for one of these"));
}

}  // namespace digestkit
