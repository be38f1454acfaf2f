// SPDX-License-Identifier: MIT
// The findings that a project lives with for now, so that only new ones count. A baseline is a text file, a
// finding a line: fingerprint, rule, place; it is made once and only shrinks after that: what is mended is
// taken out, what is new never comes in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/report/report.h"

namespace digestkit {

class Baseline {
  public:
    struct Entry {
        std::string fingerprint, rule, place;
        std::uint64_t line = 0, offset = 0;  ///< in the file
        bool met = false;
    };

    Baseline() = default;
    /// Throws Error (usage) for what is no baseline; `path` is for messages.
    static Baseline parse(const std::string& path, std::string_view text);
    static Baseline load(const std::string& path);
    /// Throws Error (usage) when `path` is a file with something else in it, which a new baseline must not
    /// take the place of.
    static void check_place(const std::string& path);

    /// True when the finding is known; then it counts as met.
    bool knows(const Finding& finding);
    /// For a baseline that is being made.
    void add(const Finding& finding);

    /// What no finding met, in the order of the file, as far as the run could have: `was_looked_for` tells of
    /// an entry whether its file was validated, with its rule, or is gone.
    std::vector<Entry> stale(const std::function<bool(const Entry& entry)>& was_looked_for) const;
    /// The file again, without the entries that are on these lines of it.
    std::string render(const std::vector<Entry>& without) const;

  private:
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> index_;  // by fingerprint
};

}  // namespace digestkit
