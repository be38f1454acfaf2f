// SPDX-License-Identifier: MIT
#include "tests/support/book_faults.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace digestkit::test {

namespace {

using Bytes = BookFault::Bytes;

Bytes spoiled(const std::function<void(BrokenBook&)>& spoil) {
    return [spoil](BrokenBook book) {
        spoil(book);
        return book.bytes();
    };
}

Bytes with_entry(const std::string& name, const std::string& bytes) {
    return spoiled([=](BrokenBook& book) { book.entries.push_back({name, bytes}); });
}

Bytes below_folder(const std::string& top) {
    return spoiled([=](BrokenBook& book) {
        for (ZipEntry& entry : book.entries) entry.name = top + entry.name;
    });
}

/// What deflates to a thousandth.
const std::string& zeros() {
    static const std::string all(200'000'000, '\0');
    return all;
}

std::string folder_of(const BrokenBook& book) {
    return book.package.substr(0, book.package.find('/') + 1);
}

void rename_chapter(BrokenBook& book, const std::string& href, const std::string& name) {
    book.change(book.package, book.href, href);
    book.entry(book.chapter).name = folder_of(book) + name;
}

void prefix_package(BrokenBook& book) {
    std::string& text = book.text(book.package);
    for (const std::string name : {"package", "manifest", "spine", "itemref", "item"}) {
        for (const std::string end : {" ", ">"}) {
            for (const std::string start : {"<", "</"}) {
                std::string from = start, to = start;
                from.append(name).append(end);
                to.append("opf:").append(name).append(end);
                for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos;)
                    text.replace(at, from.size(), to);
            }
        }
    }
    book.change(book.package, "xmlns=\"http://www.idpf", "xmlns:opf=\"http://www.idpf");
}

void wrong_media_type(BrokenBook& book) {
    std::string& text = book.text(book.package);
    const std::size_t item = text.rfind('<', text.find(book.href));
    constexpr std::string_view right = "application/xhtml+xml";
    text.replace(text.find(right, item), right.size(), "text/html");
}

void package_in_utf16(BrokenBook& book) {
    std::string& text = book.text(book.package);
    const std::size_t at = text.find("encoding=\"") + 10;
    text.replace(at, text.find('"', at) - at, "utf-16");
    std::string wide = "\xFF\xFE";
    for (const char c : text) wide += {c, '\0'};
    text = wide;
}

void declare(BrokenBook& book, const std::string& declarations) {
    std::string& text = book.text(book.chapter);
    if (const std::size_t old = text.find("<!DOCTYPE"); old != std::string::npos)
        text.erase(old, text.find('>', old) - old + 1);
    book.change(book.chapter, "<html", "<!DOCTYPE html [" + declarations + "]><html");
    book.change(book.chapter, "told here", "told &x; here");
}

/// Nine steps of ten, to a thousand million.
std::string laughs() {
    std::string all = "<!ENTITY a \"lol\">", last = "a";
    for (const std::string name : {"b", "c", "d", "e", "f", "g", "h", "i", "x"}) {
        all.append("<!ENTITY ").append(name).append(" \"");
        for (int i = 0; i < 10; ++i) all.append("&").append(last).append(";");
        all += "\">";
        last = name;
    }
    return all;
}

Bytes encrypted(const std::string& algorithm) {
    return with_entry("META-INF/encryption.xml",
                      "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><EncryptedData>"
                      "<EncryptionMethod Algorithm=\"" +
                          algorithm + "\"/></EncryptedData></encryption>");
}

std::vector<BookFault> harmless() {
    return {
        {"none", [](const BrokenBook& book) { return book.bytes(); }, {}},
        {"folder-entries", with_entry("META-INF/", ""), {}},
        {"page-byte-order-mark",
         spoiled([](BrokenBook& book) { book.text(book.chapter).insert(0, "\xEF\xBB\xBF"); }),
         {}},
        {"percent-encoded-name",
         spoiled([](BrokenBook& book) { rename_chapter(book, "two%20%E4%BA%8C.xhtml", "two 二.xhtml"); }),
         {}},
        {"prefixed-package-document", spoiled(prefix_package), {}},
        {"archive-comment",
         [](const BrokenBook& book) {
             Zip zip = make_zip(book.entries);
             zip.end.replace(20, 2, std::string("\x05\0", 2));
             return zip.bytes() + "notes";
         },
         {}},
        {"encrypted-fonts", encrypted("http://www.idpf.org/2008/embedding"), {}},
    };
}

