// SPDX-License-Identifier: MIT
#include "tests/support/files.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace digestkit::test {

std::string file_content(const std::string& path) {
    std::ifstream file(DIGESTKIT_SOURCE_DIR "/" + path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

}  // namespace digestkit::test
