// SPDX-License-Identifier: MIT
// What differs between two records or two heads, field by field, in words that a reader of digests
// understands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/model/record.h"

namespace digestkit {

struct FieldChange {
    std::string where;                  ///< "title", "section 2 (Summary (ZH)), block 1 (paragraph)"
    std::optional<std::string> before;  ///< absent: the field is only in the second
    std::optional<std::string> after;   ///< absent: the field is only in the first
};

/// In the order of the model; empty when the two are equal. Layout counts only `with_layout`.
std::vector<FieldChange> compare_records(const Record& before, const Record& after, bool with_layout);

std::vector<FieldChange> compare_heads(const Head& before, const Head& after);

/// The runs of a text with their marks made visible: **strong**, *emphasis*, `code`, [text](href).
std::string visible(const Text& text);

}  // namespace digestkit
