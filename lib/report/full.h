// SPDX-License-Identifier: MIT
// Renders a Diagnostic for a person: `file:line:column: error[ID]: message (byte N)`, then the source line
// with carets under the place, then the hint. The carets stand right under wide characters too (UAX #11), and
// nothing from the source can move the cursor: controls are shown as blanks.
#pragma once

#include <cstddef>
#include <string>

#include "lib/diag/diagnostic.h"

namespace digestkit {

struct FullStyle {
    bool color = false;
    std::size_t columns = 100;  ///< source lines are cut to about this width
};

std::string render_full(const Diagnostic& diagnostic, const FullStyle& style);

}  // namespace digestkit
