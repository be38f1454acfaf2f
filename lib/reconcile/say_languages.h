// SPDX-License-Identifier: MIT
// The languages of what names none on the page: it says nothing of them.
#pragma once

#include "lib/outline/outline.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {

bool has_unsaid_language(const outline::Outline& page);

/// Each such piece gets the language of the stored one that it is: of its partner, or of a field of its kind.
/// What is new is in that of what stands above it in its section; a new field, in that of the title. `sheet`
/// is that of `page`, with its partners in `stored`.
void say_languages(outline::Outline& page, const Sheet& sheet, const Sheet& stored);

}  // namespace digestkit::merge
