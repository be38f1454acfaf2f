// SPDX-License-Identifier: MIT
// A date that stands alone, as the value of a field.
#pragma once

#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"

namespace digestkit::pandoc {

struct SaidDate {
    Date date;                    ///< `raw` alone where it cannot be read
    const Rule* fault = nullptr;  ///< what is wrong with it, or could be
    std::string message;          ///< of the fault

    bool readable() const noexcept { return date.value.has_value(); }
};

/// All of `text` as a date: ISO with any part left out from the right down to the month, or as pages print
/// it.
SaidDate read_said_date(std::string_view text);

}  // namespace digestkit::pandoc
