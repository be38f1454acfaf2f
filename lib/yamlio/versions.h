// SPDX-License-Identifier: MIT
// Which libyaml runs below.
#pragma once

#include <string>

namespace digestkit::yamlio {

/// As in "0.2.5".
std::string libyaml_version();

}  // namespace digestkit::yamlio
