// SPDX-License-Identifier: MIT
// A table as text: a row a line, cells between bars, the first row set off as in Markdown.
#pragma once

#include <string>

#include "lib/xmlio/markup.h"

namespace digestkit::epub {

std::string table_text(const xmlio::Markup& markup, xmlio::Markup::Node table);

}  // namespace digestkit::epub
