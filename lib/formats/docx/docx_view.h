// SPDX-License-Identifier: MIT
// What a document can say of what is shown. A stored record is compared with its document in these terms, so
// that what no document can say is no difference.
#pragma once

#include "lib/formats/docx/terms.h"
#include "lib/outline/outline.h"

namespace digestkit::docx {

/// Brings an Outline that was shown of a record into the terms of a document: CR and CRLF are LF; levels are
/// those shown, depths at most 8; languages that have one code of the office are one, and what has no text is
/// in none; addresses that lead to one target are one, and what leads nowhere is text; headings are bold and
/// code is code, whatever their runs are; schemes, relations, markers, numbers and code languages are not
/// said; a title without any text is none. Gives the languages of the outline by their codes.
Languages as_in_document(outline::Outline& shown, Terms& terms);

/// Brings what was read of a document, with codes and targets, into the terms of the stored record whose
/// languages are `own`.
void as_in_record(outline::Outline& page, Terms& terms, const Languages& own);

}  // namespace digestkit::docx
