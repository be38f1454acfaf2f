// SPDX-License-Identifier: MIT
#include "lib/batch/versions.h"

#include "lib/tario/tar.h"

namespace digestkit {

std::vector<std::pair<std::string_view, std::string>> batch_library_versions() {
    return {{"libarchive", tario::libarchive_version()}};
}

}  // namespace digestkit
