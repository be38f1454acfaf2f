// SPDX-License-Identifier: MIT
// What a digest.toml says, as values. docs/validate.md explains each key, settings_file.cpp reads and renders
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"
#include "lib/formats/format.h"
#include "lib/validate/selection.h"

namespace digestkit {

/// What may be set for all files, and for some paths. What is absent leaves the layer below as it is.
struct FileSettings {
    std::optional<std::vector<std::string>> select;
    std::vector<std::string> extend, ignore;  ///< are added to those of the layer below
    std::vector<std::pair<std::string, Severity>> severity;
    std::optional<Severity> fail_on;
    std::optional<std::vector<std::string>> required_languages;
    std::optional<std::int64_t> key_points_least, key_points_most, summary_least, summary_most;
    std::optional<Headings> headings;
    std::optional<Changes> changes;
    std::vector<std::string> limits;  ///< "record-bytes=64M"

    bool operator==(const FileSettings&) const = default;
};

struct PathSettings {
    std::vector<std::string> match;  ///< globs on the path below the folder of the file
    FileSettings settings;

    bool operator==(const PathSettings&) const = default;
};

struct Settings {
    FileSettings all;
    std::vector<std::string> exclude;  ///< globs on the path below the folder of the file
    std::vector<PathSettings> paths;   ///< in order; the later ones lie over the earlier

    bool operator==(const Settings&) const = default;
};

}  // namespace digestkit
