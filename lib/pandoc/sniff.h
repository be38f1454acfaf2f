// SPDX-License-Identifier: MIT
// Whether bytes without a name that says so are Markdown.
#pragma once

#include <string_view>

namespace digestkit::pandoc {

/// Of the first bytes of a text, without blanks in front. It begins with a front matter whose first key is
/// known; or with a heading `# …`, and has another one, a link or a bold word, and no line that is a label of
/// our text layouts (docs/formats/text.md).
bool looks_like_markdown(std::string_view head);

}  // namespace digestkit::pandoc
