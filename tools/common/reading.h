// SPDX-License-Identifier: MIT
// The options that every tool has that reads digests: format, how to read text, how to print what is found.
#pragma once

#include <string>

#include "lib/formats/format.h"
#include "tools/common/cli.h"
#include "tools/common/messages.h"

namespace digestkit::tools {

class ReadingOptions {
  public:
    /// Adds -f, --headings, --changes, --lenient, --messages, --quiet and --verbose to the tool; both must
    /// outlive the parsing.
    explicit ReadingOptions(Cli& cli);

    /// The format of -f, or null when it was not given. Throws Error (usage).
    const Format* from() const;
    ReadOptions read_options() const;
    /// The Sink that --messages, --quiet and --verbose ask for.
    Messages messages() const;
    bool is_verbose() const noexcept { return verbose_; }
    bool is_quiet() const noexcept { return quiet_; }

  private:
    Cli& cli_;
    std::string from_;
    std::string headings_ = "guess", changes_ = "accept";
    std::string messages_ = "full";
    bool lenient_ = false, quiet_ = false, verbose_ = false;
};

}  // namespace digestkit::tools
