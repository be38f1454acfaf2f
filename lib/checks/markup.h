// SPDX-License-Identifier: MIT
// Private to this room: HTML that was left in a text.
#pragma once

#include <string_view>

namespace digestkit::checks {

/// The first tag or character reference that no author writes by hand: `</p>`, `<br>`, `<a href="…">`,
/// `&amp;`, `&#39;`. Empty when there is none; a lone `<div>` is a text about HTML.
std::string_view find_markup(std::string_view text);

}  // namespace digestkit::checks
