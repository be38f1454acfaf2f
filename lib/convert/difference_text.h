// SPDX-License-Identifier: MIT
// Renders a Change for a person: what, where, and the two values below each other, long ones cut to the part
// that differs.
#pragma once

#include <string>

#include "lib/convert/difference.h"

namespace digestkit {

struct DifferenceStyle {
    bool color = false;
    bool whole_values = false;  ///< do not cut long values
};

std::string render_change(const Change& change, const Comparison& job, const DifferenceStyle& style);

}  // namespace digestkit
