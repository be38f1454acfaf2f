// SPDX-License-Identifier: MIT
// A book from whose second byte on everything is one chapter; the first says whether it is a whole archive
// instead. Whatever is read can be written, and is read back from there without an error.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/epub.h"
#include "lib/zipio/package.h"

using namespace digestkit;

namespace {

struct Receiver final : Records {
    void head(Head) override {}
    void record(Record record, const Places&) override { got.push_back(std::move(record)); }
    std::vector<Record> got;
};

std::string book_with(std::string chapter) {
    std::string bytes;
    StringOutput output(bytes);
    zipio::Package package(output);
    package.store("mimetype", "application/epub+zip");
    package.store("META-INF/container.xml",
                  "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                  "<rootfile full-path=\"p.opf\"/></container>");
    package.store("p.opf",
                  "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\" "
                  "media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/></spine>"
                  "</package>");
    package.store("a.xhtml", std::move(chapter));
    package.finish();
    return bytes;
}

std::vector<Record> read(std::string_view bytes, Sink& sink) {
    Receiver receiver;
    Input input = Input::memory("fuzz", bytes);
    epub_format.read(input, {}, receiver, sink);
    return std::move(receiver.got);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const bool archive = all.substr(0, 1) == "P";
    Collector sink;
    const std::vector<Record> records =
        archive ? read(all, sink) : read(book_with(std::string(all.substr(size > 0 ? 1 : 0))), sink);
    if (records.empty()) return 0;
    std::string bytes;
    StringOutput output(bytes);
    const auto writer = epub_format.open(output, {}, sink);
    for (const Record& record : records) writer->record(record, {});
    writer->finish();
    Collector again;
    if (read(bytes, again).size() != records.size()) std::abort();
    return 0;
}
