// SPDX-License-Identifier: MIT
// The model as elements, in the order of the schema.
#pragma once

#include "lib/formats/xml/elements.h"
#include "lib/model/record.h"

namespace digestkit::xml {

/// The children of the digest that stand before its records.
void write_head(Elements& elements, const Head& head);
void write_record(Elements& elements, const Record& record);

}  // namespace digestkit::xml
