// SPDX-License-Identifier: MIT
#include "lib/weekly/gather.h"

#include "lib/convert/detect.h"
#include "lib/convert/inputs.h"
#include "lib/convert/language_path.h"
#include "lib/convert/registry.h"
#include "lib/convert/siblings.h"
#include "lib/diag/rules_epb.h"
#include "lib/inputs/found.h"
#include "lib/inputs/paths.h"
#include "lib/weekly/pick.h"

namespace digestkit {

namespace {

class Picker final : public Records {
  public:
    Picker(const WeeklyJob& job, WeeklyResult& result, Sink& sink)
        : job_(job), result_(result), sink_(sink) {}

    void next_input(const Found& found) {
        file_ = found.path == "-" ? "<stdin>" : found.path;
        member_ = found.member;
        path_ = job_.date_from_path ? found.relative : std::string();
        lang_.clear();
    }

    void head(Head head) override { lang_ = std::move(head.lang); }

    void record(Record record, const Places&) override {
        const std::size_t number = result_.read++;
        const Dated dated = day_of_record(record, path_);
        if (dated.day) {
            if (!result_.first_seen || *dated.day < *result_.first_seen) result_.first_seen = dated.day;
            if (!result_.last_seen || *dated.day > *result_.last_seen) result_.last_seen = dated.day;
            if (*dated.day < *result_.since || *dated.day > *result_.until) {
                ++result_.other_days;
                return;
            }
        }
        if (dated.from_path) tell_path(record, *dated.day);
        // The head stays behind, so a record that has its language from there names it itself.
        if (record.lang.empty()) record.lang = lang_;
        picked.push_back({std::move(record), dated.day, number, file_, member_});
    }

    std::vector<Candidate> picked;

  private:
    void tell_path(const Record& record, Day day) {
        if (!sink_.wants(rules::epb::date_from_path)) return;
        sink_.report(diagnose(rules::epb::date_from_path,
                              quoted(title_of(record)) + " has no date: its path says " + to_string(day),
                              {file_, member_, {}, {}}));
    }

    const WeeklyJob& job_;
    WeeklyResult& result_;
    Sink& sink_;
    std::string file_, member_, path_, lang_;
};

FindOptions find_options(const WeeklyJob& job) {
    FindOptions options;
    options.limits = job.read.limits;
    options.include = job.include;
    options.exclude = job.exclude;
    options.wanted = [&job](const std::string& relative) { return is_wanted(relative, job.from); };
    return options;
}

/// An output that lies in a folder of inputs is passed over, so that the same command can run again; one that
/// is named as an input is refused.
void leave_out_output(std::vector<Found>& found, const std::vector<std::string>& named,
                      const std::string& output) {
    check_output_is_no_input(output, named);
    std::erase_if(found, [&output](const Found& one) { return is_same_file(output, one.path); });
}

const Format* format_of(const WeeklyJob& job, Input& input, Sink& sink) {
    return job.from != nullptr ? job.from : detect_or_report(input, sink);
}

/// The inputs that make one digest, in the order of their first.
std::vector<std::vector<Found>> units_of(const WeeklyJob& job, std::vector<Found> found) {
    std::vector<std::vector<Found>> units;
    if (!job.join_languages) {
        for (Found& one : found) units.push_back({std::move(one)});
        return units;
    }
    std::vector<std::string> names;
    for (const Found& one : found) names.push_back(one.name());
    for (const std::vector<std::size_t>& group : group_siblings(names)) {
        std::vector<Found>& unit = units.emplace_back();
        for (const std::size_t i : group) unit.push_back(std::move(found[i]));
    }
    return units;
}

void pick_siblings(const WeeklyJob& job, const std::vector<Found>& unit, FoundInputs& inputs, Picker& picker,
                   Sink& sink) {
    Siblings siblings(sink);
    std::vector<const Found*> read;
    for (const Found& one : unit) {
        Input* input = inputs.open(one);
        const Format* format = input == nullptr ? nullptr : format_of(job, *input, sink);
        if (format == nullptr) continue;
        siblings.read(*input, *format, job.read, one.name());
        read.push_back(&one);
    }
    std::vector<Digest> digests = siblings.take();
    for (std::size_t i = 0; i < digests.size(); ++i) {
        picker.next_input(*read[i]);
        picker.head(std::move(digests[i].head));
        for (Record& record : digests[i].records) picker.record(std::move(record), {});
    }
}

}  // namespace

std::vector<Candidate> gather(const WeeklyJob& job, WeeklyResult& result, Sink& sink) {
    std::vector<Found> found = find_inputs(job.inputs, find_options(job), sink);
    leave_out_output(found, job.inputs, job.output);
    FoundInputs inputs(job.read.limits, sink);
    Picker picker(job, result, sink);
    for (const std::vector<Found>& unit : units_of(job, std::move(found))) {
        if (unit.size() > 1) {
            pick_siblings(job, unit, inputs, picker, sink);
            continue;
        }
        Input* input = inputs.open(unit.front());
        const Format* format = input == nullptr ? nullptr : format_of(job, *input, sink);
        if (format == nullptr) continue;
        picker.next_input(unit.front());
        format->read(*input, job.read, picker, sink);
    }
    return std::move(picker.picked);
}

}  // namespace digestkit
