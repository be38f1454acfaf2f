// SPDX-License-Identifier: MIT
// A book to records: one whose pages nobody touched, which are passed over, and one that a tool saved again.
#include "bench/package_reading.h"
#include "lib/formats/epub/epub.h"
#include "lib/zipio/archive.h"
#include "lib/zipio/package.h"

using namespace digestkit;

namespace {

/// The book with a line end behind each file, as an editor may leave it.
std::string saved_again(const std::string& book) {
    std::string saved;
    StringOutput output(saved);
    Silence sink;
    Input input = Input::memory("package", book);
    auto archive = zipio::Archive::open(input, {}, sink);
    if (!archive) return {};
    zipio::Package package(output);
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        package.deflate(archive->entries()[i].name, archive->read(i, sink).value_or("") + "\n");
    package.finish();
    return saved;
}

bool saved_row() {
    const std::string book = bench::write_package(epub_format, bench::records(1'000));
    const std::string saved = saved_again(book);
    return bench::contest(
        {"EPUB saved again → 1,000 records", "as it was written", book.size(), 0.35},
        [&] { bench::keep(bench::read_package(epub_format, saved)); },
        [&] { bench::keep(bench::read_package(epub_format, book)); });
}

}  // namespace

int main() {
    const bool met = bench::reading(epub_format, "EPUB", 300) == 0;
    return saved_row() && met ? 0 : 1;
}
