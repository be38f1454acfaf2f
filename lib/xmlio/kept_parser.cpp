// SPDX-License-Identifier: MIT
#include "lib/xmlio/kept_parser.h"

#include <libxml/parserInternals.h>

#include <memory>
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

/// Reading from memory bit by bit: libxml2 would copy all of a text that it were given.
int read_some(void* context, char* buffer, int length) noexcept {
    std::string_view& rest = *static_cast<std::string_view*>(context);
    const std::size_t count = rest.copy(buffer, static_cast<std::size_t>(length));
    rest.remove_prefix(count);
    return static_cast<int>(count);
}

int forget(void* context) noexcept {
    delete static_cast<std::string_view*>(context);  // NOLINT(cppcoreguidelines-owning-memory)
    return 0;
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
    auto rest = std::make_unique<std::string_view>(text);
    xmlParserInputBufferPtr bytes =
        xmlParserInputBufferCreateIO(read_some, forget, rest.get(), XML_CHAR_ENCODING_NONE);
    if (bytes != nullptr) static_cast<void>(rest.release());  // the buffer's now
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
