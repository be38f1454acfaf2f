// SPDX-License-Identifier: MIT
#include "lib/batch/merge.h"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "lib/base/error.h"
#include "lib/batch/journal_lines.h"

namespace digestkit {

namespace {

struct Account {
    RunLine begin;
    std::optional<RunLine> end;                 ///< of the last run
    std::map<std::string, JournalLine> failed;  ///< by key: what was not wholly converted in the end
};

Account read_account(const std::string& path) {
    Account account;
    bool begun = false;
    each_journal_line(path, [&](std::uint64_t, std::string_view text) {
        if (auto run = parse_run_line(text)) {
            if (run->end) {
                account.end = std::move(run);
            } else {
                begun = !run->shard.empty();
                account.begin = std::move(*run);
                account.end.reset();
            }
        } else if (auto line = parse_journal_line(text); line && line->outcome) {
            if (line->outcome->status == Status::converted) {
                account.failed.erase(line->key);
            } else {
                account.failed[line->key] = std::move(*line);
            }
        }
    });
    if (!begun) throw Error(ErrorKind::usage, "the file " + path + " is no journal of digest-batch");
    return account;
}

void add(BatchTotals& totals, const RunLine& end) {
    totals.inputs += end.inputs;
    totals.converted += end.converted;
    totals.partial += end.partial;
    totals.refused += end.refused;
    totals.failed += end.failed;
    totals.done += end.converted + end.partial + end.refused + end.failed;
}

}  // namespace

int MergeResult::status() const noexcept {
    if (!gaps.empty()) return 3;
    BatchResult result;
    result.totals = totals;
    return result.status();
}

MergeResult merge_journals(const std::vector<std::string>& paths, BatchListener& listener) {
    MergeResult result;
    std::map<std::uint64_t, std::string> seen;  // shard, its journal
    std::optional<RunLine> first;
    for (const std::string& path : paths) {
        const Account account = read_account(path);
        if (!first) first = account.begin;
        const Shard shard = parse_shard(account.begin.shard);
        if (shard.count != parse_shard(first->shard).count || account.begin.options != first->options)
            result.gaps.push_back(fmt::format("{} is of another run than {}", path, paths.front()));
        const auto [at, is_new] = seen.emplace(shard.index, path);
        if (!is_new) {
            result.gaps.push_back(
                fmt::format("{} is of the same shard as {}: not counted", path, at->second));
            continue;
        }
        if (account.end) {
            add(result.totals, *account.end);
        } else {
            result.gaps.push_back(
                fmt::format("shard {} has not come to its end ({})", account.begin.shard, path));
        }
        for (const auto& [key, line] : account.failed)
            listener.done(line.input, *line.outcome, result.totals);
    }
    const std::uint64_t count = first ? parse_shard(first->shard).count : 0;
    for (std::uint64_t index = 1; index <= count; ++index) {
        if (seen.count(index) == 0)
            result.gaps.push_back(fmt::format("shard {}/{} is missing", index, count));
    }
    return result;
}

}  // namespace digestkit
