// SPDX-License-Identifier: MIT
#include "lib/batch/source.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "lib/batch/places.h"
#include "lib/convert/language_path.h"
#include "lib/convert/registry.h"
#include "lib/formats/json/json.h"

namespace digestkit {

namespace {

/// A worker is busy with so much for some ten milliseconds, and a crash costs no more than that.
constexpr std::uint64_t range_bytes = std::uint64_t{1} << 20;

/// The size of a file of lines, which can be cut anywhere; 0 for all else.
std::uint64_t bytes_to_cut(const BatchJob& job, const Found& found) {
    const Format* format = job.from != nullptr ? job.from : format_of_extension(found.path);
    if (format != &ndjson_format || !found.member.empty() || found.path == "-") return 0;
    struct stat status {};
    if (::stat(found.path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
    return static_cast<std::uint64_t>(status.st_size);
}

/// A file that the command line names is cut between the shards; files below a folder are dealt out whole.
bool is_shared(const BatchJob& job, const Found& found) {
    return !job.shard.whole() && found.argument == found.path;
}

/// "big.xml" is "big-3-of-16.xml".
std::string part_name(const std::string& output, const Shard& shard) {
    const std::filesystem::path path(output);
    const std::string name = path.stem().string() + "-" + shard.name() + path.extension().string();
    return (path.parent_path() / name).string();
}

/// Calls `take` with each task of `unit`, which is one input, or siblings.
template <class Take>
void each_task(const BatchJob& job, std::vector<Found> unit, bool joined, Take take) {
    const Found found = unit.front();
    Task task{found, {std::next(unit.begin()), unit.end()}, output_of(job, found), {}, false};
    if (joined) {
        task.output = joined_output(job, found);
        if (job.shard.takes(joined_relative(found))) take(std::move(task));
        return;
    }
    const std::uint64_t size = bytes_to_cut(job, found);
    if (size == 0 || (job.one_per == OnePer::file && !is_shared(job, found))) {
        if (job.shard.takes(found.relative)) take(std::move(task));
        return;
    }
    ByteRange all{0, size};
    if (is_shared(job, found)) {
        all = {job.shard.begin_of(size), job.shard.end_of(size)};
    } else if (!job.shard.takes(found.relative)) {
        return;
    }
    if (job.one_per == OnePer::file) {
        task.output = part_name(task.output, job.shard);
        task.range = all;
        if (all.begin < all.end) take(std::move(task));
        return;
    }
    for (std::uint64_t begin = all.begin; begin < all.end;) {
        // Cut where every run cuts, whatever its shard.
        const std::uint64_t end = std::min(all.end, (begin / range_bytes + 1) * range_bytes);
        Task part = task;
        part.range = ByteRange{begin, end};
        take(std::move(part));
        begin = end;
    }
}

}  // namespace

std::uint64_t count_tasks(const BatchJob& job, const Found& found, const LanguageGroups& groups) {
    std::uint64_t count = 0;
    each_task(job, {found}, groups.size_of(found) > 1, [&count](Task&&) { ++count; });
    return count;
}

std::vector<std::string> outputs_of(const BatchJob& job, const Found& found) {
    std::vector<std::string> outputs{output_of(job, found)};
    if (job.one_per == OnePer::file && is_shared(job, found) && bytes_to_cut(job, found) > 0)
        outputs.push_back(part_name(outputs.front(), job.shard));
    return outputs;
}

namespace {

FindOptions with_bodies(FindOptions options) {
    options.bodies = true;
    return options;
}

}  // namespace

TaskSource::TaskSource(const BatchJob& job, const Survey& survey, Sink& sink)
    : job_(job), survey_(survey), walk_(job.paths, with_bodies(find_options(job)), sink) {}

/// An output of this run that came up in a folder of inputs.
bool TaskSource::is_output(const Found& found) const {
    if (!survey_.overlaps() || found.path == "-") return false;
    const std::string place = place_of(found.path);
    const std::string root = place_of(job_.output + "/");
    if (place.compare(0, root.size(), root) != 0) return false;
    const std::string below = place.substr(root.size());
    for (std::size_t slash = below.find('/'); slash != std::string::npos;
         slash = below.find('/', slash + 1)) {
        if (survey_.knows(below.substr(0, slash))) return true;
    }
    return survey_.knows(below);
}

namespace {

/// As the walk of a folder would find them, whatever the order in an archive; but one without a language
/// first.
void sort_siblings(std::vector<Found>& unit) {
    for (auto begin = unit.begin(); begin != unit.end();) {
        const auto end = std::find_if(begin, unit.end(),
                                      [&](const Found& one) { return one.argument != begin->argument; });
        std::sort(begin, end, [](const Found& a, const Found& b) {
            return std::filesystem::path(a.relative) < std::filesystem::path(b.relative);
        });
        begin = end;
    }
    std::stable_partition(unit.begin(), unit.end(),
                          [](const Found& one) { return language_path(one.name()).lang.empty(); });
}

}  // namespace

void TaskSource::put(std::vector<Found> unit, bool late) {
    const bool joined = survey_.groups().size_of(unit.front()) > 1;
    each_task(job_, std::move(unit), joined, [this, late](Task&& one) {
        one.late = late;
        waiting_.push_back(std::move(one));
    });
}

/// Siblings wait for one another, since they may be anywhere in the walk.
void TaskSource::put_found(Found found) {
    const std::size_t size = survey_.groups().size_of(found);
    if (size == 1) {
        const bool late = !survey_.knows(output_of(job_, found)) || is_output(found);
        return put({std::move(found)}, late);
    }
    const std::string key = sibling_key(found);
    if (joined_.count(key) != 0 || is_output(found)) return put({std::move(found)}, true);
    std::vector<Found>& held = held_[key];
    held.push_back(std::move(found));
    if (held.size() < size) return;
    sort_siblings(held);
    put(std::move(held), false);
    held_.erase(key);
    joined_.insert(key);
}

bool TaskSource::next(Task& task) {
    while (waiting_.empty()) {
        if (job_.stop != nullptr && *job_.stop) return false;
        Found found;
        if (walk_.next(found)) {
            put_found(std::move(found));
            continue;
        }
        if (held_.empty()) return false;
        // The others have vanished since the survey.
        put(std::move(held_.begin()->second), false);
        held_.erase(held_.begin());
    }
    task = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
}

}  // namespace digestkit
