// SPDX-License-Identifier: MIT
// Private to this room: what the reports that are JSON share.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/output.h"
#include "lib/jsonio/emitter.h"

namespace digestkit {

/// A member that is left out when empty. `value` may hold any bytes, as names of files do; JSON may not: what
/// is not UTF-8 becomes U+FFFD.
void string_member(jsonio::Emitter& out, std::string_view name, std::string_view value);

void number_member(jsonio::Emitter& out, std::string_view name, std::uint64_t value);

/// A list of JSON that is written as it grows, an element a line.
class GrowingList {
  public:
    /// `before` ends in the bracket that opens the list. Nothing is written before the first call.
    GrowingList(Output& output, std::string before, std::string_view indent);
    void add(std::string_view element);
    /// `behind` begins with the bracket that closes the list.
    void close(std::string_view behind);

  private:
    Output& output_;
    std::string before_;
    std::string_view indent_;
    bool empty_ = true;
};

}  // namespace digestkit
