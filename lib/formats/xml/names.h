// SPDX-License-Identifier: MIT
// What reader and writer of XML share.
#pragma once

#include <string_view>

namespace digestkit::xml {

inline constexpr std::string_view digest_namespace = "urn:digestkit:digest:1";

}  // namespace digestkit::xml
