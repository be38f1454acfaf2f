// SPDX-License-Identifier: MIT
#include "lib/validate/seen_inputs.h"

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "lib/diag/rules.h"
#include "lib/diag/rules_set.h"

namespace digestkit {

namespace {

/// Whether records of several files are compared by the rule.
bool compares_files(const Baseline::Entry& entry) noexcept {
    return entry.rule == rules::set::duplicate_id.id || entry.rule == rules::set::duplicate_url.id;
}

/// What a place in a baseline may name as the file: names may hold the `!` that stands before a member. The
/// longest first.
std::vector<std::string_view> files_of(std::string_view place) {
    std::vector<std::string_view> files{place};
    for (std::size_t at = place.rfind('!'); at != std::string_view::npos && at > 0;
         at = place.rfind('!', at - 1))
        files.push_back(place.substr(0, at));
    return files;
}

/// Whether there is certainly no such file. The name of one with odd bytes is not that which is printed.
bool is_gone(std::string_view file) {
    std::error_code failure;
    return file.find('\\') == std::string_view::npos && file.find("\uFFFD") == std::string_view::npos &&
           !std::filesystem::exists(file, failure) && !failure;
}

}  // namespace

void SeenInputs::add(const Found& input, const std::string& file, const Selection& selection) {
    selections_.emplace(printable(file), &selection);
    if (input.argument == input.path) some_by_name_ = true;
}

void SeenInputs::lose(const std::string& file) {
    selections_[printable(file)] = nullptr;
}

SeenInputs::Look SeenInputs::look_at(const Baseline::Entry& entry) const {
    const std::vector<std::string_view> files = files_of(entry.place);
    for (const std::string_view file : files) {
        const auto seen = selections_.find(std::string(file));
        if (seen == selections_.end()) continue;
        if (seen->second == nullptr) return Look::none;
        const auto rules = all_rules();
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&entry](const Rule* each) { return each->id == entry.rule; });
        return rule == rules.end() || seen->second->of(**rule) ? Look::taken : Look::none;
    }
    return std::all_of(files.begin(), files.end(), is_gone) ? Look::gone : Look::none;
}

std::vector<Baseline::Entry> SeenInputs::stale_in(const Baseline& baseline) const {
    // Of two records that are equal one may lie where this run did not look.
    const bool whole =
        !some_by_name_ &&
        baseline.stale([this](const Baseline::Entry& entry) { return look_at(entry) == Look::none; }).empty();
    return baseline.stale([&](const Baseline::Entry& entry) {
        const Look look = look_at(entry);
        return look == Look::gone || (look == Look::taken && (whole || !compares_files(entry)));
    });
}

}  // namespace digestkit
