// SPDX-License-Identifier: MIT
// A table of a page as text (lib/outline/table_text.h).
#pragma once

#include <string>

#include "lib/xmlio/markup.h"

namespace digestkit::epub {

std::string table_text(const xmlio::Markup& markup, xmlio::Markup::Node table);

}  // namespace digestkit::epub
