// SPDX-License-Identifier: MIT
// Files of the source tree, for tests that read samples and documents.
#pragma once

#include <string>

namespace digestkit::test {

/// The bytes of a file below the root of the project; fails the test when it is not there.
std::string file_content(const std::string& path);

}  // namespace digestkit::test
