// SPDX-License-Identifier: MIT
// Which libxml2 runs below.
#pragma once

#include <string>

namespace digestkit::xmlio {

/// As in "2.9.14".
std::string libxml2_version();

}  // namespace digestkit::xmlio
