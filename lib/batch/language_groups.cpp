// SPDX-License-Identifier: MIT
#include "lib/batch/language_groups.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string_view>

#include "lib/batch/output_name.h"
#include "lib/batch/survey.h"
#include "lib/convert/language_path.h"
#include "lib/diag/sinks.h"

namespace digestkit {

namespace {

std::uint64_t hash_of_word(std::string_view word) {
    return std::hash<std::string_view>{}(word);
}

std::string named(const BatchJob& job, const std::string& relative) {
    return output_name(relative, job.one_per == OnePer::record ? "" : job.to->extensions.front());
}

}  // namespace

std::string sibling_key(const Found& found) {
    return language_path(found.name()).key;
}

std::string joined_relative(const Found& found) {
    return language_path(found.relative).key;
}

std::string joined_output(const BatchJob& job, const Found& found) {
    return named(job, joined_relative(found));
}

std::string apart_output(const BatchJob& job, const Found& found) {
    const std::string lang = language_path(found.name()).lang;
    if (lang.empty()) return joined_output(job, found);
    const std::filesystem::path joined(joined_relative(found));
    const std::string name = joined.stem().string() + "." + lang + joined.extension().string();
    return named(job, (joined.parent_path() / name).string());
}

LanguageGroups::LanguageGroups(const BatchJob& job) {
    if (!job.join_languages) return;
    Silence silence;
    InputWalk walk(job.paths, find_options(job), silence);
    for (Found found; walk.next(found);) {
        if (job.stop != nullptr && *job.stop) return;
        const LanguagePath path = language_path(found.name());
        inputs_.emplace_back(hash_of_word(path.key), hash_of_word(path.lang));
    }
    std::sort(inputs_.begin(), inputs_.end());
}

std::size_t LanguageGroups::size_of(const Found& found) const {
    if (inputs_.empty()) return 1;
    const std::uint64_t key = hash_of_word(sibling_key(found));
    const auto begin = std::lower_bound(inputs_.begin(), inputs_.end(), std::pair(key, std::uint64_t{0}));
    const auto end = std::upper_bound(begin, inputs_.end(), std::pair(key, UINT64_MAX));
    const auto count = static_cast<std::size_t>(end - begin);
    return count > 1 && std::adjacent_find(begin, end) == end ? count : 1;
}

}  // namespace digestkit
