// SPDX-License-Identifier: MIT
// What is wrong with books in the world, and what is still read of them: each fault in a book of ours and in
// one of a stranger.
#include <functional>

#include "tests/unit/epub/broken_books.h"

using namespace epub_tests;  // NOLINT(google-build-using-namespace)

namespace {

const std::string all_three = "Story one;Story two;Story three;";

void check_bytes(const std::string& bytes, const std::string& titles, const std::string& rules) {
    const Recovered got = recover(bytes);
    CHECK(got.titles() == titles);
    CHECK(got.rules() == rules);
    for (const Diagnostic& each : got.found) {
        INFO(each.rule->id << " " << each.message);
        CHECK(each.message.find('\n') == std::string::npos);
        CHECK(each.where.file == "book.epub");
    }
}

/// All three records are recovered, with these findings and no other; in a book of ours `and_of_ours` too.
void survives(const std::string& fault, const std::function<void(BrokenBook&)>& spoil,
              const std::string& rules, const std::string& and_of_ours = {}) {
    for (const bool ours : {true, false}) {
        INFO(fault << (ours ? ", ours" : ", foreign"));
        BrokenBook book = ours ? our_book() : foreign_book();
        spoil(book);
        check_bytes(book.zip().bytes(), all_three, ours ? rules + and_of_ours : rules);
    }
}

void add(BrokenBook& book, const std::string& name, const std::string& bytes) {
    book.entries.push_back({name, bytes});
}

void move_all(BrokenBook& book, const std::string& top) {
    for (test::ZipEntry& entry : book.entries) entry.name = top + entry.name;
}

std::string utf16(const std::string& ascii) {
    std::string out = "\xFF\xFE";
    for (const char c : ascii) out += {c, '\0'};
    return out;
}

}  // namespace

TEST_CASE("books as they should be have no findings") {
    survives(
        "none", [](BrokenBook&) {}, "");
    survives(
        "folder entries", [](BrokenBook& book) { add(book, "META-INF/", ""); }, "");
    survives(
        "byte order mark", [](BrokenBook& book) { book.text(book.chapter).insert(0, "\xEF\xBB\xBF"); }, "");
    survives(
        "percent-encoded name",
        [](BrokenBook& book) {
            const std::string name = "two%20%E4%BA%8C.xhtml";
            book.change(book.package, book.href, name);
            const std::string folder = book.package.substr(0, book.package.find('/') + 1);
            book.entry(book.chapter).name = folder + "two 二.xhtml";
        },
        "");
    survives(
        "prefixed package document",
        [](BrokenBook& book) {
            std::string& text = book.text(book.package);
            for (const std::string name : {"package", "manifest", "spine", "itemref", "item"}) {
                for (const std::string end : {" ", ">"}) {
                    for (const std::string start : {"<", "</"}) {
                        const std::string from = start + name + end;
                        const std::string to = start + "opf:" + name + end;
                        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos;)
                            text.replace(at, from.size(), to);
                    }
                }
            }
            book.change(book.package, "xmlns=\"http://www.idpf", "xmlns:opf=\"http://www.idpf");
        },
        "");
    for (const bool ours : {true, false}) {
        test::Zip zip = (ours ? our_book() : foreign_book()).zip();
        zip.end.replace(20, 2, std::string("\x05\0", 2));
        check_bytes(zip.bytes() + "notes", all_three, "");
    }
}

TEST_CASE("the type of the book may be wrong") {
    survives(
        "missing", [](BrokenBook& book) { book.remove("mimetype"); }, "EPB-012");
    survives(
        "last",
        [](BrokenBook& book) {
            std::rotate(book.entries.begin(), book.entries.begin() + 1, book.entries.end());
        },
        "EPB-012");
    survives(
        "deflated",
        [](BrokenBook& book) { book.entry("mimetype").packed = test::deflated(book.text("mimetype")); },
        "EPB-012");
    survives(
        "line end", [](BrokenBook& book) { book.text("mimetype") += "\n"; }, "EPB-012");
    survives(
        "byte order mark", [](BrokenBook& book) { book.text("mimetype").insert(0, "\xEF\xBB\xBF"); },
        "EPB-012");
}

TEST_CASE("entries that are no part of the book are not read") {
    survives(
        "Mac junk",
        [](BrokenBook& book) {
            add(book, "__MACOSX/._mimetype", "junk");
            add(book, ".DS_Store", "junk");
        },
        "EPB-015");
    survives(
        "leading out of the folder", [](BrokenBook& book) { add(book, "../../evil.xhtml", "<p>x</p>"); },
        "ZIP-005");
    survives(
        "absolute", [](BrokenBook& book) { add(book, "/etc/evil.xhtml", "<p>x</p>"); }, "ZIP-005");
    const std::string zeros(200'000'000, '\0'), packed = test::deflated(zeros);
    survives(
        "200 MB of zeros",
        [&zeros, &packed](BrokenBook& book) {
            book.entries.push_back({"zeros.bin", zeros, packed});
        },
        "EPB-015");
}

TEST_CASE("of two entries with one name the last counts") {
    survives(
        "duplicate",
        [](BrokenBook& book) {
            const test::ZipEntry entry = book.entry(book.chapter);
            book.entry(book.chapter).bytes = "<html><body><h1>Other</h1></body></html>";
            book.entries.push_back(entry);
        },
        "ZIP-007");
}

TEST_CASE("pages that are not quite XML are read") {
    survives(
        "space before the declaration", [](BrokenBook& book) { book.text(book.chapter).insert(0, " \n"); },
        "XML-018");
    survives(
        "names of HTML", [](BrokenBook& book) { book.change(book.chapter, "told here", "told&nbsp;here"); },
        "XML-019", " REC-002");  // another blank than the stored one
    survives(
        "unclosed tag", [](BrokenBook& book) { book.change(book.chapter, "here.</p>", "here."); }, "XML-014");
    survives(
        "media type",
        [](BrokenBook& book) {
            const std::size_t at = book.text(book.package).find(book.href);
            std::string& text = book.text(book.package);
            const std::size_t item = text.rfind('<', at), type = text.find("application/xhtml+xml", item);
            text.replace(type, 21, "text/html");
        },
        "EPB-005");
    survives(
        "container without namespace",
        [](BrokenBook& book) {
            book.change("META-INF/container.xml",
                        " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"", "");
        },
        "EPB-014");
    survives(
        "UTF-16 package document",
        [](BrokenBook& book) {
            std::string& text = book.text(book.package);
            const std::size_t at = text.find("encoding=\"") + 10;
            text.replace(at, text.find('"', at) - at, "utf-16");
            text = utf16(text);
        },
        "XML-017");
}

TEST_CASE("files are found under names that are nearly right") {
    survives(
        "another case",
        [](BrokenBook& book) {
            std::string upper = book.href;
            upper.replace(upper.size() - 5, 5, "XHTML");
            book.change(book.package, book.href, upper);
        },
        "EPB-004");
}

TEST_CASE("the files may lie in a folder, and be named from there") {
    survives(
        "one folder", [](BrokenBook& book) { move_all(book, "My Book/"); }, "EPB-013");
    survives(
        "dot names", [](BrokenBook& book) { move_all(book, "./"); }, "EPB-013");
}
