// SPDX-License-Identifier: MIT
// Private to this room: the frequent syntax errors in words for who wrote the document. Those of libxml2 name
// its own functions, change with its versions, and say nothing of a remedy.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/xmlio/handles.h"

namespace digestkit::xmlio {

struct SyntaxWords {
    std::string message;  ///< empty: that of libxml2 stands
    std::string hint;
    std::optional<char32_t> character;  ///< that XML cannot hold
};

/// `wrong` is what stands in the document from where the fault begins up to where the parser stands, `ahead`
/// what comes behind.
SyntaxWords syntax_words(const xmlError& error, std::string_view wrong, std::string_view ahead);

}  // namespace digestkit::xmlio
