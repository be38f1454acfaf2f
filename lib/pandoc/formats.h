// SPDX-License-Identifier: MIT
// The formats that pandoc knows, as rows like our own.
#pragma once

#include <string_view>

#include "lib/formats/format.h"

namespace digestkit::pandoc {

/// By the name that pandoc gives it, which may say which of its extensions are meant ("markdown+smart"); null
/// when nobody knows it. The row lives as long as the program. Reading and opening throw Error (usage) when
/// the pandoc of this machine does not know it, and Error (program) when there is none.
const Format* find_format(std::string_view name);

/// By an extension without the dot, in lower case; null when there is none.
const Format* format_of_extension(std::string_view extension);

/// Throws what opening that row of ours would, so that it is said before anything is begun.
void require_writable(const Format& format);

/// Markdown in one of its forms.
bool is_markdown(std::string_view format) noexcept;

/// HTML, with whatever extensions.
bool is_page(std::string_view format) noexcept;

}  // namespace digestkit::pandoc
