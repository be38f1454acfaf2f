// SPDX-License-Identifier: MIT
// The <metadata> of a package document: Dublin Core, series, accessibility (EPUB Accessibility 1.1), and the
// link to the stored records.
#pragma once

#include <string>

#include "lib/formats/epub/package_document.h"

namespace digestkit::epub {

std::string package_metadata(const Contents& contents, const BookOptions& options, const PackageFacts& facts);

}  // namespace digestkit::epub
