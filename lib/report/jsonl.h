// SPDX-License-Identifier: MIT
// Renders a Finding as JSON for programs, by schemas/digest-findings-1.schema.json. What is unknown is left
// out; the order of members is fixed: rule, name, severity, message, file, member, line, column, offset, end
// (line, column, offset), path, record, record_key, hint, help, fix (safe, edits), fingerprint.
#pragma once

#include <string>

#include "lib/report/report.h"

namespace digestkit {

/// One object, on one line without the line end.
std::string render_json(const Finding& finding);

/// The same with a line end.
std::string render_jsonl(const Finding& finding);

}  // namespace digestkit
