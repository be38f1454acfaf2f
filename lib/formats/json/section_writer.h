// SPDX-License-Identifier: MIT
// Writes sections, blocks and texts, and holds the small helpers for members that may be absent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/jsonio/emitter.h"
#include "lib/model/record.h"

namespace digestkit::json {

void write_section(jsonio::Emitter& out, const Section& section, Sink* sink);

void optional_string(jsonio::Emitter& out, std::string_view name, const std::optional<std::string>& value);
void string_unless_empty(jsonio::Emitter& out, std::string_view name, const std::string& value);
void optional_date(jsonio::Emitter& out, std::string_view name, const std::optional<Date>& date);

}  // namespace digestkit::json
