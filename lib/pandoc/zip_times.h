// SPDX-License-Identifier: MIT
// pandoc 2 writes the time of the clock into the packages of ODT and EPUB, and nowhere else: here it is taken
// out again, so that the same records give the same bytes.
#pragma once

#include <cstdint>
#include <string>

namespace digestkit::pandoc {

/// Gives all entries of the zip archive `bytes` the time `seconds` (since 1970, in UTC). What is no archive,
/// or one that is odd, stays as it is.
void set_zip_times(std::string& bytes, std::int64_t seconds);

}  // namespace digestkit::pandoc
