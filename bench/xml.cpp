// SPDX-License-Identifier: MIT
// XML to our Records, validated, against libxml2's SAX parser with the same schema and no records.
#include "lib/formats/xml/xml.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <algorithm>

#include "bench/common.h"
#include "bench/forgetful.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"

using namespace digestkit;

namespace {

constexpr std::size_t record_count = 6'000;

std::string xml_text() {
    std::string text;
    StringOutput output(text);
    Collector sink;
    const auto writer = xml_format.open(output, {}, sink);
    for (std::size_t i = 0; i < record_count; ++i) writer->record(bench::record(i), {});
    writer->finish();
    return text;
}

std::size_t read_ours(std::string_view text) {
    Input input = Input::memory("bench", text);
    Collector sink;
    bench::Forgetful records;
    xml_format.read(input, {}, records, sink);
    return sink.found.empty() ? records.count : 0;
}

// The rival takes the events and does nothing with them.
void on_start(void*, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int,
              const xmlChar**) {}
void on_end(void*, const xmlChar*, const xmlChar*, const xmlChar*) {}
void on_text(void*, const xmlChar*, int) {}

bool read_theirs(std::string_view text, xmlSchemaPtr schema) {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = on_start;
    sax.endElementNs = on_end;
    sax.characters = sax.ignorableWhitespace = on_text;
    int nothing = 0;
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &nothing, nullptr, 0, nullptr);
    xmlSchemaValidCtxtPtr validator = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSAXPlugPtr plug = xmlSchemaSAXPlug(validator, &parser->sax, &parser->userData);
    constexpr std::size_t chunk = std::size_t{64} << 10;
    for (std::size_t at = 0; at < text.size(); at += chunk) {
        const std::size_t size = std::min(chunk, text.size() - at);
        xmlParseChunk(parser, text.data() + at, static_cast<int>(size), at + size == text.size() ? 1 : 0);
    }
    const bool good = parser->wellFormed == 1 && xmlSchemaIsValid(validator) == 1;
    xmlSchemaSAXUnplug(plug);
    xmlSchemaFreeValidCtxt(validator);
    xmlFreeParserCtxt(parser);
    return good;
}

}  // namespace

int main() {
    xmlSchemaParserCtxtPtr context = xmlSchemaNewParserCtxt(DIGESTKIT_SOURCE_DIR "/schemas/digest-1.xsd");
    xmlSchemaPtr schema = xmlSchemaParse(context);  // before ours, which forbids libxml2 every file
    xmlSchemaFreeParserCtxt(context);
    const std::string text = xml_text();
    if (schema == nullptr || read_ours(text) != record_count || !read_theirs(text, schema)) {
        fmt::print("the two readers differ\n");
        return 1;
    }
    const bool met = bench::contest(
        {"XML → our Records, validated", "libxml2 SAX + XSD, no records", text.size(), 0.8},
        [&] { bench::keep(read_ours(text)); }, [&] { bench::keep(read_theirs(text, schema)); });
    xmlSchemaFree(schema);
    return met ? 0 : 1;
}
