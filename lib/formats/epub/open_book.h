// SPDX-License-Identifier: MIT
// What a book consists of: its package document, found through META-INF/container.xml (EPUB OCF 4.2.6.3.1) or
// by its extension, and what that says: language, pages in reading order, stored records.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/zipio/archive.h"

namespace digestkit::epub {

struct OpenBook {
    std::string title;               ///< dc:title; "" is none
    std::string lang;                ///< main language; "" is unknown
    std::vector<std::size_t> pages;  ///< entries, in reading order, without the table of contents
    bool missing_pages = false;      ///< some that the package lists are not there: reported
    std::optional<std::size_t> records;
};

/// Nothing when the book is protected, or no page can be found: then an error was reported.
std::optional<OpenBook> open_book(zipio::Archive& archive, const std::string& file, const Limits& limits,
                                  Sink& sink);

}  // namespace digestkit::epub
