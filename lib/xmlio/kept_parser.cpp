// SPDX-License-Identifier: MIT
#include "lib/xmlio/kept_parser.h"

#include <libxml/parserInternals.h>

#include <utility>

#include "lib/base/error.h"

namespace digestkit::xmlio {

namespace {

/// A parser never forgets a name: one that has seen many more than documents of ours have goes.
constexpr int most_names = 1000;

ParserHandle& kept_push_parser() noexcept {
    thread_local ParserHandle parser;
    return parser;
}

ParserHandle& kept_parser() noexcept {
    thread_local ParserHandle parser;
    return parser;
}

ParserHandle prepared(ParserHandle parser, const xmlSAXHandler& sax, void* data) {
    if (!parser) throw Error(ErrorKind::internal, "libxml2 gave no parser");
    // No network; and never NOENT, DTDLOAD, XINCLUDE or HUGE (docs/formats/xml.md, what is refused).
    xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET);
    *parser->sax = sax;  // the options may have changed the table
    parser->userData = data;
    return parser;
}

bool has_few_names(const ParserHandle& parser) noexcept {
    return xmlDictSize(parser->dict) <= most_names;
}

}  // namespace

ParserHandle take_push_parser(const xmlSAXHandler& sax, void* data) {
    ParserHandle parser = std::move(kept_push_parser());
    if (!parser || xmlCtxtResetPush(parser.get(), nullptr, 0, nullptr, nullptr) != 0)
        parser.reset(xmlCreatePushParserCtxt(nullptr, nullptr, nullptr, 0, nullptr));
    return prepared(std::move(parser), sax, data);
}

ParserHandle take_parser(const xmlSAXHandler& sax, void* data, std::string_view text) {
    ParserHandle parser = std::move(kept_parser());
    if (!parser) parser.reset(xmlNewParserCtxt());
    parser = prepared(std::move(parser), sax, data);
    xmlParserInputBufferPtr bytes =
        xmlParserInputBufferCreateMem(text.data(), static_cast<int>(text.size()), XML_CHAR_ENCODING_NONE);
    xmlParserInputPtr input =
        bytes == nullptr ? nullptr : xmlNewIOInputStream(parser.get(), bytes, XML_CHAR_ENCODING_NONE);
    if (input == nullptr || inputPush(parser.get(), input) < 0)
        throw Error(ErrorKind::internal, "libxml2 gave no parser");
    return parser;
}

void keep_push_parser(ParserHandle parser) noexcept {
    if (has_few_names(parser)) kept_push_parser() = std::move(parser);
}

void keep_parser(ParserHandle parser) noexcept {
    xmlCtxtReset(parser.get());  // it lets go of the document
    if (has_few_names(parser)) kept_parser() = std::move(parser);
}

}  // namespace digestkit::xmlio
