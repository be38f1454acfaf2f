// SPDX-License-Identifier: MIT
// Addresses as a relationship of a document can hold them (ECMA-376-2 §9.3: a URI).
#pragma once

#include <string>
#include <string_view>

namespace digestkit::docx {

/// `href` with what is no character of a URI written as %XX, so that a package stays valid; "" where a
/// document cannot lead there at all (no scheme, a scheme that runs scripts, longer than a word processor
/// takes): it is text then. Targets are targets of themselves.
std::string link_target(std::string_view href);

}  // namespace digestkit::docx
