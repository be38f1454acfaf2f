// SPDX-License-Identifier: MIT
#include "lib/batch/survey.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <unordered_set>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/batch/output_name.h"
#include "lib/batch/places.h"
#include "lib/batch/source.h"
#include "lib/convert/registry.h"
#include "lib/diag/sinks.h"
#include "lib/inputs/paths.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

std::uint64_t hash_of(std::string_view name) {
    return std::hash<std::string_view>{}(name);
}

void sort_unique(std::vector<std::uint64_t>& hashes) {
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// Both sorted.
std::vector<std::uint64_t> common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::vector<std::uint64_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

bool contains(const std::vector<std::uint64_t>& sorted, std::uint64_t hash) {
    return std::binary_search(sorted.begin(), sorted.end(), hash);
}

[[noreturn]] void refuse(const Found& first, const Found& second, const std::string& output) {
    if (first.name() == second.name()) {
        const bool updated = !first.member.empty() && first.argument == second.argument;
        throw Error(ErrorKind::usage, fmt::format("{} comes twice", first.name()),
                    updated ? "unpack the archive: then the last of them is there" : "name each input once");
    }
    throw Error(ErrorKind::usage,
                fmt::format("{} and {} would both become {}", first.name(), second.name(), output),
                "convert them into different folders, or leave one out with --exclude; names that differ in "
                "case only are one file on some systems");
}

/// As a list of what failed names it: a path that is there, an entry of an archive that is, or standard
/// input.
bool names_an_input(const std::string& line) {
    std::error_code failure;
    return line == "<stdin>" || fs::exists(line, failure) || !file_on_the_way(line).empty();
}

/// Of an earlier run: its first line names an input. A new one takes its place.
bool is_failed_list(const std::string& path) {
    std::error_code failure;
    if (path.empty() || !fs::is_regular_file(path, failure)) return false;
    constexpr std::size_t longest = 8192;
    Input list = Input::open(path);
    const std::string_view head = list.peek(longest);
    const std::string_view first = head.substr(0, head.find_first_of(std::string_view("\n\0", 2)));
    return head.empty() || names_an_input(std::string(first));
}

/// Neither the list of what failed nor the journal nor what else is read may lie where an output is, nor the
/// list or the journal where an input is. Looked up once, so that millions of inputs cost nothing but
/// comparisons.
class Guard {
  public:
    explicit Guard(const BatchJob& job) : list_(job.failed_list), journal_(journal_path(job)) {
        std::error_code absent;
        list_is_there_ = !list_.empty() && fs::is_regular_file(list_, absent);
        // A file that holds something else is refused when it is opened.
        journal_is_there_ = fs::is_regular_file(journal_, absent) && fs::is_empty(journal_, absent);
        const std::string folder = folder_place(job.output);
        std::vector<std::string> paths = job.read_too;
        paths.push_back(journal_);
        if (!list_.empty()) paths.push_back(list_);
        for (const std::string& path : paths) {
            const std::string place = whole_place(path);  // where a link leads
            if (place.starts_with(folder)) names_.push_back({place.substr(folder.size()), path});
        }
    }

    void check(const Found& found, const std::vector<std::string>& outputs) const {
        if (list_is_there_ && is_same_file(list_, found.path)) {
            throw Error(ErrorKind::usage, fmt::format("the list {} would be written over an input", list_),
                        "write it to another file");
        }
        if (journal_is_there_ && is_same_file(journal_, found.path)) {
            throw Error(ErrorKind::usage,
                        fmt::format("the journal {} would be written over an input", journal_),
                        "name another with --journal");
        }
        for (const Name& name : names_) {
            for (const std::string& output : outputs) {
                if (!lies_in(name.below, output) && !lies_in(output, name.below)) continue;
                throw Error(ErrorKind::usage,
                            fmt::format("{} lies where the output of {} is written", name.path, found.name()),
                            "write to another folder, or name another file");
            }
        }
    }

  private:
    struct Name {
        std::string below, path;  // the output folder; as it was named
    };

    static bool lies_in(std::string_view path, std::string_view folder) {
        return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
    }

    std::string list_, journal_;
    bool list_is_there_ = false, journal_is_there_ = false;
    std::vector<Name> names_;
};

}  // namespace

FindOptions find_options(const BatchJob& job) {
    FindOptions options;
    options.limits = job.read.limits;
    options.include = job.include;
    options.exclude = job.exclude;
    options.listed = job.listed;
    options.once = false;
    options.tars = true;
    options.not_taken = {job.output};
    if (is_failed_list(job.failed_list)) options.not_taken.push_back(job.failed_list);
    // The folder of inputs itself is no output folder that lies in it.
    std::erase_if(options.not_taken, [&job](const std::string& folder) {
        return std::any_of(job.paths.begin(), job.paths.end(), [&folder](const std::string& path) {
            std::error_code absent;
            return fs::equivalent(path, folder, absent);
        });
    });
    options.wanted = [&job](const std::string& relative) {
        if (!job.include.empty()) return true;  // who says which files, says it
        return is_wanted(relative, job.from);
    };
    return options;
}

