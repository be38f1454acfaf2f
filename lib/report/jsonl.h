// SPDX-License-Identifier: MIT
// Renders a Diagnostic as one line of JSON for programs. What is unknown is left out; the order of members is
// fixed: rule, name, severity, message, file, member, line, column, offset, end (line, column, offset), path,
// hint.
#pragma once

#include <string>

#include "lib/diag/diagnostic.h"

namespace digestkit {

std::string render_jsonl(const Diagnostic& diagnostic);

}  // namespace digestkit
