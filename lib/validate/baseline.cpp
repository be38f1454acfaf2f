// SPDX-License-Identifier: MIT
#include "lib/validate/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <unordered_set>
#include <utility>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/report/concise.h"

namespace digestkit {

namespace {

constexpr std::string_view beginning = "# digestkit baseline 1:";
constexpr std::string_view first_line =
    "# digestkit baseline 1: findings that are known (fingerprint, rule, place)";
static_assert(first_line.starts_with(beginning));
constexpr std::size_t fingerprint_digits = 64;

bool is_fingerprint(std::string_view text) {
    return text.size() == fingerprint_digits &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Up to the next blank, which is taken too.
std::string_view take_word(std::string_view& line) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

/// Where the finding is, without line and column, which move.
std::string place_of(const Finding& finding) {
    return render_place({finding.file, finding.diagnostic.where.member, {}, {}});
}

}  // namespace

Baseline Baseline::parse(const std::string& path, std::string_view text) {
    Baseline baseline;
    std::uint64_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        const std::size_t offset = begin;
        begin = end + 1;
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (number == 1 && !line.starts_with(beginning)) {
            throw Error(ErrorKind::usage, path + " is no baseline", "make one with --write-baseline " + path);
        }
        if (line.empty() || line.front() == '#') continue;
        const std::string_view fingerprint = take_word(line);
        if (!is_fingerprint(fingerprint)) {
            throw Error(ErrorKind::usage, fmt::format("{}:{}:1: this is no fingerprint", path, number),
                        "each line is a fingerprint, a rule and a place; take the line out, or make the file "
                        "anew with --write-baseline");
        }
        const std::string_view rule = take_word(line);
        baseline.index_.emplace(fingerprint, baseline.entries_.size());
        baseline.entries_.push_back(
            {std::string(fingerprint), std::string(rule), std::string(line), number, offset, false});
    }
    return baseline;
}

Baseline Baseline::load(const std::string& path) {
    return parse(path, read_whole_file(path));
}

void Baseline::check_place(const std::string& path) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return;  // who writes it says what is wrong
    Input there = Input::open(path);
    const std::string_view head = there.peek(beginning.size());
    if (head.empty() || head == beginning) return;
    throw Error(ErrorKind::usage, path + " is no baseline: a new one is not written over it",
                "name another file, or remove this one");
}

bool Baseline::knows(const Finding& finding) {
    const auto found = index_.find(finding.fingerprint);
    if (found == index_.end()) return false;
    entries_[found->second].met = true;
    return true;
}

void Baseline::add(const Finding& finding) {
    if (!index_.emplace(finding.fingerprint, entries_.size()).second) return;
    entries_.push_back(
        {finding.fingerprint, std::string(finding.diagnostic.rule->id), place_of(finding), 0, 0, true});
}

std::vector<Baseline::Entry> Baseline::stale(
    const std::function<bool(const Entry& entry)>& was_looked_for) const {
    std::vector<Entry> all;
    std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(all),
                 [&was_looked_for](const Entry& entry) { return !entry.met && was_looked_for(entry); });
    return all;
}

std::string Baseline::render(const std::vector<Entry>& without) const {
    std::unordered_set<std::string> left_out;
    for (const Entry& entry : without) left_out.insert(entry.fingerprint);
    std::string out = std::string(first_line) + "\n";
    for (const Entry& entry : entries_) {
        if (left_out.count(entry.fingerprint) > 0) continue;
        out += fmt::format("{} {} {}\n", entry.fingerprint, entry.rule, entry.place);
    }
    return out;
}

}  // namespace digestkit
