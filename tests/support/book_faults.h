// SPDX-License-Identifier: MIT
// What is wrong with books in the world (docs/formats/epub.md), each fault done to a book of ours and to one
// of a stranger, and what a reader makes of it. The unit tests read them, and tests/judges/epub-faults hands
// them to the tool that users run.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/broken_books.h"

namespace digestkit::test {

struct Outcome {
    std::string rules;        ///< of all findings in order, "EPB-002 EPB-008"
    std::size_t records = 3;  ///< that are read
    int status = 0;           ///< of digest-convert: 0 all is read, 3 some, 1 nothing
};

struct BookFault {
    using Bytes = std::function<std::string(BrokenBook)>;

    /// Makes the same of both books.
    BookFault(std::string fault, Bytes made, const Outcome& both)
        : BookFault(std::move(fault), std::move(made), both, both) {}
    BookFault(std::string fault, Bytes made, Outcome of_foreign, Outcome of_ours)
        : name(std::move(fault)),
          bytes(std::move(made)),
          foreign(std::move(of_foreign)),
          ours(std::move(of_ours)) {}

    std::string name;  ///< also of its file: small letters and hyphens
    Bytes bytes;
    Outcome foreign, ours;
};

std::vector<BookFault> book_faults();

/// The fault of that name, done to one of the two books. Throws std::logic_error when there is none.
std::string faulty_book(const std::string& name, bool ours);

}  // namespace digestkit::test
