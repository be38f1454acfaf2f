// SPDX-License-Identifier: MIT
// The page of a house: its size, margins, columns, headers and footers.
#pragma once

#include "lib/formats/docx/house_package.h"

namespace digestkit::docx {

/// Fills page, relationships and settings of `house`, and adds the parts that the page needs.
void take_page(HousePackage& package, House& house);

}  // namespace digestkit::docx
