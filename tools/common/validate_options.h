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

    /// Validates, or tells of rules, and returns the exit status.
    int run();

  private:
    SessionJob job() const;
    void tell_of_rules() const;

    Cli& cli_;
    SessionJob job_;
    std::string from_, headings_ = "guess", changes_ = "accept", fail_on_ = "error", files_from_;
    std::vector<std::string> output_formats_, severities_, explain_;
    bool list_rules_ = false, quiet_ = false;
};

}  // namespace digestkit::tools
