// SPDX-License-Identifier: MIT
// Names what somebody did wrong who wrote text that is not JSON: "trailing comma" helps, "unexpected token"
// does not. A Fault stands at the first byte of the token that is wrong, or at the end of a text that is cut
// off.
#pragma once

#include <cstddef>
#include <string_view>

#include "lib/jsonio/cursor.h"

namespace digestkit::jsonio {

/// What stands at `at` (which may be the end) where `wanted` was expected.
Fault name_mistake(std::string_view text, std::size_t at, std::string_view wanted);
/// The same where the name of a member was expected.
Fault name_name_mistake(std::string_view text, std::size_t at);
/// What begins at `begin` with a digit or a minus and is no number.
Fault number_mistake(std::string_view text, std::size_t begin);
Fault trailing_comma(std::size_t comma);
Fault truncated(std::size_t end, std::string_view inside);
Fault control_in_string(std::string_view text, std::size_t at);
Fault bad_escape(std::string_view text, std::size_t backslash);
Fault text_after_value(std::string_view text, std::size_t at);

/// Where the number that begins at `begin` ends, or npos when it is none (RFC 8259 §6).
std::size_t number_end(std::string_view text, std::size_t begin) noexcept;
/// A letter, digit or underscore stands at `at`.
bool continues_word(std::string_view text, std::size_t at) noexcept;

}  // namespace digestkit::jsonio
