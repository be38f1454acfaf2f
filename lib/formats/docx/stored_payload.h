// SPDX-License-Identifier: MIT
// The stored records of a document: out of its custom properties (names.h).
#pragma once

#include <string>
#include <vector>

#include "lib/formats/docx/body.h"
#include "lib/formats/format.h"
#include "lib/formats/json/stored_records.h"

namespace digestkit::docx {

/// The records as they were written into the document.
struct StoredRecords : json::StoredRecords {
    bool present = false;  ///< all of them are there and could be read
    bool tried = false;    ///< there were some; why they are not `present` was reported
};

/// Properties that are missing, damaged, or of a newer version are a warning that says so.
StoredRecords read_stored(const Body& body, const std::string& file, const ReadOptions& options, Sink& sink);

}  // namespace digestkit::docx
