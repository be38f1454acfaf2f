// SPDX-License-Identifier: MIT
// Names of hosts in their ASCII form (UTS #46, as browsers do it), by ICU.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// "xn--r8jz45g.jp" for "例え.jp", ASCII in lower case; nothing for what is no valid name.
std::optional<std::string> ascii_host(std::string_view host);

}  // namespace digestkit
