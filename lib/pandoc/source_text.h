// SPDX-License-Identifier: MIT
// All bytes of a document that pandoc is to read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lib/formats/format.h"

namespace digestkit::pandoc {

enum class SourceKind : std::uint8_t {
    binary,
    text,
    page,  ///< HTML, which may say itself in which encoding it is
};

/// Nothing when they are more than the limit pandoc-bytes allows, which is reported. Of a text also when they
/// are no UTF-8, or hold a NUL; ReadOptions::lenient mends them. A page in another encoding comes as UTF-8.
std::optional<std::string> read_source(Input& input, SourceKind kind, const ReadOptions& options, Sink& sink);

/// `text` without a byte order mark, with lines that end in LF, the last one too; the first `lines` of them
/// are blank.
std::string for_pandoc(std::string_view text, std::size_t lines);

}  // namespace digestkit::pandoc
