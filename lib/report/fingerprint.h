// SPDX-License-Identifier: MIT
// Names findings so that a later run knows them again: by rule, file, record, field and the text at fault,
// never by line, column or number. So a finding keeps its name when lines or records are inserted before it,
// when blocks before its own come or go, and in another checkout. Findings that agree in all of these are
// counted, so that no two of a run have one name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lib/diag/diagnostic.h"

namespace digestkit {

class Fingerprints {
  public:
    /// 64 lower-case hex digits. `file` is that of the Finding. To be asked once for each finding, in the
    /// order of the run.
    std::string of(const Diagnostic& diagnostic, std::string_view file);

  private:
    /// How often a name came, by its first 64 bits: two that agree in them by chance only share a count.
    std::unordered_map<std::uint64_t, std::uint32_t> seen_;
};

}  // namespace digestkit
