// SPDX-License-Identifier: MIT
// Where an element of a page leads: `data-dg-href` is exact, `href` is what a reader follows.
#pragma once

#include <string_view>

#include "lib/xmlio/markup.h"

namespace digestkit::epub {

/// The attribute that says it; "" when none does. The exact one, unless somebody changed the link beside it.
std::string_view link_attribute(const xmlio::Markup& markup, xmlio::Markup::Node node);

}  // namespace digestkit::epub