std::vector<BookFault> of_the_archive() {
    return {
        {"mimetype-missing", spoiled([](BrokenBook& book) { book.remove("mimetype"); }), {"EPB-012"}},
        {"mimetype-last",
         spoiled([](BrokenBook& book) {
             std::rotate(book.entries.begin(), book.entries.begin() + 1, book.entries.end());
         }),
         {"EPB-012"}},
        {"mimetype-deflated",
         spoiled([](BrokenBook& book) { book.entry("mimetype").packed = deflated(book.text("mimetype")); }),
         {"EPB-012"}},
        {"mimetype-line-end", spoiled([](BrokenBook& book) { book.text("mimetype") += "\n"; }), {"EPB-012"}},
        {"mimetype-byte-order-mark",
         spoiled([](BrokenBook& book) { book.text("mimetype").insert(0, "\xEF\xBB\xBF"); }),
         {"EPB-012"}},
        {"file-manager",
         spoiled([](BrokenBook& book) {
             book.entries.push_back({"__MACOSX/._mimetype", "junk"});
             book.entries.push_back({".DS_Store", "junk"});
         }),
         {"EPB-015"}},
        {"out-of-the-folder", with_entry("../evil.xhtml", "<p>x</p>"), {"ZIP-005"}},
        {"absolute-name", with_entry("/etc/evil.xhtml", "<p>x</p>"), {"ZIP-005"}},
        {"zeros-beside",
         spoiled([](BrokenBook& book) {
             book.entries.push_back({"zeros.bin", zeros(), deflated(zeros())});
         }),
         {"EPB-015"}},
        {"two-of-one-name",
         spoiled([](BrokenBook& book) {
             const ZipEntry entry = book.entry(book.chapter);
             book.entry(book.chapter).bytes = "<html><body><h1>Other</h1></body></html>";
             book.entries.push_back(entry);
         }),
         {"ZIP-007"}},
        {"bytes-in-front", [](const BrokenBook& book) { return "junk junk\n" + book.bytes(); }, {"ZIP-003"}},
        {"one-folder", below_folder("My Book/"), {"EPB-013"}},
        {"dot-names", below_folder("./"), {"EPB-013"}},
        {"backslashes",
         spoiled([](BrokenBook& book) {
             for (ZipEntry& entry : book.entries)
                 std::replace(entry.name.begin(), entry.name.end(), '/', '\\');
         }),
         {"ZIP-006"}},
    };
}

