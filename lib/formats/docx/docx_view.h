// SPDX-License-Identifier: MIT
// What a document can say of what is shown. A stored record is compared with its document in these terms, so
// that what no document can say is no difference.
#pragma once

#include "lib/outline/outline.h"

namespace digestkit::docx {

/// Brings an Outline that was shown of a record into the terms of a document: CR and CRLF are LF; levels are
/// those shown, depths at most 8; languages are those that languages of the office stand for; addresses are
/// targets; dates, schemes, relations, markers, code languages and provenances are only their words; a title
/// without any text is none.
void as_in_document(outline::Outline& shown);

}  // namespace digestkit::docx
