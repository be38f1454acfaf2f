// SPDX-License-Identifier: MIT
// Compares two digests by content, whatever their formats. Memory holds a fingerprint and some hashes a
// record, and the records that are shown: `most_shown` of those that have no equal on the other side.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "lib/convert/record_difference.h"
#include "lib/formats/format.h"

namespace digestkit {

enum class ChangeKind : std::uint8_t {
    head,     ///< title, date, language or unknown members of the digest
    changed,  ///< a record that is in both, with differences
    removed,  ///< only in the first
    added,    ///< only in the second
    moved,    ///< the same record at another place
};

struct Change {
    ChangeKind kind = ChangeKind::changed;
    std::size_t before = 0;  ///< index in the first digest, from 0 (head, added: 0)
    std::size_t after = 0;   ///< index in the second digest, from 0 (head, removed: 0)
    std::string title;       ///< of the record; of the second one where both have one
    std::vector<FieldChange> fields;
};

struct Comparison {
    std::string before, after;     ///< paths; "-" is standard input, for one of them
    const Format* from = nullptr;  ///< null: found out for each
    ReadOptions read;
    bool with_layout = false;
    std::size_t most_shown = 1000;  ///< records that changed, went or came: the first so many are told
};

struct ComparisonResult {
    std::size_t records_before = 0, records_after = 0;
    std::size_t changes = 0;    ///< heads and records that differ
    std::size_t not_shown = 0;  ///< of these, records past `most_shown`
    std::size_t errors = 0;     ///< found in the two documents
    bool same() const noexcept { return changes == 0; }
};

/// Tells each change in order. Throws Error (usage, io); findings about the documents go to the Sink.
ComparisonResult compare(const Comparison& job, Sink& sink, const std::function<void(const Change&)>& tell);

}  // namespace digestkit
