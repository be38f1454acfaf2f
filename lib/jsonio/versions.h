// SPDX-License-Identifier: MIT
// Which JSON libraries run below.
#pragma once

#include <string>

namespace digestkit::jsonio {

std::string simdjson_version();

}  // namespace digestkit::jsonio
