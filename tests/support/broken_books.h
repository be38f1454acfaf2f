// SPDX-License-Identifier: MIT
// Two good books of three records, to be spoiled: one of ours, and one of a stranger that has plain chapters.
// What is not there to be spoiled is thrown as std::logic_error, so that no fault is a fault of nothing.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "lib/diag/sinks.h"
#include "lib/formats/epub/epub.h"
#include "tests/support/unzip.h"
#include "tests/support/zip_maker.h"

namespace digestkit::test {

struct BrokenBook {
    std::vector<ZipEntry> entries;
    std::string package, chapter;  ///< entry names; the chapter is that of the second record
    std::string href;              ///< of the chapter, in the package document

    ZipEntry& entry(const std::string& name) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&name](const ZipEntry& each) { return each.name == name; });
        if (found == entries.end()) throw std::logic_error("no entry " + name);
        return *found;
    }
    std::string& text(const std::string& name) { return entry(name).bytes; }
    void remove(const std::string& name) { entries.erase(entries.begin() + (&entry(name) - entries.data())); }
    void change(const std::string& name, const std::string& from, const std::string& to) {
        std::string& bytes = text(name);
        const std::size_t at = bytes.find(from);
        if (at == std::string::npos) throw std::logic_error("nowhere in " + name + ": " + from);
        bytes.replace(at, from.size(), to);
    }
    std::string bytes() const { return make_zip(entries).bytes(); }
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
    return {unzipped(bytes), "EPUB/package.opf", "EPUB/text/c00002.xhtml", "text/c00002.xhtml"};
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

}  // namespace digestkit::test
