// SPDX-License-Identifier: MIT
// A book to records. Nobody touched its pages, which are therefore passed over; with places all are read.
#include "bench/package_reading.h"
#include "lib/formats/epub/epub.h"

using namespace digestkit;

namespace {

/// What the pages cost that somebody touched: all that digest-validate reads, and books that a tool saved.
bool every_page_row() {
    const std::string book = bench::write_package(epub_format, bench::records(1'000));
    ReadOptions with_places;
    with_places.places = true;
    return bench::contest(
        {"EPUB → 1,000 records, every page read", "untouched pages passed over", book.size(), 0.25},
        [&] { bench::keep(bench::read_package(epub_format, book, with_places)); },
        [&] { bench::keep(bench::read_package(epub_format, book)); });
}

}  // namespace

int main() {
    const bool met = bench::reading(epub_format, "EPUB", 300) == 0;
    return every_page_row() && met ? 0 : 1;
}
