// SPDX-License-Identifier: MIT
// What must not come twice in a set of records: ids and addresses. The keys of a record are taken where it is
// read, the finder sees those of all inputs in their order; it keeps some 100 bytes a key and no record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

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
    std::string record_key;    ///< as Diagnostic::record_key; "" where that is the id
};

RecordKeys keys_of(const Record& record, const Places& places);

class DuplicateFinder {
  public:
    DuplicateFinder() {
        // Nearly every key is new: with so many empty buckets few others are looked at for it.
        for (Firsts* firsts : {&ids_, &urls_}) firsts->max_load_factor(0.5F);
    }

    /// Makes room for so many records.
    void expect(std::size_t records) {
        ids_.reserve(records);
        urls_.reserve(records);
    }

    /// Findings of area SET, at the later of the two; the message names where the first one stands. Of a pair
    /// of records with the same id nothing is said of their URL.
    void add(const RecordKeys& keys, Sink& sink);

  private:
    struct First {
        std::uint64_t record = 0;
        std::uint64_t line = 0;   // 0: unknown
        std::uint32_t input = 0;  // of inputs_
    };
    using Firsts = std::unordered_map<std::uint64_t, First>;  // by a hash of 64 bits

    std::uint32_t number_of(const Span& where);
    std::string place_of(const First& first) const;

    std::vector<std::pair<std::string, std::string>> inputs_;  // file and member
    Firsts ids_, urls_;
};

}  // namespace digestkit
