// SPDX-License-Identifier: MIT
// Which settings hold for a file: what is built in, then the digest.toml in the nearest folder above the
// file, then its [[paths]] that match, then the command line.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lib/inputs/found.h"
#include "lib/validate/selection.h"
#include "lib/validate/settings.h"
#include "lib/validate/validate_input.h"

namespace digestkit {

struct LayerOptions {
    InputJob built_in;       ///< what nothing else says
    FileSettings command;    ///< of the command line
    std::string config;      ///< a digest.toml for all files; "": the nearest
    bool isolated = false;   ///< no digest.toml at all
    std::string stdin_name;  ///< where standard input counts as lying
};

/// All that holds for some files. Not to be copied: `job` refers to `selection`.
struct Resolved {
    InputJob job;
    Selection selection;
    Severity fail_on = Severity::error;
    FileSettings settings;  ///< that it was made of, for people
    std::string config;     ///< the digest.toml, or ""
    bool excluded = false;
};

/// To find what holds takes longer than to open a file: it is asked once for each.
struct ResolvedInput {
    Found found;
    const Resolved* settings;
};

class Layers {
  public:
    /// Throws Error (usage) for a bad digest.toml named by `config`.
    explicit Layers(LayerOptions options);
    ~Layers();

    /// Valid as long as this. Throws Error (usage) for a bad digest.toml.
    const Resolved& of(const Found& found);
    /// Of what belongs to no file.
    const Resolved& of_run();

  private:
    struct Config {
        std::string path, folder;
        Settings settings;
    };

    const Config* config_of(const std::string& folder);
    const Config* load(const std::string& path, const std::string& folder);
    const Resolved& resolve(const Config* config, const std::string& relative);

    LayerOptions options_;
    std::map<std::string, std::unique_ptr<Config>> configs_;                    // by path
    std::map<std::string, const Config*> nearest_;                              // by folder
    std::map<std::pair<const Config*, std::vector<bool>>, Resolved> resolved_;  // by what matches
};

}  // namespace digestkit
