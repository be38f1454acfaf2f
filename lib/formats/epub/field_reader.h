// SPDX-License-Identifier: MIT
// An element of a page of ours with a role other than block: titles, dates, links and whatever else is one
// field of a record.
#pragma once

#include <string>

#include "lib/outline/outline.h"
#include "lib/xmlio/markup.h"

namespace digestkit::epub {

/// `places`: those of its parts are asked for.
outline::Piece read_field(const xmlio::Markup& markup, xmlio::Markup::Node node, outline::Role role,
                          const std::string& lang, bool places);

}  // namespace digestkit::epub
