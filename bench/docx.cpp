// SPDX-License-Identifier: MIT
// Records to a DOCX, against libdeflate compressing all that is deflated for it, and against pandoc (CPU time
// of the child). The stored records are deflated on their own before they go into a part, in base 64.
#include "lib/formats/docx/document.h"

#include "bench/common.h"
#include "bench/packages.h"
#include "bench/records.h"
#include "lib/formats/docx/package_parts.h"
#include "lib/formats/json/stored_records.h"

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

std::string stored_records(const std::vector<Record>& records) {
    json::StoredWriter stored({});
    for (const Record& record : records) stored.add(record);
    return stored.finish();
}

}  // namespace

int main() {
    const std::vector<Record> records = bench::records(record_count);
    std::string bytes;
    write_document(records, bytes);
    std::vector<std::string> deflated = bench::parts_of(bytes);
    const std::size_t size = bench::bytes_of(deflated);
    deflated.push_back(stored_records(records));
    bool met = bench::contest(
        {"1,000 records → DOCX", "libdeflate of its parts and stored records, same level", size, 0.67},
        [&] { write_document(records, bytes); },
        [&] { bench::keep(bench::deflate_all(deflated, docx::document_level)); });
    met = bench::records_against_pandoc("1,000 records → DOCX", "docx", records, 60,
                                        [&] { write_document(records, bytes); }) &&
          met;
    return met ? 0 : 1;
}