std::vector<BookFault> of_the_files() {
    return {
        {"space-before-declaration",
         spoiled([](BrokenBook& book) { book.text(book.chapter).insert(0, " \n"); }),
         {"XML-018"}},
        {"names-of-html",
         spoiled([](BrokenBook& book) { book.change(book.chapter, "told here", "told&nbsp;here"); }),
         {"XML-019"},
         {"XML-019 REC-002"}},  // another blank than the stored one
        {"unclosed-tag",
         spoiled([](BrokenBook& book) { book.change(book.chapter, "here.</p>", "here."); }),
         {"XML-014"}},
        {"media-type", spoiled(wrong_media_type), {"EPB-005"}},
        {"container-without-namespace",
         spoiled([](BrokenBook& book) {
             book.change("META-INF/container.xml",
                         " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"", "");
         }),
         {"EPB-014"}},
        {"package-in-utf-16", spoiled(package_in_utf16), {"XML-017"}},
        {"name-in-another-case",
         spoiled([](BrokenBook& book) {
             const std::string stem = book.href.substr(0, book.href.size() - 5);
             book.change(book.package, book.href, stem + "XHTML");
         }),
         {"EPB-004"}},
        {"percent-signs-in-name",
         spoiled([](BrokenBook& book) { rename_chapter(book, "two%20words.xhtml", "two%20words.xhtml"); }),
         {"EPB-004"}},
    };
}

std::vector<BookFault> with_losses() {
    const Outcome two_of_three{"EPB-002", 2, 3};
    return {
        {"page-missing",
         spoiled([](BrokenBook& book) { book.remove(book.chapter); }),
         two_of_three,
         {"EPB-002 EPB-008", 3, 3}},
        {"all-pages-missing",
         spoiled([](BrokenBook& book) {
             book.entries.erase(std::remove_if(book.entries.begin(), book.entries.end(),
                                               [](const ZipEntry& entry) {
                                                   return entry.name.ends_with(".xhtml") &&
                                                          !entry.name.ends_with("nav.xhtml");
                                               }),
                                book.entries.end());
         }),
         {"EPB-002", 0, 1},
         {"EPB-002 EPB-008 EPB-008 EPB-008", 3, 3}},
        {"container-missing",
         spoiled([](BrokenBook& book) { book.remove("META-INF/container.xml"); }),
         {"EPB-003"}},
        {"package-missing", spoiled([](BrokenBook& book) { book.remove(book.package); }), {"EPB-003"}},
        {"encrypted", encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), {"EPB-006", 0, 1}},
        {"page-encrypted-in-archive",
         spoiled([](BrokenBook& book) { book.entry(book.chapter).flags = 1; }),
         {"ZIP-008", 2, 3},
         {"ZIP-008 EPB-008", 3, 3}},
        {"cut-before-directory",
         [](const BrokenBook& book) { return make_zip(book.entries).locals; },
         {"ZIP-002", 3, 3}},
        {"cut-in-last-entry",
         [](const BrokenBook& book) {
             const std::string locals = make_zip(book.entries).locals;
             return locals.substr(0, locals.size() - 100);
         },
         {"ZIP-002 EPB-002", 2, 3},
         {"ZIP-002 EPB-007", 3, 3}},
        {"cut-in-half",
         [](const BrokenBook& book) {
             const std::string bytes = book.bytes();
             return bytes.substr(0, bytes.size() / 2);
         },
         {"ZIP-002 EPB-002", 0, 1}},
        {"empty-file", [](const BrokenBook&) { return std::string(); }, {"ZIP-001", 0, 1}},
        {"no-archive", [](const BrokenBook&) { return std::string(100'000, 'x'); }, {"ZIP-001", 0, 1}},
    };
}

std::vector<BookFault> hostile() {
    return {
        {"billion-laughs",
         spoiled([](BrokenBook& book) { declare(book, laughs()); }),
         {"XML-015"},
         {"XML-015 REC-003"}},
        {"external-entity",
         spoiled([](BrokenBook& book) { declare(book, "<!ENTITY x SYSTEM \"file:///etc/passwd\">"); }),
         {"XML-015"},
         {"XML-015 REC-003"}},
        {"bomb-as-page",
         spoiled([](BrokenBook& book) {
             book.entry(book.chapter).bytes = zeros();
             book.entry(book.chapter).packed = deflated(zeros());
         }),
         {"EPB-015 LIM-010", 2, 3},
         {"EPB-015 LIM-010 EPB-008", 3, 3}},
        {"bomb-that-lies",
         spoiled([](BrokenBook& book) {
             book.entry(book.chapter).bytes = zeros();
             book.entry(book.chapter).packed = deflated(zeros());
             book.entry(book.chapter).size = 10;
         }),
         {"LIM-010", 2, 3},
         {"LIM-010 EPB-008", 3, 3}},
        {"many-attributes",
         spoiled([](BrokenBook& book) {
             std::string tag = "<p";
             for (int i = 0; i < 200'000; ++i) tag += " a" + std::to_string(i) + "=\"1\"";
             book.change(book.chapter, "<p>What", tag + ">What");
         }),
         {"LIM-004", 2, 3},
         {"LIM-004 EPB-008", 3, 3}},
        {"deep-page",
         spoiled([](BrokenBook& book) {
             std::string deep;
             for (int i = 0; i < 200'000; ++i) deep += "<div>";
             book.change(book.chapter, "<p>What", deep + "<p>What");
         }),
         {"LIM-002", 2, 3},
         {"LIM-002 EPB-008", 3, 3}},
    };
}

}  // namespace

std::vector<BookFault> book_faults() {
    std::vector<BookFault> all;
    for (std::vector<BookFault> (*group)() : {harmless, of_the_archive, of_the_files, with_losses, hostile}) {
        std::vector<BookFault> some = group();
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

std::string faulty_book(const std::string& name, bool ours) {
    for (const BookFault& fault : book_faults()) {
        if (fault.name == name) return fault.bytes(ours ? our_book() : foreign_book());
    }
    throw std::logic_error("no fault " + name);
}

}  // namespace digestkit::test
