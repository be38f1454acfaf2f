// SPDX-License-Identifier: MIT
// Private to this room: looks at the bytes of a page before the HTML parser does. What is no XML has no
// certain tags: a quote, a script or a comment may hide one. So every `<` with a letter behind it is taken
// for the start of a tag, and none of them may reach a limit.
#pragma once

#include <optional>
#include <string_view>

#include "lib/xmlio/prescan.h"

namespace digestkit::xmlio {

std::optional<PreScan::Alarm> scan_html(std::string_view text, const Limits& limits);

}  // namespace digestkit::xmlio
