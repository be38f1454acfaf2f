// SPDX-License-Identifier: MIT
// Tells sentences from names: "Source: it is said that …" names nobody.
#pragma once

#include <string_view>

namespace digestkit::outline {

/// Names and lists of words are no sentences. It is careful: what may be a name is none.
bool reads_as_sentence(std::string_view text);

}  // namespace digestkit::outline
