// SPDX-License-Identifier: MIT
// A Spool holds bytes until it is known what must stand before them: few of them in memory, more in an
// unnamed temporary file. Not thread-safe.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/descriptor.h"
#include "lib/base/output.h"

namespace digestkit {

class Spool {
  public:
    /// Throws Error (io), as on a full disk.
    void append(std::string_view bytes);
    /// Writes all it holds to `output`, and is empty again.
    void pour(Output& output);

  private:
    std::string memory_;
    Descriptor file_;  // what came before `memory_`; not open while that is nothing
};

}  // namespace digestkit
