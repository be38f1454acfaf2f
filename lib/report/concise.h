// SPDX-License-Identifier: MIT
// Renders a Diagnostic in one line, as editors and grep like it: `file[!member]:line:column: error[ID]:
// message`.
#pragma once

#include <string>

#include "lib/diag/diagnostic.h"

namespace digestkit {

/// `file[!member][:line[:column]]`; what is unknown is left out.
std::string render_place(const Span& where);

/// Controls are escaped: names of files come into messages, too.
std::string render_concise(const Diagnostic& diagnostic);

}  // namespace digestkit
