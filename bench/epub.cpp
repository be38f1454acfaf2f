// SPDX-License-Identifier: MIT
// Records to an EPUB, against libdeflate compressing the same parts, against pandoc (CPU time of the child),
// and ten times as many records against one.
#include "lib/formats/epub/book.h"

#include "bench/common.h"
#include "bench/packages.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"

using namespace digestkit;

namespace {

constexpr std::size_t record_count = 1'000;

/// Into `bytes`, which keep their memory from book to book: a file would not have to be made room for either.
void write_book(const std::vector<Record>& records, std::string& bytes) {
    bytes.clear();
    StringOutput output(bytes);
    Collector sink;
    epub::Book book(output, {}, sink);  // as the writer of the format, which takes its records over
    for (const Record& record : records) book.chapter({&record, 1});
    book.finish();
}

}  // namespace

int main() {
    const std::vector<Record> records = bench::records(record_count);
    std::string book;
    write_book(records, book);
    const std::vector<std::string> parts = bench::parts_of(book);
    const std::size_t bytes = bench::bytes_of(parts);
    bool met = bench::contest(
        {"1,000 records → EPUB", "libdeflate of its parts, same level", bytes, 0.67},
        [&] { write_book(records, book); },
        [&] { bench::keep(bench::deflate_all(parts, zipio::deflate_level)); });
    met = bench::records_against_pandoc("1,000 records → EPUB", "epub3", records, 100,
                                        [&] { write_book(records, book); }) &&
          met;
    const std::vector<Record> many = bench::records(10 * record_count);
    std::string large;
    // Ten times as many in at most eleven times the time.
    met = bench::contest(
              {"10,000 records → EPUB", "ten times 1,000 records", 10 * bytes, 10.0 / 11},
              [&] { write_book(many, large); },
              [&] {
                  for (int i = 0; i < 10; ++i) write_book(records, book);
              }) &&
          met;
    return met ? 0 : 1;
}
