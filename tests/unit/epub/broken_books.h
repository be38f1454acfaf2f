// SPDX-License-Identifier: MIT
// Two good books of three records, to be spoiled: one of ours, and one of a stranger that has plain chapters.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/epub.h"
#include "lib/zipio/archive.h"
#include "tests/support/catch.h"
#include "tests/support/zip_maker.h"

namespace epub_tests {

using namespace digestkit;  // NOLINT(google-build-using-namespace)

struct BrokenBook {
    std::vector<test::ZipEntry> entries;
    std::string package, chapter;  ///< entry names; the chapter is that of the second record
    std::string href;              ///< of the chapter, in the package document

    test::ZipEntry& entry(const std::string& name) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&name](const test::ZipEntry& each) { return each.name == name; });
        REQUIRE(found != entries.end());
        return *found;
    }
    std::string& text(const std::string& name) { return entry(name).bytes; }
    void remove(const std::string& name) { entries.erase(entries.begin() + (&entry(name) - entries.data())); }
    void change(const std::string& name, const std::string& from, const std::string& to) {
        std::string& bytes = text(name);
        const std::size_t at = bytes.find(from);
        INFO(from);
        REQUIRE(at != std::string::npos);
        bytes.replace(at, from.size(), to);
    }
    test::Zip zip() const { return test::make_zip(entries); }
};

inline Record story(const std::string& number) {
    Record record;
    record.title = Text("Story " + number);
    record.lang = "en";
    Section section;
    section.kind = SectionKind::summary;
    section.label = "Summary";
    section.blocks.emplace_back();
    section.blocks.back().text = Text("What happened in " + number + " is told here.");
    record.sections.push_back(section);
    return record;
}

inline BrokenBook our_book() {
    std::string bytes;
    StringOutput output(bytes);
    Collector sink;
    const auto writer = epub_format.open(output, {}, sink);
    for (const std::string number : {"one", "two", "three"}) writer->record(story(number), {});
    writer->finish();
    Input input = Input::memory("book", bytes);
    auto archive = zipio::Archive::open(input, {}, sink);
    REQUIRE(archive);
    BrokenBook book{{}, "EPUB/package.opf", "EPUB/text/c00002.xhtml", "text/c00002.xhtml"};
    for (std::size_t i = 0; i < archive->entries().size(); ++i)
        book.entries.push_back({archive->entries()[i].name, archive->read(i, sink).value()});
    return book;
}

inline BrokenBook foreign_book() {
    BrokenBook book{{}, "OPS/book.opf", "OPS/two.xhtml", "two.xhtml"};
    const std::string declared = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    book.entries.push_back({"mimetype", "application/epub+zip"});
    book.entries.push_back(
        {"META-INF/container.xml",
         declared + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                    "<rootfiles><rootfile full-path=\"OPS/book.opf\" "
                    "media-type=\"application/oebps-package+xml\"/></rootfiles></container>"});
    std::string items, spine;
    for (const std::string number : {"one", "two", "three"}) {
        items += "<item id=\"" + number + "\" href=\"" + number +
                 ".xhtml\" "
                 "media-type=\"application/xhtml+xml\"/>\n";
        spine += "<itemref idref=\"" + number + "\"/>";
    }
    book.entries.push_back(
        {"OPS/book.opf", declared +
                             "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\">\n"
                             "<metadata><dc:language xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                             "en</dc:language></metadata>\n<manifest>\n" +
                             items + "</manifest>\n<spine>" + spine + "</spine>\n</package>"});
    for (const std::string number : {"one", "two", "three"}) {
        book.entries.push_back(
            {"OPS/" + number + ".xhtml",
             declared +
                 "<html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head><title>t</title></head>\n<body>"
                 "<h1>Story " +
                 number + "</h1>\n<p>What happened in " + number + " is told here.</p>\n</body></html>"});
    }
    return book;
}

struct Recovered {
    std::vector<Record> records;
    std::vector<Diagnostic> found;

    std::string titles() const {
        std::string all;
        for (const Record& record : records)
            all += (record.title ? record.title->plain() : std::string("?")) + ";";
        return all;
    }
    /// Rules, without those that a book of a stranger always has.
    std::string rules() const {
        std::string all;
        for (const Diagnostic& each : found) {
            if (each.rule->id == "REC-020") continue;
            all += (all.empty() ? "" : " ") + std::string(each.rule->id);
        }
        return all;
    }
};

inline Recovered recover(const std::string& bytes, const Limits& limits = {}) {
    struct Receiver final : Records {
        void head(Head) override {}
        void record(Record record, const Places&) override { got.push_back(std::move(record)); }
        std::vector<Record> got;
    } receiver;
    Collector sink;
    Input input = Input::memory("book.epub", bytes);
    ReadOptions options;
    options.limits = limits;
    epub_format.read(input, options, receiver, sink);
    return {std::move(receiver.got), std::move(sink.found)};
}

}  // namespace epub_tests
