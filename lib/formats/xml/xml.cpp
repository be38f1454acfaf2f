// SPDX-License-Identifier: MIT
#include "lib/formats/xml/xml.h"

#include "lib/formats/xml/builder.h"
#include "lib/formats/xml/names.h"
#include "lib/formats/xml/reader.h"
#include "lib/formats/xml/writer.h"
#include "schema_texts.h"

namespace digestkit {

namespace {

constexpr std::string_view extensions[] = {"xml"};

const xmlio::Schema& schema() {
    static constexpr xmlio::Import import{"xml.xsd", xml::xml_xsd};
    static const xmlio::Schema compiled(xml::digest_1_xsd, import);
    return compiled;
}

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    xml::read_xml(input, options, records, sink, xmlio::Reader::usual_chunk);
}

}  // namespace

void xml::read_xml(Input& input, const ReadOptions& options, Records& records, Sink& sink,
                   std::size_t chunk) {
    xmlio::Reader reader(input, options.limits, sink, chunk);
    Builder builder(input, options, records, reader.track());
    reader.read(schema(), {digest_namespace, "digest", "record"}, builder);
}

std::string_view xml::schema_text() noexcept {
    return digest_1_xsd;
}

const Format xml_format{"xml", "application/xml", extensions, false, read, xml::open_writer};

}  // namespace digestkit
