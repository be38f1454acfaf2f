// SPDX-License-Identifier: MIT
// Private to this room.
#pragma once

#include "lib/xmlio/handles.h"
#include "lib/xmlio/schema.h"

namespace digestkit::xmlio {

struct Schema::Impl {
    DocHandle document;  // the schema points into it
    SchemaHandle schema;
};

}  // namespace digestkit::xmlio
