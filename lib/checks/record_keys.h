// SPDX-License-Identifier: MIT
// What must not come twice in a set of records: ids and addresses. The keys of a record are taken where it is
// read, the finder sees those of all inputs in their order; it keeps some 100 bytes a key and no record.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "lib/diag/diagnostic.h"
#include "lib/diag/places.h"
#include "lib/model/record.h"

namespace digestkit {

struct RecordKeys {
    struct Key {
        std::string text;  ///< the id; the canonical form of the address
        Span where;
        bool operator==(const Key&) const = default;
    };
    std::optional<Key> id, url;
    std::uint64_t record = 0;  ///< number in its input, from 1
    std::string record_key;    ///< as Diagnostic::record_key
};

RecordKeys keys_of(const Record& record, const Places& places);

class DuplicateFinder {
  public:
    /// Findings of area SET, at the later of the two; the message names where the first one stands.
    void add(const RecordKeys& keys, Sink& sink);

  private:
    struct First {
        std::string file, member;
        std::uint64_t line = 0;
    };
    std::unordered_map<std::uint64_t, First> ids_, urls_;  // by a hash of 64 bits
};

}  // namespace digestkit
