// SPDX-License-Identifier: MIT
// Keys that mean nothing here are kept as unknown members of a record or digest, with their values as JSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "lib/model/record.h"
#include "lib/yamlio/value.h"

namespace digestkit::pandoc {

/// What the members are of: its own members keep their names.
enum class Owner : std::uint8_t { record, digest };

/// Plain scalars that JSON has (numbers, `true`, `false`) as they stand, and `null` for what is null; all
/// other scalars are strings: `yes`, `007`, `1_000`, `2026-05-05`.
std::string json_of(const yamlio::Value& value);

/// With `x-` in front of a name that the model has a member of, or that is one of `taken`: the names that
/// `extras` has.
void add_unknown(Extras& extras, std::unordered_set<std::string>& taken, std::string name, std::string json,
                 Owner owner);

}  // namespace digestkit::pandoc
