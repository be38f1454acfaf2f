// SPDX-License-Identifier: MIT
// URLs as names of stories: two addresses under which a browser finds the same article compare equal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestkit {

/// Without what does not name the article: http is https, the scheme and host in lower case and without
/// "www.", no default port, no fragment (but one of an application: "#!…", "#/…"), no trailing slash, no
/// parameters of trackers; percent-encoding as RFC 3986 §6.2.2 wants it. Nothing for what names no article:
/// no URL, the front page of a site, or where mail comes from.
std::optional<std::string> story_url(std::string_view url);

/// "example.org": the host as above; "" where there is none.
std::string host_of(std::string_view url);

}  // namespace digestkit
