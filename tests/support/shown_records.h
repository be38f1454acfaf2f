// SPDX-License-Identifier: MIT
// What a page in Markdown or HTML promises to give back of a record (docs/formats/pandoc.md).
#pragma once

#include <string>

#include "lib/model/record.h"

namespace digestkit::test {

/// Without what no document of pandoc holds: marks, carriage returns and decomposed letters of code, marks of
/// a text that is none, separators of no label, numbers without a sign.
Text as_held(const Block& block);
Record as_held(Record shown);

/// The record with its code as it is held: what goes out, so that what comes back can be compared.
Record with_held_code(Record record);

/// What a page shows of it, which is all that Markdown and HTML promise.
Record as_shown(const Record& record);

/// As JSON; a carriage return is a line end to pandoc.
std::string line_of(const Record& record);

}  // namespace digestkit::test
