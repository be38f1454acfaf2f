// SPDX-License-Identifier: MIT
// What is wrong with books in the world, and what is still read of them: each fault in a book of ours and in
// one of a stranger.
#include "tests/support/book_faults.h"
#include "tests/unit/epub/recovered.h"

using namespace broken_books;  // NOLINT(google-build-using-namespace)

TEST_CASE("of a book with a fault that others have made, all that is whole is read, and the fault is named") {
    for (const test::BookFault& fault : test::book_faults()) {
        for (const bool ours : {true, false}) {
            INFO(fault.name << (ours ? ", ours" : ", foreign"));
            const Recovered got = recover(fault.bytes(ours ? test::our_book() : test::foreign_book()));
            const test::Outcome& expected = ours ? fault.ours : fault.foreign;
            CHECK(got.rules() == expected.rules);
            CHECK(got.records.size() == expected.records);
            CHECK(got.status() == expected.status);
            if (expected.records == 3) CHECK(got.titles() == "Story one;Story two;Story three;");
            for (const Diagnostic& each : got.found) {
                INFO(each.rule->id << " " << each.message);
                CHECK(each.message.find('\n') == std::string::npos);
                CHECK(each.where.file == "book.epub");
            }
        }
    }
}
