// SPDX-License-Identifier: MIT
// Which rules count, and how much: by id ("REC-031"), name ("future-date"), area ("REC") or "all". What is
// named more exactly wins over what is named less exactly; among equals ignoring wins over selecting, and the
// later of two severities over the earlier.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

struct RuleSettings {
    std::vector<std::string> select;  ///< these only; empty: all but notes (Rule::note)
    std::vector<std::string> extend;  ///< these too
    std::vector<std::string> ignore;  ///< but not these
    std::vector<std::pair<std::string, Severity>> severity;

    bool operator==(const RuleSettings&) const = default;
};

/// Throws Error (usage), with what was probably meant, where `selector` names nothing.
void check_selector(std::string_view selector);

class Selection {
  public:
    /// Throws Error (usage) for a selector that names nothing.
    explicit Selection(const RuleSettings& settings);

    /// How severe a finding of the rule is; nothing when it does not count.
    std::optional<Severity> of(const Rule& rule) const noexcept;

  private:
    std::unordered_map<const Rule*, Severity> on_;
};

}  // namespace digestkit
