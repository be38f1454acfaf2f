// SPDX-License-Identifier: MIT
// Private to this room: where a syntax error begins. libxml2 says how far it had come when it saw one.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/xmlio/handles.h"

namespace digestkit::xmlio {

/// `read` is the text up to where the parser stands; at least its last few hundred bytes. Gives an offset in
/// it: of the reference, or of the `<` or `&`, that is wrong; else its end.
std::size_t fault_begin(const xmlError& error, std::string_view read) noexcept;

}  // namespace digestkit::xmlio
