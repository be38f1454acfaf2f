// SPDX-License-Identifier: MIT
// The numbers of an ordered list, as its source has them: "1.", "2)", "(c)", "iv.".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lib/pandoc/element.h"

namespace digestkit::pandoc {

class ListNumbers {
  public:
    /// [first, style, delimiter] of the AST.
    explicit ListNumbers(const Tree& counting);
    std::string next();

  private:
    std::uint32_t number_;
    std::string_view style_, before_, behind_ = ".";
};

}  // namespace digestkit::pandoc
