// SPDX-License-Identifier: MIT
// A document from whose second byte on everything is the body, the styles, the lists and the notes; the first
// says whether it is a whole archive instead, and whether changes are rejected. Whatever is read has text
// that is UTF-8, and levels and depths within their bounds.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "lib/diag/sinks.h"
#include "lib/formats/docx/body.h"
#include "lib/unicode/utf8.h"
#include "lib/zipio/package.h"

using namespace digestkit;

namespace {

constexpr const char* types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string document_with(const std::string& body) {
    std::string bytes;
    StringOutput output(bytes);
    zipio::Package package(output);
    const std::string relationships =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
    package.store("_rels/.rels", relationships + "<Relationship Id='a' Type='" + types +
                                     "officeDocument' Target='d.xml'/></Relationships>");
    std::string links = relationships;
    for (const std::string part : {"styles", "numbering", "footnotes", "comments"}) {
        links += "<Relationship Id='" + part + "' Type='" + types + part + "' Target='d.xml'/>";
    }
    package.store("_rels/d.xml.rels", links + "</Relationships>");
    package.store("d.xml", "<document><body>" + body + "</body>" + body + "</document>");
    package.finish();
    return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const bool archive = all.substr(0, 1) == "P";
    const std::string bytes =
        archive ? std::string(all) : document_with(std::string(all.substr(size > 0 ? 1 : 0)));
    Input input = Input::memory("fuzz", bytes);
    ReadOptions options;
    options.changes = all.substr(0, 1) == "r" ? Changes::reject : Changes::accept;
    Collector sink;
    const auto body = docx::read_body(input, options, sink);
    if (!body && sink.found.empty()) std::abort();
    if (!body) return 0;
    for (const docx::Paragraph& paragraph : body->paragraphs) {
        const Block& block = paragraph.block;
        if (block.level > 6 || paragraph.shown_level > 9 || block.depth > 8) std::abort();
        if ((block.type == BlockType::heading) != (block.level > 0)) std::abort();
        if (find_invalid_utf8(block.text.plain()) != std::string_view::npos) std::abort();
    }
    return 0;
}
