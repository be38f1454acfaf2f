// SPDX-License-Identifier: MIT
// Private to this room: a thread keeps the parser that has read a faultless document for the next one. To
// make a parser and its dictionary takes a twentieth of the time in which a short document is read.
#pragma once

#include <string_view>

#include "lib/xmlio/handles.h"

namespace digestkit::xmlio {

/// Ready for a document that comes in pieces, with callbacks `sax` that are given `data`. Throws Error
/// (internal).
ParserHandle take_push_parser(const xmlSAXHandler& sax, void* data);
/// Ready for `text`, which must outlive it.
ParserHandle take_parser(const xmlSAXHandler& sax, void* data, std::string_view text);

/// Each takes back what the function above gave. Only a parser that has read its document to the end and
/// found nothing: no error is left in it.
void keep_push_parser(ParserHandle parser) noexcept;
void keep_parser(ParserHandle parser) noexcept;

}  // namespace digestkit::xmlio
