// SPDX-License-Identifier: MIT
// Books that lost something, that hide something, or that want to do harm.
#include <unistd.h>

#include <fstream>

#include "tests/support/book_faults.h"
#include "tests/unit/epub/recovered.h"

using namespace broken_books;  // NOLINT(google-build-using-namespace)

namespace {

const std::string all_three = "Story one;Story two;Story three;";

const Diagnostic& finding(const Recovered& got, std::string_view rule) {
    for (const Diagnostic& each : got.found) {
        if (each.rule->id == rule) return each;
    }
    FAIL("no finding " << rule << " in " << got.rules());
    return got.found.front();
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// All text of all records.
std::string words(const Recovered& got) {
    std::string all;
    for (const Record& record : got.records) {
        for (const Section& section : record.sections) {
            for (const Block& block : section.blocks) all += block.text.plain() + "\n";
        }
    }
    return all;
}

void declare(BrokenBook& book, const std::string& doctype, const std::string& reference) {
    std::string& text = book.text(book.chapter);
    if (const std::size_t old = text.find("<!DOCTYPE"); old != std::string::npos)
        text.erase(old, text.find('>', old) - old + 1);
    book.change(book.chapter, "<html", doctype + "<html");
    book.change(book.chapter, "told here", "told " + reference + " here");
}

}  // namespace

TEST_CASE("a missing page is an error that names it") {
    BrokenBook foreign = foreign_book();
    foreign.remove(foreign.chapter);
    const Recovered two = recover(foreign.bytes());
    CHECK(two.titles() == "Story one;Story three;");
    CHECK(two.rules() == "EPB-002");
    CHECK(contains(finding(two, "EPB-002").message, "two.xhtml"));
    CHECK(finding(two, "EPB-002").where.member == foreign.package);
    CHECK(finding(two, "EPB-002").where.begin.line > 1);

    BrokenBook ours = our_book();
    ours.remove(ours.chapter);
    const Recovered three = recover(ours.bytes());
    CHECK(three.titles() == all_three);
    CHECK(contains(finding(three, "EPB-002").message, "c00002.xhtml"));
    CHECK(contains(finding(three, "EPB-008").message, "the stored record was taken"));
}

TEST_CASE("several missing pages are one finding, a page without an item too") {
    BrokenBook foreign = foreign_book();
    foreign.remove(foreign.chapter);
    foreign.change(foreign.package, "<itemref", "<itemref idref=\"nothing\"/><itemref");
    const Recovered two = recover(foreign.bytes());
    CHECK(two.records.size() == 2);
    CHECK(two.rules() == "EPB-002");
    CHECK(contains(finding(two, "EPB-002").message, "2 pages are not in the book: \"nothing\", "));
    CHECK(contains(finding(two, "EPB-002").message, "two.xhtml"));
}

TEST_CASE("entities are not expanded") {
    for (const bool ours : {true, false}) {
        const Recovered got = recover(test::faulty_book("billion-laughs", ours));
        CHECK(got.titles() == all_three);
        CHECK(contains(words(got), "told &x; here"));
        CHECK_FALSE(contains(words(got), "lol"));
        CHECK(finding(got, "XML-015").where.member == (ours ? our_book() : foreign_book()).chapter);
    }
}

TEST_CASE("files that an entity names are not read") {
    const std::string secret = "/tmp/digestkit-secret-" + std::to_string(::getpid());
    std::ofstream(secret) << "the secret";
    for (const bool ours : {true, false}) {
        BrokenBook book = ours ? our_book() : foreign_book();
        declare(book, "<!DOCTYPE html [<!ENTITY x SYSTEM \"file://" + secret + "\">]>", "&x;");
        const Recovered got = recover(book.bytes());
        CHECK(got.titles() == all_three);
        CHECK(contains(words(got), "told &x; here"));
        CHECK_FALSE(contains(words(got), "secret"));
        CHECK(finding(got, "XML-015").where.member == book.chapter);
    }
    ::unlink(secret.c_str());
}

TEST_CASE("an encrypted book is refused, by name") {
    const std::string key =
        "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><EncryptedData>"
        "<EncryptionMethod Algorithm=\"ALGORITHM\"/></EncryptedData></encryption>";
    const auto encrypted = [&key](BrokenBook book, const std::string& algorithm, const std::string& right) {
        std::string text = key;
        text.replace(text.find("ALGORITHM"), 9, algorithm);
        book.entries.push_back({"META-INF/encryption.xml", text});
        if (!right.empty()) book.entries.push_back({right, "<rights/>"});
        return recover(book.bytes());
    };
    const std::string aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
    for (const bool ours : {true, false}) {
        const BrokenBook book = ours ? our_book() : foreign_book();
        const Recovered adept = encrypted(book, aes, "META-INF/rights.xml");
        CHECK(adept.records.empty());
        CHECK(adept.rules() == "EPB-006");
        CHECK(contains(adept.found.at(0).message, "Adobe ADEPT"));
        CHECK(contains(encrypted(book, aes, "META-INF/license.lcpl").found.at(0).message, "Readium LCP"));
        CHECK(contains(encrypted(book, aes, "META-INF/sinf.xml").found.at(0).message, "Apple FairPlay"));
        CHECK(contains(encrypted(book, aes, "").found.at(0).message, "aes128-cbc"));
        for (const std::string fonts :
             {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}) {
            const Recovered got = encrypted(book, fonts, "");
            CHECK(got.titles() == all_three);
            CHECK(got.rules().empty());
        }
    }
}

TEST_CASE("a chapter that cannot be opened is named, the others are read") {
    const Recovered locked = recover(test::faulty_book("page-encrypted-in-archive", false));
    CHECK(locked.titles() == "Story one;Story three;");
    CHECK(finding(locked, "ZIP-008").where.member == "OPS/two.xhtml");
    const Recovered bomb = recover(test::faulty_book("bomb-as-page", false));
    CHECK(bomb.titles() == "Story one;Story three;");
    CHECK(finding(bomb, "LIM-010").where.member == "OPS/two.xhtml");
}

TEST_CASE("of a book that was cut the whole pages are read") {
    for (const bool ours : {true, false}) {
        const std::string bytes = (ours ? our_book() : foreign_book()).bytes();
        const std::string whole = test::faulty_book("cut-before-directory", ours);
        const Recovered no_directory = recover(whole);
        CHECK(no_directory.titles() == all_three);
        CHECK(finding(no_directory, "ZIP-002").severity == Severity::error);
        // Every cut gives less, never anything else, and says so.
        std::size_t most = 0;
        for (std::size_t cut = 0; cut < bytes.size(); cut += 97) {
            const Recovered got = recover(bytes.substr(0, cut));
            CHECK_FALSE(got.found.empty());
            most = std::max(most, got.records.size());
            CHECK(got.records.size() <= 3);
        }
        CHECK(most == 3);
    }
    BrokenBook book = foreign_book();
    const std::string bytes = test::faulty_book("cut-before-directory", false);
    const Recovered got = recover(bytes.substr(0, bytes.size() - 100));
    CHECK(got.titles() == "Story one;Story two;");
}

TEST_CASE("a finding in a chapter says where") {
    BrokenBook book = foreign_book();
    book.change(book.chapter, "told here", "told&nbsp;here");
    const Recovered got = recover(book.bytes());
    const Diagnostic& found = finding(got, "XML-019");
    CHECK(found.where.file == "book.epub");
    CHECK(found.where.member == "OPS/two.xhtml");
    CHECK(found.where.begin.line == 5);
    CHECK(found.where.begin.column == 32);
}
