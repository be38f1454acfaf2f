// SPDX-License-Identifier: MIT
// YAML 1.1 by the events of libyaml, without its composer: nothing is resolved, so no alias can blow up and
// no tag can make anything. Knows nothing of digests.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/yamlio/value.h"

namespace digestkit::yamlio {

/// The first document of `text`, whose first byte stands at `start` of `file`. Null are an empty document and
/// the plain scalars `~`, `null` and that of no bytes. Nothing, with one error, where the syntax is wrong, a
/// key is no scalar, or there are more levels (`depth`), bytes (`record_bytes`) or values (`record_lines`)
/// than the limits allow. An alias is an error and reads as null; of equal keys the first counts, and a
/// warning names the others.
std::optional<Value> parse(std::string_view text, Position start, const std::string& file,
                           const Limits& limits, Sink& sink);

/// Of the members of `map` with equal keys only the first stays; the others are reported.
void drop_repeated_keys(Value& map, const std::string& file, Sink& sink);

}  // namespace digestkit::yamlio
