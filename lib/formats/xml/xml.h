// SPDX-License-Identifier: MIT
// The XML form of a digest: namespace urn:digestkit:digest:1, one pass with schemas/digest-1.xsd compiled in
// (docs/formats/xml.md).
#pragma once

#include "lib/formats/format.h"

namespace digestkit {

extern const Format xml_format;

}  // namespace digestkit
