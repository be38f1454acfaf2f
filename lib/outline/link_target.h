// SPDX-License-Identifier: MIT
// Which hrefs of a record become links of a page: http, https and mailto only, in a form that every reader
// takes (RFC 3986, RFC 6068). Nothing else can be clicked in what we write, so no href can run or open
// anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit::outline {

/// `href` as it stands on a page: what RFC 3986 does not allow is percent-encoded, a host is ASCII. Nothing
/// when it is no link: another scheme, no valid host, a control or backslash, a stray percent sign.
std::optional<std::string> link_target(std::string_view href);

}  // namespace digestkit::outline
