// SPDX-License-Identifier: MIT
// package.opf (EPUB 3.3 §5): metadata, files, order of the pages; and container.xml, which leads to it.
#pragma once

#include <string>
#include <vector>

#include "lib/formats/epub/contents.h"

namespace digestkit::epub {

struct PackageFacts {
    std::string identifier;              ///< "urn:uuid:…"
    std::string modified;                ///< "2026-04-27T06:00:00Z"
    std::vector<std::string> languages;  ///< besides the main one, in order
    std::vector<std::string> subjects, sources;
    std::string cover_image;  ///< path from the package document; "" for none
};

std::string package_document(const Contents& contents, const BookOptions& options, const PackageFacts& facts);
std::string container_document();

}  // namespace digestkit::epub
