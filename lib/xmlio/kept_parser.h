// SPDX-License-Identifier: MIT
// Private to this room: a thread keeps the push parser that has read a faultless document for the next one.
// To make a parser and its dictionary takes a twentieth of the time in which a short document is read and
// checked.
#pragma once

#include "lib/xmlio/handles.h"

namespace digestkit::xmlio {

/// Ready for a document, with callbacks `sax` that are given `data`. Throws Error (internal).
ParserHandle take_parser(const xmlSAXHandler& sax, void* data);

/// Only a parser that has read its document to the end and found nothing: no error is left in it.
void keep_parser(ParserHandle parser) noexcept;

}  // namespace digestkit::xmlio
