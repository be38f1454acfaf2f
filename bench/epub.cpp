// SPDX-License-Identifier: MIT
// Records to an EPUB, against libdeflate compressing the same parts, against pandoc (CPU time of the child),
// and ten times as many records against one.
#include "lib/formats/epub/book.h"

#include <libdeflate.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "bench/against_pandoc.h"
#include "bench/common.h"
#include "bench/records.h"
#include "lib/diag/sinks.h"
#include "lib/zipio/archive.h"
#include "lib/zipio/package.h"

using namespace digestkit;

namespace {

namespace fs = std::filesystem;

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

std::vector<std::string> parts_of(const std::string& book) {
    Collector sink;
    Input input = Input::memory("book", book);
    auto archive = zipio::Archive::open(input, {}, sink);
    std::vector<std::string> parts;
    for (std::size_t i = 0; archive && i < archive->entries().size(); ++i)
        parts.push_back(archive->read(i, sink).value_or(""));
    return parts;
}

struct Freer {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

std::size_t deflate_all(const std::vector<std::string>& parts) {
    const std::unique_ptr<libdeflate_compressor, Freer> compressor(
        libdeflate_alloc_compressor(zipio::deflate_level));
    std::string out;
    std::size_t total = 0;
    for (const std::string& part : parts) {
        out.resize(libdeflate_deflate_compress_bound(compressor.get(), part.size()));
        total +=
            libdeflate_deflate_compress(compressor.get(), part.data(), part.size(), out.data(), out.size());
    }
    return total;
}

std::string markdown_of(const std::vector<Record>& records) {
    std::string text = "---\ntitle: Bench\nlang: en\n---\n\n";
    for (const Record& record : records) {
        text += "# " + record.title->plain() + "\n\n";
        for (const Section& section : record.sections) {
            text += "## " + section.label.value_or("Section") + "\n\n";
            for (const Block& one : section.blocks)
                text += (one.type == BlockType::item      ? "- "
                         : one.type == BlockType::heading ? "### "
                                                          : "") +
                        one.text.plain() + "\n\n";
        }
    }
    return text;
}

bool pandoc_row(const std::vector<Record>& records, std::string& book) {
    const fs::path file = fs::temp_directory_path() / "digestkit-bench-epub.md";
    std::ofstream(file, std::ios::binary) << markdown_of(records);
    const bool met = bench::against_pandoc(
        "1,000 records → EPUB", "-f markdown -t epub3 -o " + file.string() + ".epub " + file.string(), 100,
        [&] { write_book(records, book); });
    fs::remove(file);
    fs::remove(file.string() + ".epub");
    return met;
}

}  // namespace

int main() {
    const std::vector<Record> records = bench::records(record_count);
    std::string book;
    write_book(records, book);
    const std::vector<std::string> parts = parts_of(book);
    std::size_t bytes = 0;
    for (const std::string& part : parts) bytes += part.size();
    bool met = bench::contest(
        {"1,000 records → EPUB", "libdeflate of its parts, same level", bytes, 0.67},
        [&] { write_book(records, book); }, [&] { bench::keep(deflate_all(parts)); });
    met = pandoc_row(records, book) && met;
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
