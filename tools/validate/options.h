// SPDX-License-Identifier: MIT
// The options of digest-validate, which has more of them than fit beside its `main`.
#pragma once

#include <string>
#include <vector>

#include "lib/validate/session.h"
#include "tools/common/cli.h"

namespace digestkit::tools {

class ValidateOptions {
  public:
    /// Adds the options to `cli`; both must outlive the parsing.
    explicit ValidateOptions(Cli& cli);

    /// Does what the options ask for, and returns the exit status.
    int run();

  private:
    void add_inputs();
    void add_rules();
    void add_reports();
    void add_settings();

    SessionJob job();
    FileSettings command_settings() const;
    int show_difference(const SessionJob& job) const;
    SessionResult validate(const SessionJob& job) const;
    void tell_of_rules() const;

    Cli& cli_;
    SessionJob job_;
    FileSettings settings_;
    std::vector<std::string> select_, output_formats_, severities_, languages_, explain_;
    std::string from_, headings_, changes_, fail_on_, files_from_, settings_of_;
    bool fix_ = false, diff_ = false, quiet_ = false, statistics_ = false, list_rules_ = false;
};

}  // namespace digestkit::tools
