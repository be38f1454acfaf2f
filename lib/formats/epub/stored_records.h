// SPDX-License-Identifier: MIT
// The file of stored records: one JSON digest, a record a line, so that a reader finds them without holding
// all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::epub {

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

}  // namespace digestkit::epub
