// SPDX-License-Identifier: MIT
// The frame of every tool: parses options, answers --help and --version, catches errors of the world, and
// turns signals into a clean exit. A tool adds its options to `app` and calls `run`.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "lib/base/limits.h"
#include "tools/common/about.h"

namespace digestkit::tools {

/// Statuses that all tools share.
inline constexpr int status_usage = 2;
inline constexpr int status_interrupted = 130;

class Cli {
  public:
    explicit Cli(About about);

    CLI::App& app() noexcept { return app_; }

    /// An option that takes one of `choices`. CLI11 refuses everything else.
    CLI::Option* add_choice(const std::string& names, std::string& value, const std::string& help,
                            const std::vector<std::string>& choices);

    /// Parses, calls `work` and returns its status; or answers --help, --version, or what is wrong.
    int run(int argc, char** argv, const std::function<int()>& work);

    const Limits& limits() const noexcept { return limits_; }
    /// What --limit said, "name=value" each.
    const std::vector<std::string>& limit_arguments() const noexcept { return limit_arguments_; }
    /// Unless --limit sets it, this limit does not hold for the tool.
    void lift_limit(std::string_view name);

  private:
    int parse_and_work(int argc, char** argv, const std::function<int()>& work);

    About about_;
    CLI::App app_;
    Limits limits_;
    std::vector<std::string> limit_arguments_;
    bool version_ = false, describe_ = false, help_ = false;
};

}  // namespace digestkit::tools
