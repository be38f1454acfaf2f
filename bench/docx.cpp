// SPDX-License-Identifier: MIT
// Records to a DOCX, against libdeflate compressing its parts, and against pandoc (CPU time of the child).
#include "lib/formats/docx/document.h"

#include "bench/common.h"
#include "bench/packages.h"
#include "bench/records.h"
#include "lib/formats/docx/package_parts.h"

using namespace digestkit;

namespace {

constexpr std::size_t record_count = 1'000;

/// Into `bytes`, which keep their memory: a file would not have to be made room for either.
void write_document(const std::vector<Record>& records, std::string& bytes) {
    bytes.clear();
    StringOutput output(bytes);
    Collector sink;
    docx::Document document(output, {}, sink);
    for (const Record& record : records) document.story({&record, 1});
    document.finish();
}

}  // namespace

int main() {
    const std::vector<Record> records = bench::records(record_count);
    std::string bytes;
    write_document(records, bytes);
    const std::vector<std::string> parts = bench::parts_of(bytes);
    bool met = bench::contest(
        {"1,000 records → DOCX", "libdeflate of its parts, same level", bench::bytes_of(parts), 0.67},
        [&] { write_document(records, bytes); },
        [&] { bench::keep(bench::deflate_all(parts, docx::document_level)); });
    met = bench::records_against_pandoc("1,000 records → DOCX", "docx", records, 60,
                                        [&] { write_document(records, bytes); }) &&
          met;
    return met ? 0 : 1;
}
