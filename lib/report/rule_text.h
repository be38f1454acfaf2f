// SPDX-License-Identifier: MIT
// What there is to say about rules themselves: the list of them, and the explanation of each with its
// examples, for people and for programs.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/diag/diagnostic.h"

namespace digestkit {

using RuleList = std::vector<const Rule*>;

/// The rules that an id ("JSN-003", also one that is no more), a name, an area ("JSN") or "all" names; at
/// least one. A name may be that of several, in different areas. Throws Error (usage), with what was probably
/// meant, where it names nothing.
RuleList rules_named(std::string_view name);

/// A line a rule, by area: id, name, severity, whether it is on without being selected, and what is wrong.
std::string render_rule_list(std::span<const Rule* const> rules);

/// A list of objects with the same members, and `area`, as docs/rules.md shows them.
std::string render_rule_list_json(std::span<const Rule* const> rules);

/// Why it matters, the bad example, what is found in it, and the good one.
std::string render_explanation(const Rule& rule);

/// A list of objects: what the list says of a rule, and its explanation.
std::string render_explanations_json(std::span<const Rule* const> rules);

}  // namespace digestkit
