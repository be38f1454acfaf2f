// SPDX-License-Identifier: MIT
// Writes the values of the model as JSON tokens, in the order of members.h. Nothing of files and lists.
#pragma once

#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/jsonio/emitter.h"
#include "lib/model/record.h"

namespace digestkit::json {

/// `sink` gets a warning for each extra that is left out (CNV-003); it may be null.
void write_record(jsonio::Emitter& out, const Record& record, Sink* sink);

void write_text(jsonio::Emitter& out, const Text& text);
void write_date(jsonio::Emitter& out, const Date& date);

/// Writes those `extras` whose name neither `is_known` nor an earlier extra has.
void write_extras(jsonio::Emitter& out, const Extras& extras, bool (*is_known)(std::string_view), Sink* sink);

}  // namespace digestkit::json
