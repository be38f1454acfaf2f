// SPDX-License-Identifier: MIT
// Places says where in its source each field of one record stands: field path → span. A path is a JSON
// Pointer (RFC 6901) from the record: "" is the whole record, "/title", "/sections/0/blocks/2/text",
// "/extras/1". It is filled by readers only when ReadOptions::places asks for it, so that conversion pays
// nothing.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

class Places {
  public:
    Places() = default;
    Places(std::string file, std::string member) : file_(std::move(file)), member_(std::move(member)) {}

    /// The first place given for a path stays.
    void add(std::string path, Position begin, Position end);

    /// The span of the field, else that of the nearest parent that has one, else one with an unknown
    /// position.
    Span find(std::string_view path) const;

    bool empty() const noexcept { return entries_.empty(); }
    void clear() noexcept { entries_.clear(); }

  private:
    struct Entry {
        std::string path;
        Position begin, end;
    };
    std::string file_, member_;
    std::vector<Entry> entries_;
};

}  // namespace digestkit
