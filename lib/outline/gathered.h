// SPDX-License-Identifier: MIT
// What the metadata of a package needs from its records, collected as they pass: languages, tags, URLs of the
// sources, the latest date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "lib/outline/outline.h"

namespace digestkit::outline {

/// Values in the order in which they first came.
class Distinct {
  public:
    void add(const std::string& value) {
        if (seen_.insert(value).second) values_.push_back(value);
    }
    const std::vector<std::string>& values() const { return values_; }

  private:
    std::unordered_set<std::string> seen_;
    std::vector<std::string> values_;
};

struct Gathered {
    Distinct languages;  ///< of what is shown
    Distinct subjects;
    Distinct sources;
    std::optional<std::int64_t> latest;  ///< seconds in UTC
    std::string latest_value;            ///< as written

    void add(const Record& record, const Outline& shown);
    void add(const std::optional<Date>& date);
};

/// Of a package: `chosen`, else that of the digest, of its first record, of that one's first section, else
/// `und`.
std::string main_language(const std::string& chosen, const std::string& digest_lang, const Record& first);

}  // namespace digestkit::outline
