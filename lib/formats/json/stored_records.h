// SPDX-License-Identifier: MIT
// The stored records of a package, beside the text that shows them: one JSON digest, a record a line, so that
// a reader finds one without holding all.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/input.h"
#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/diag/places.h"
#include "lib/jsonio/emitter.h"
#include "lib/model/record.h"

namespace digestkit::json {

class StoredWriter {
  public:
    /// Writes behind `text`, which the owner may take away piece by piece. `sink` is told of each extra that
    /// is left out since its name is taken (CNV-003); it may be null, and must outlive the writer.
    StoredWriter(const Head& head, std::string& text, Sink* sink);

    /// Gives the line of the record, valid until the next call.
    std::string_view add(const Record& record);
    std::size_t count() const noexcept { return count_; }
    void finish();

  private:
    std::string& text_;
    Sink* sink_;
    jsonio::Emitter line_{jsonio::Style::compact};  // of the last record; keeps its memory
    std::size_t count_ = 0;
};

struct StoredRecords {
    Head head;
    std::vector<Record> records;
    std::vector<Places> places;  ///< where they are asked for: one a record
};

/// Nothing after an error, which was reported: a damaged file of them is as good as none, since what is whole
/// in it cannot be told from what is not.
std::optional<StoredRecords> read_stored(Input& input, const Limits& limits, bool places, Sink& sink);

}  // namespace digestkit::json
