// SPDX-License-Identifier: MIT
// Addresses as a relationship of a document can hold them (ECMA-376-2 §9.3: a URI).
#pragma once

#include <string>
#include <string_view>

namespace digestkit::docx {

/// `href` as the links of our pages have it (lib/outline/link_target.h: http, https and mailto only; what is
/// no character of a URI is %XX, a host is ASCII); "" where a document cannot lead there at all (any other
/// scheme, no valid host, longer than a word processor takes): it is text then. Targets are targets of
/// themselves.
std::string link_target(std::string_view href);

}  // namespace digestkit::docx
