// SPDX-License-Identifier: MIT
// Names findings so that a later run knows them again: by rule, file, record, field and the text at fault,
// never by line or column. Findings that agree in all of these are counted, so that no two of a run have one
// fingerprint.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "lib/diag/diagnostic.h"

namespace digestkit {

class Fingerprints {
  public:
    /// 64 lower-case hex digits. To be asked once for each finding, in the order of the run.
    std::string of(const Diagnostic& diagnostic);

  private:
    std::unordered_map<std::string, std::uint64_t> seen_;
};

}  // namespace digestkit
