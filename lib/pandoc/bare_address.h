// SPDX-License-Identifier: MIT
// Addresses that stand bare in a text, as the sites that hold Markdown make links of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace digestkit::pandoc {

struct BareAddress {
    std::size_t begin = 0, size = 0;  ///< bytes
    std::string_view scheme;          ///< to be put in front: "http://" of "www.example.org"
};

/// The first one in `text`: from `http://`, `https://`, `ftp://` or `www.` at the beginning of a word up to a
/// blank, a quote, a bracket that it did not open or a sign of Chinese or Japanese; without the signs that
/// end a sentence.
std::optional<BareAddress> find_bare_address(std::string_view text);

}  // namespace digestkit::pandoc
