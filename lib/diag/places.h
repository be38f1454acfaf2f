// SPDX-License-Identifier: MIT
// Places says where in its source each field of one record stands: field path → span. A path is a JSON
// Pointer (RFC 6901) from the record: "" is the whole record, "/title", "/sections/0/blocks/2/text",
// "/extras/1". It is filled by readers only when ReadOptions::places asks for it, so that conversion pays
// nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

class Places {
  public:
    struct Entry {
        std::string path;
        Position begin, end;
        std::uint32_t member = 0;  ///< a number for `member_of`; 0 is the record's
    };

    Places() = default;
    Places(std::string file, std::string member) : file_(std::move(file)), member_(std::move(member)) {}

    /// The first place given for a path stays.
    void add(std::string path, Position begin, Position end);
    /// The same for a field that stands in another member of the archive than the record does.
    void add(std::string path, Position begin, Position end, std::string_view member);

    /// The span of the field, else that of the nearest parent that has one, else one with an unknown
    /// position.
    Span find(std::string_view path) const;

    bool empty() const noexcept { return entries_.empty(); }
    void clear() noexcept { entries_.clear(); }

    /// In the order in which they were added.
    const std::vector<Entry>& entries() const noexcept { return entries_; }
    const std::string& member_of(const Entry& entry) const {
        return entry.member == 0 ? member_ : others_.at(entry.member - 1);
    }

  private:
    std::string file_, member_;
    std::vector<std::string> others_;  // members that fields stand in and the record does not
    std::vector<Entry> entries_;
};

}  // namespace digestkit
