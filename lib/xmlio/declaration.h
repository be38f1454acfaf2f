// SPDX-License-Identifier: MIT
// Private to this room: the first bytes of a document say in which encoding it is. Only UTF-8 is read.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/xmlio/track.h"

namespace digestkit::xmlio {

/// As much of the document as an XML declaration may take.
inline constexpr std::size_t declaration_bytes = 256;

/// False, with a finding, when `head` is UTF-16 or UTF-32 or declares an encoding that is not UTF-8.
bool check_encoding(std::string_view head, Track& track);

}  // namespace digestkit::xmlio
