// SPDX-License-Identifier: MIT
// The programs that make PDF of what pandoc writes.
#pragma once

#include <string_view>

namespace digestkit::pandoc {

struct Engine {
    std::string_view program;
    std::string_view writer;  ///< of pandoc, whose output it takes
};

/// The first one of ours that is installed. Throws Error (program) when none is.
const Engine& find_engine();

}  // namespace digestkit::pandoc
