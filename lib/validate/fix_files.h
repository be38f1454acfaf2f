// SPDX-License-Identifier: MIT
// --fix and --diff: mends what can be mended safely in plain files, one file at a time. A file is written
// only when nothing is worse afterwards; entries of archives, books and documents are never changed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "lib/validate/layers.h"

namespace digestkit {

struct FixTotals {
    std::uint64_t files = 0;          ///< mended, or that would be
    std::uint64_t edits = 0;          ///< in them
    std::uint64_t refused = 0;        ///< files that would have been worse afterwards: not written
    std::vector<std::string> failed;  ///< of each file that cannot be written: what was said of it
};

/// With `show`, nothing is written and it gets the difference of each file (unified, as of `diff -u`).
FixTotals fix_files(const std::vector<ResolvedInput>& inputs,
                    const std::function<void(const std::string& difference)>& show);

}  // namespace digestkit
