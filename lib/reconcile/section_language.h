// SPDX-License-Identifier: MIT
// In which language a page has a section of the stored record.
#pragma once

#include <optional>
#include <string>

#include "lib/model/record.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// What all its blocks that name no language of their own are in; without such, what its label is in. Nothing
/// when the page does not say, or they are in several.
std::optional<std::string> section_language(const Section& section, const Sheet& stored, const Sheet& page,
                                            std::size_t part);

}  // namespace digestkit::merge