std::string output_of(const BatchJob& job, const Found& found) {
    const std::string relative = found.path == "-" ? "stdin" : found.relative;
    return output_name(relative, job.one_per == OnePer::record ? "" : job.to->extensions.front());
}

Survey::Survey(const BatchJob& job) : groups_(job), overlaps_(folders_overlap(job)) {
    look(job);
    const auto twice = std::adjacent_find(outputs_.begin(), outputs_.end());
    if (twice != outputs_.end() || !common(outputs_, folders_).empty()) refuse_equal(job);
    if (overlaps_) refuse_inputs_as_outputs(job);
    places_ = {};
}

void Survey::walk(
    const BatchJob& job,
    const std::function<void(const Found&, const std::vector<std::string>&, bool)>& take) const {
    Silence silence;
    InputWalk walk(job.paths, find_options(job), silence);
    std::unordered_set<std::uint64_t> begun;  // joined outputs, which several inputs have together
    for (Found found; walk.next(found);) {
        if (job.stop != nullptr && *job.stop) return;
        if (groups_.size_of(found) == 1) {
            take(found, outputs_of(job, found), true);
            continue;
        }
        const std::string joined = joined_output(job, found), apart = apart_output(job, found);
        std::vector<std::string> outputs;
        const bool first = begun.insert(hash_of(sibling_key(found))).second;
        if (first) outputs.push_back(joined);
        if (apart != joined) outputs.push_back(apart);
        take(found, outputs, first);
    }
}

void Survey::look(const BatchJob& job) {
    const Guard guard(job);
    std::string folder;
    walk(job, [&](const Found& found, const std::vector<std::string>& outputs, bool first) {
        guard.check(found, outputs);
        if (first) {
            ++found_;
            inputs_ += count_tasks(job, found, groups_);
        }
        if (overlaps_) note_place(job, found);
        for (const std::string& output : outputs) {
            outputs_.push_back(hash_of(folded_name(output)));
            const std::size_t slash = output.rfind('/');
            if (slash == std::string::npos || output.compare(0, slash, folder) == 0) continue;
            folder = output.substr(0, slash);
            for (std::size_t end = slash; end != std::string::npos; end = output.rfind('/', end - 1))
                folders_.push_back(hash_of(folded_name(output.substr(0, end))));
        }
    });
    std::sort(outputs_.begin(), outputs_.end());
    sort_unique(folders_);
    sort_unique(places_);
}

/// An output for each record lies in a folder, which is then no place for an input of such a name.
void Survey::note_place(const BatchJob& job, const Found& found) {
    const std::string place = place_of(found.path);
    places_.push_back(hash_of(place));
    if (job.one_per == OnePer::file) return;
    const std::string_view name = std::string_view(place).substr(place.rfind('/') + 1);
    const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
    if (digits > 0 && name.substr(digits) == "." + std::string(job.to->extensions.front()))
        places_.push_back(hash_of(std::string_view(place).substr(0, place.rfind('/'))));
}

/// Walks again for the names, which were not kept. Two hashes may be equal by chance, two names not.
void Survey::refuse_equal(const BatchJob& job) const {
    std::vector<std::uint64_t> doubtful = common(outputs_, folders_);
    for (auto at = outputs_.begin(); (at = std::adjacent_find(at, outputs_.end())) != outputs_.end(); ++at)
        doubtful.push_back(*at);
    sort_unique(doubtful);
    std::map<std::string, Found> files, folders;
    const auto look_at = [&](const Found& found, const std::string& output) {
        const std::string folded = folded_name(output);
        for (std::size_t end = folded.rfind('/'); end != std::string::npos && end > 0;
             end = folded.rfind('/', end - 1)) {
            const std::string folder = folded.substr(0, end);
            if (!contains(doubtful, hash_of(folder))) continue;
            if (files.count(folder) != 0) refuse(files.at(folder), found, output.substr(0, end));
            folders.emplace(folder, found);
        }
        if (!contains(doubtful, hash_of(folded))) return;
        if (folders.count(folded) != 0) refuse(folders.at(folded), found, output);
        const auto [at, is_new] = files.emplace(folded, found);
        if (!is_new) refuse(at->second, found, output);
    };
    walk(job, [&](const Found& found, const std::vector<std::string>& outputs, bool) {
        for (const std::string& output : outputs) look_at(found, output);
    });
}

void Survey::refuse_inputs_as_outputs(const BatchJob& job) const {
    walk(job, [&](const Found& found, const std::vector<std::string>& outputs, bool) {
        for (const std::string& output : outputs) {
            const std::string path = (fs::path(job.output) / output).string();
            if (!contains(places_, hash_of(place_of(path)))) continue;
            throw Error(ErrorKind::usage,
                        fmt::format("{} would be written over {} {}", found.name(),
                                    is_folder(path) ? "an input in the folder" : "the input", path),
                        "write to another folder; inputs are never changed");
        }
    });
}

bool Survey::knows(const std::string& output) const {
    return contains(outputs_, hash_of(folded_name(output)));
}

}  // namespace digestkit
