// SPDX-License-Identifier: MIT
#include "lib/validate/layers.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "lib/base/error.h"
#include "lib/base/input.h"
#include "lib/inputs/glob.h"
#include "lib/validate/settings_file.h"

namespace digestkit {

namespace {

namespace fs = std::filesystem;

template <typename Value>
void lay(std::optional<Value>& below, const std::optional<Value>& above) {
    if (above) below = above;
}

template <typename Value>
void add(std::vector<Value>& below, const std::vector<Value>& above) {
    below.insert(below.end(), above.begin(), above.end());
}

void lay_over(FileSettings& below, const FileSettings& above) {
    if (above.select) {
        // Whoever says what counts starts anew.
        below.select = above.select;
        below.extend.clear();
        below.ignore.clear();
    }
    add(below.extend, above.extend);
    add(below.ignore, above.ignore);
    add(below.severity, above.severity);
    add(below.limits, above.limits);
    lay(below.fail_on, above.fail_on);
    lay(below.required_languages, above.required_languages);
    lay(below.key_points_least, above.key_points_least);
    lay(below.key_points_most, above.key_points_most);
    lay(below.summary_least, above.summary_least);
    lay(below.summary_most, above.summary_most);
    lay(below.headings, above.headings);
    lay(below.changes, above.changes);
}

void apply(const FileSettings& settings, InputJob& job) {
    CheckOptions& checks = job.checks;
    if (settings.required_languages) checks.required_languages = *settings.required_languages;
    auto number = [](std::size_t& target, const std::optional<std::int64_t>& value) {
        if (value) target = static_cast<std::size_t>(*value);
    };
    number(checks.key_points_least, settings.key_points_least);
    number(checks.key_points_most, settings.key_points_most);
    number(checks.summary_least, settings.summary_least);
    number(checks.summary_most, settings.summary_most);
    if (settings.headings) job.read.headings = *settings.headings;
    if (settings.changes) job.read.changes = *settings.changes;
    for (const std::string& limit : settings.limits) set_limit(job.read.limits, limit);
}

/// Where both bounds were set, in whatever tables: a range that holds nothing would be a finding of every
/// record.
void check_range(const std::string& config, std::string_view what, const std::optional<std::int64_t>& least,
                 const std::optional<std::int64_t>& most) {
    if (!least || !most || *least <= *most) return;
    throw Error(ErrorKind::usage,
                fmt::format("{}: {}-least, {}, is more than {}-most, {}", config, what, *least, what, *most));
}

RuleSettings rules_of(const FileSettings& settings) {
    return {settings.select.value_or(std::vector<std::string>{}), settings.extend, settings.ignore,
            settings.severity};
}

std::string absolute_path(const std::string& path) {
    return fs::absolute(path).lexically_normal().string();
}

/// Throws Error (usage) where the name is there and leads to no file: settings would be passed over silently.
bool is_settings_file(const fs::path& path) {
    std::error_code failure;
    if (fs::is_regular_file(path, failure)) return true;
    if (!fs::exists(fs::symlink_status(path, failure))) return false;
    throw Error(ErrorKind::usage, fmt::format("{} is no file", path.string()),
                "make it one, take it away, or pass --isolated");
}

}  // namespace

Layers::Layers(LayerOptions options) : options_(std::move(options)) {
    // Globs in a file that is named are about paths below the folder where the command runs.
    if (!options_.config.empty()) load(options_.config, absolute_path("."));
}

Layers::~Layers() = default;

const Layers::Config* Layers::load(const std::string& path, const std::string& folder) {
    auto& slot = configs_[path];
    if (!slot) {
        const std::string text = read_whole_file(path);
        slot = std::make_unique<Config>(Config{path, folder, parse_settings(path, text)});
    }
    return slot.get();
}

const Layers::Config* Layers::config_of(const std::string& folder) {
    if (options_.isolated) return nullptr;
    if (!options_.config.empty()) return configs_.at(options_.config).get();
    const auto known = nearest_.find(folder);
    if (known != nearest_.end()) return known->second;
    const fs::path candidate = fs::path(folder) / settings_name;
    const std::string parent = fs::path(folder).parent_path().string();
    const Config* config = is_settings_file(candidate) ? load(candidate.string(), folder)
                           : parent == folder          ? nullptr
                                                       : config_of(parent);
    nearest_.emplace(folder, config);
    return config;
}

const Resolved& Layers::resolve(const Config* config, const std::string& relative) {
    // The last one says whether the file is left out.
    std::vector<bool> matches;
    if (config != nullptr) {
        for (const PathSettings& path : config->settings.paths)
            matches.push_back(matches_any(path.match, relative));
        matches.push_back(matches_any(config->settings.exclude, relative));
    }
    const auto key = std::make_pair(config, matches);
    const auto known = resolved_.find(key);
    if (known != resolved_.end()) return known->second;

    FileSettings settings;
    if (config != nullptr) {
        settings = config->settings.all;
        for (std::size_t i = 0; i < config->settings.paths.size(); ++i) {
            if (matches[i]) lay_over(settings, config->settings.paths[i].settings);
        }
    }
    lay_over(settings, options_.command);
    Resolved resolved{options_.built_in,
                      Selection(rules_of(settings)),
                      settings.fail_on.value_or(Severity::error),
                      settings,
                      config == nullptr ? std::string() : config->path,
                      config != nullptr && matches.back()};
    apply(settings, resolved.job);
    check_range(resolved.config, "key-points", settings.key_points_least, settings.key_points_most);
    check_range(resolved.config, "summary", settings.summary_least, settings.summary_most);
    Resolved& kept = resolved_.emplace(key, std::move(resolved)).first->second;
    kept.job.counts = &kept.selection;
    return kept;
}

const Resolved& Layers::of(const Found& found) {
    const std::string& name = found.path == "-" ? options_.stdin_name : found.path;
    if (name.empty()) return of_run();
    if (options_.isolated) return resolve(nullptr, {});
    const fs::path path = absolute_path(name);
    const Config* config = config_of(path.parent_path().string());
    const std::string relative =
        config == nullptr ? std::string() : path.lexically_relative(config->folder).generic_string();
    return resolve(config, relative);
}

const Resolved& Layers::of_run() {
    return resolve(config_of(absolute_path(".")), {});
}

}  // namespace digestkit
