// SPDX-License-Identifier: MIT
// The stored records of a package, beside the text that shows them: one JSON digest, a record a line, so that
// a reader finds one without holding all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::json {

class StoredRecords {
  public:
    explicit StoredRecords(const Head& head);

    /// Gives the line of the record, valid until the next call.
    std::string_view add(const Record& record);
    std::size_t count() const noexcept { return count_; }
    std::string finish();

  private:
    std::string text_;
    std::size_t count_ = 0;
};

}  // namespace digestkit::json
