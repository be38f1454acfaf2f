// SPDX-License-Identifier: MIT
// Reading with the size of a chunk as an argument, for tests and benches; others use `xml_format`.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/formats/format.h"

namespace digestkit::xml {

void read_xml(Input& input, const ReadOptions& options, Records& records, Sink& sink, std::size_t chunk);

/// schemas/digest-1.xsd as it was compiled in.
std::string_view schema_text() noexcept;

}  // namespace digestkit::xml
