// SPDX-License-Identifier: MIT
// Places says where in its source each field of one record stands: field path → span. A path is a JSON
// Pointer (RFC 6901) from the record: "" is the whole record, "/title", "/sections/0/blocks/2/text",
// "/extras/1". Readers give one only when ReadOptions::places asks for it, so that conversion pays nothing;
// and as most records have no finding, a reader may add only what is nearly always asked for and leave the
// rest to a PlaceSource, which is asked at the first field that is not there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

class Places;

/// Knows where the fields of the record at hand stand, as long as it is handed over.
class PlaceSource {
  public:
    /// Adds all of them to `places`, which is empty.
    virtual void fill(Places& places) = 0;

  protected:
    ~PlaceSource() = default;
};

/// Not thread-safe, not even to look at.
class Places {
  public:
    struct Entry {
        std::string path;
        Position begin, end;
        std::uint32_t member = 0;  ///< a number for `member_of`; 0 is the record's
    };

    Places() = default;
    Places(std::string file, std::string member) : known_{std::move(file), std::move(member), {}, {}, {}} {}
    /// A copy asks the source, and so outlives it.
    Places(const Places& other) : known_(other.all()) {}
    Places& operator=(const Places& other);
    Places(Places&&) noexcept = default;
    Places& operator=(Places&&) noexcept = default;
    ~Places() = default;

    /// The first place given for a path stays.
    void add(std::string path, Position begin, Position end);
    /// The same for a field that stands in another member of the archive than the record does.
    void add(std::string path, Position begin, Position end, std::string_view member);
    /// `source` knows all places, those that were added too. It is asked at most once.
    void rest_from(PlaceSource& source) noexcept { source_ = &source; }

    /// The span of the field, else that of the nearest parent that has one, else one with an unknown
    /// position.
    Span find(std::string_view path) const;

    bool empty() const { return all().entries.empty(); }
    void clear() noexcept;

    /// In the order in which they were added.
    const std::vector<Entry>& entries() const { return all().entries; }
    const std::string& member_of(const Entry& entry) const {
        return entry.member == 0 ? known_.member : known_.others.at(entry.member - 1);
    }

  private:
    struct Known {
        std::string file, member;
        std::vector<std::string> others;  // members that fields stand in and the record does not
        std::vector<Entry> entries;
        std::vector<std::uint32_t> by_path;  // of the entries, once there are many to search; else empty
    };

    const Known& all() const;
    const Entry* exactly(std::string_view path) const;

    mutable Known known_;
    mutable PlaceSource* source_ = nullptr;
};

}  // namespace digestkit
