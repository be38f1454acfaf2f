// SPDX-License-Identifier: MIT
// What counts as a URL in `source.url`: an absolute URI or IRI, checked by shape only (RFC 3986 §3.1 for the
// scheme).
#pragma once

#include <string_view>

namespace digestkit {

/// A scheme, a colon, and at least one character; no blanks, no controls. `text` is valid UTF-8.
/// Same verdict as the pattern `url` of the schemas: [A-Za-z][A-Za-z0-9+.\-]*: and then one or more of
/// U+0021–U+007E, U+00A1–U+D7FF, U+E000–U+FFFD, U+10000–U+10FFFF.
bool is_url(std::string_view text) noexcept;

}  // namespace digestkit
