// SPDX-License-Identifier: MIT
// The table of contents as a tree, and the two documents that are written from it: nav.xhtml (EPUB 3.3 §7)
// and toc.ncx (DAISY Z39.86-2005), the same entries in the same order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/epub/contents.h"

namespace digestkit::epub {

struct NavigationPoint {
    std::string text;
    std::string lang;
    std::string href;  ///< from the package document
    std::vector<NavigationPoint> children;
};

/// Parts with their chapters; without parts chapters with their sections, or, where these are many, ranges of
/// chapters.
std::vector<NavigationPoint> navigation_tree(const Contents& contents);

std::string navigation_document(const Contents& contents, const std::vector<NavigationPoint>& tree,
                                bool has_cover);
std::string ncx_document(const Contents& contents, const std::vector<NavigationPoint>& tree,
                         std::string_view identifier);

}  // namespace digestkit::epub
