// SPDX-License-Identifier: MIT
// The entries of a book by the names that its documents use for them: exact, then percent-decoded
// (RFC 3986), then with another case or other forms of accents. Entries with unsafe names are never found.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lib/zipio/archive.h"

namespace digestkit::epub {

class EntryNames {
  public:
    explicit EntryNames(const zipio::Archive& archive);

    struct Found {
        std::size_t index;
        bool inexact;  ///< the name differs from the reference in more than its percent-encoding
    };
    /// `href` stands in a document of the folder `folder` ("" or "EPUB/"); a fragment does not count.
    std::optional<Found> find(std::string_view folder, std::string_view href) const;

  private:
    std::unordered_map<std::string, std::size_t> exact_, folded_;
};

/// "EPUB/" of "EPUB/package.opf".
std::string folder_of(std::string_view name);

/// Without "." and "..", with forward slashes; nothing when it leaves the archive.
std::optional<std::string> plain_path(std::string_view path);

}  // namespace digestkit::epub
