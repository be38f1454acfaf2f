// SPDX-License-Identifier: MIT
// One block and what the page made of it.
#pragma once

#include <string>

#include "lib/model/record.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

/// `stored` with what differs between `before`, the piece shown of it, and `after`, that of the page. `name`
/// is for messages, `section_lang` the language of the section of the result that it stands in.
Block merge_block(Block stored, const Piece& before, const Piece& after, const std::string& section_lang,
                  const std::string& name, Differences& out);

/// A block that only the page has, in a section of the language `lang`.
Block new_block(const Piece& page, const std::string& lang);

}  // namespace digestkit::merge
