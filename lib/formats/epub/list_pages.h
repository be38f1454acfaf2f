// SPDX-License-Identifier: MIT
// The pages that lead to chapters: cover, front page, part, index. All that they say is furniture: no record
// is read back from them.
#pragma once

#include <cstddef>
#include <string>

#include "lib/formats/epub/book.h"
#include "lib/formats/epub/contents.h"

namespace digestkit::epub {

/// `image` is the path of the picture from the page.
std::string cover_page(const Contents& contents, const Cover& cover, const std::string& image);

/// Title of the book, and each story with its first summary, part by part.
std::string front_page(const Contents& contents);

/// Lists the chapters of part `index`.
std::string part_page(const Contents& contents, std::size_t index);

/// Topics with their chapters.
std::string index_page(const Contents& contents);

}  // namespace digestkit::epub
