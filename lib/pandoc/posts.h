// SPDX-License-Identifier: MIT
// A file that several Markdown files were joined into (`cat posts/*.md`): where each of them begins.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace digestkit::pandoc {

/// Offsets of the front matters in `text` that begin another file, in order: a line `---` outside of code
/// with text in front of it, lines of keys, and a line `---`. The first of the keys is known, and the title
/// is one of them if the front matter that `text` begins with has one, else another key of that; without a
/// blank line in front there are two keys. None where the file begins otherwise.
std::vector<std::size_t> find_posts(std::string_view text);

}  // namespace digestkit::pandoc
