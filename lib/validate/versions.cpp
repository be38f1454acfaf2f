// SPDX-License-Identifier: MIT
#include "lib/validate/versions.h"

#include "lib/checks/guess.h"
#include "lib/validate/settings_file.h"

namespace digestkit {

std::vector<std::pair<std::string_view, std::string>> validating_library_versions() {
    return {{"toml++", toml_version()}, {"CLD2", checks::cld2_version()}};
}

}  // namespace digestkit
