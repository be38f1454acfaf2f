// SPDX-License-Identifier: MIT
// Private to this room: owners of what libxml2 allocates.
#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlschemas.h>

#include <memory>
#include <string_view>

#include "lib/base/deleter.h"

namespace digestkit::xmlio {

using DocHandle = std::unique_ptr<xmlDoc, Deleter<&xmlFreeDoc>>;
using ParserHandle = std::unique_ptr<xmlParserCtxt, Deleter<&xmlFreeParserCtxt>>;
using SchemaHandle = std::unique_ptr<xmlSchema, Deleter<&xmlSchemaFree>>;
using SchemaParserHandle = std::unique_ptr<xmlSchemaParserCtxt, Deleter<&xmlSchemaFreeParserCtxt>>;
using ValidatorHandle = std::unique_ptr<xmlSchemaValidCtxt, Deleter<&xmlSchemaFreeValidCtxt>>;
using PlugHandle = std::unique_ptr<xmlSchemaSAXPlugStruct, Deleter<&xmlSchemaSAXUnplug>>;

// The error became const in 2.12; handlers take whichever it is.
#if LIBXML_VERSION >= 21200
using ErrorPointer = const xmlError*;
#else
using ErrorPointer = xmlErrorPtr;
#endif

inline const char* text_of(const xmlChar* text) noexcept {
    return reinterpret_cast<const char*>(text);
}

inline std::string_view view_of(const xmlChar* text) noexcept {
    return text == nullptr ? std::string_view{} : std::string_view{text_of(text)};
}

}  // namespace digestkit::xmlio
