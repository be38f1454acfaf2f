// SPDX-License-Identifier: MIT
#include "lib/xmlio/kept_parser.h"

#include <libxml/parserInternals.h>

#include <utility>

#include "lib/base/error.h"

namespace digestkit::xmlio {

namespace {

/// A parser never forgets a name: one that has seen many more than documents of ours have goes.
constexpr int most_names = 1000;

ParserHandle& kept() noexcept {
    thread_local ParserHandle parser;
    return parser;
}

}  // namespace

ParserHandle take_parser(const xmlSAXHandler& sax, void* data) {
    ParserHandle parser = std::move(kept());
    if (parser && xmlCtxtResetPush(parser.get(), nullptr, 0, nullptr, nullptr) == 0) {
        *parser->sax = sax;
        parser->userData = data;
        return parser;
    }
    xmlSAXHandler copied = sax;  // libxml2 asks for one that it could write to
    parser.reset(xmlCreatePushParserCtxt(&copied, data, nullptr, 0, nullptr));
    if (!parser) throw Error(ErrorKind::internal, "libxml2 gave no parser");
    return parser;
}

void keep_parser(ParserHandle parser) noexcept {
    if (xmlDictSize(parser->dict) <= most_names) kept() = std::move(parser);
}

}  // namespace digestkit::xmlio
