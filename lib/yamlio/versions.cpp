// SPDX-License-Identifier: MIT
#include "lib/yamlio/versions.h"

#include <yaml.h>

namespace digestkit::yamlio {

std::string libyaml_version() {
    return yaml_get_version_string();
}

}  // namespace digestkit::yamlio
