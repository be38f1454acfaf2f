// SPDX-License-Identifier: MIT
// Which options of pandoc a user may add to ours when it writes: all that change how the document looks, none
// that say what is read or where it goes.
#pragma once

#include <string>
#include <vector>

namespace digestkit::pandoc {

/// Throws Error (usage) for one that would write elsewhere or another format, or answer something else than
/// the document, and for what is no option of its own: a value stands in the word of its option
/// (`--template=x.html`).
void check_arguments(const std::vector<std::string>& arguments);

/// The files that arguments name, as `--template=page.html` does: values that lead to one.
std::vector<std::string> files_named_in(const std::vector<std::string>& arguments);

}  // namespace digestkit::pandoc
