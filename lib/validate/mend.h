// SPDX-License-Identifier: MIT
// What mends a finding without anybody's judgement: a date or language tag that can be meant in one way only,
// blanks at the ends of lines, a byte order mark. A fix changes bytes of the file and nothing that it says.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

/// The edits that mend a finding about `bytes`, the whole file; none where there is no safe way.
std::vector<Edit> mend(const Diagnostic& diagnostic, std::string_view bytes);

/// `edits` in ascending order without those that overlap an earlier one.
std::vector<Edit> in_order(std::vector<Edit> edits);

/// `bytes` with the edits, which are in ascending order and do not overlap.
std::string edited(std::string_view bytes, const std::vector<Edit>& edits);

}  // namespace digestkit
