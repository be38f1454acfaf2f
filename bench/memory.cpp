// SPDX-License-Identifier: MIT
// The peak memory of digest-convert over 1 GB of NDJSON, to XML and back: flat, since everything streams. And
// over 1,000 records into a book and a document, which grow with what they hold.
#include <unistd.h>

#include <fstream>

#include "bench/peak.h"

namespace {

namespace fs = std::filesystem;
namespace bench = digestkit::bench;

constexpr std::uintmax_t gigabyte = 1'000'000'000;
constexpr long target_mib = 64, book_target_mib = 60, document_target_mib = 100;

void write_thousand(const std::string& path) {
    std::ofstream file(path, std::ios::binary);
    for (const digestkit::Record& record : bench::records(1000))
        file << digestkit::json::to_json(record) << '\n';
    file.close();
    ::_exit(file ? 0 : 1);
}

}  // namespace

int main() {
    const bench::Folder folder;
    const std::string ndjson = folder / "all.ndjson", xml = folder / "all.xml", back = folder / "back.ndjson";
    const std::string some = folder / "some.ndjson", book = folder / "book.epub",
                      document = folder / "document.docx";
    if (!bench::run_child([&] { write_thousand(some); }).good || !bench::write_ndjson(ndjson, gigabyte)) {
        fmt::print("cannot write the records to {}\n", ndjson);
        return 1;
    }
    const std::string tool = DIGEST_CONVERT;
    bool met = bench::peak_row("1 GB NDJSON → XML", {tool, "-t", "xml", "-o", xml, ndjson}, target_mib);
    met = bench::peak_row("that XML → NDJSON", {tool, "-t", "ndjson", "-o", back, xml}, target_mib) && met;
    met = bench::peak_row("1,000 records → EPUB", {tool, "-t", "epub", "-o", book, some}, book_target_mib) &&
          met;
    met = bench::peak_row("1,000 records → DOCX", {tool, "-t", "docx", "-o", document, some},
                          document_target_mib) &&
          met;
    if (fs::file_size(ndjson) != fs::file_size(back)) {
        fmt::print("the way there and back changed the file\n");
        met = false;
    }
    return met ? 0 : 1;
}
