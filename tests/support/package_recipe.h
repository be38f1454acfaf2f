// SPDX-License-Identifier: MIT
// Builds the packages of the examples of rules (lib/diag/explanation.h): a base, changed step by step. A base
// is tests/data/rules/BASE.json, converted to the format that the name of the package ends in;
// tests/data/rules/BASE.recipe, which is such steps itself; or `nothing`, an archive without entries.
//
//     in MEMBER              the lines that follow, up to a blank one or the next step, change that text:
//     - BEFORE               what stands there, once or more often: the first is meant
//     - ...                  whatever comes up to the next line `-`
//     + AFTER                what stands there afterwards; none: nothing
//     add MEMBER             a new last entry with the lines `+ TEXT` that follow
//     take MEMBER from BASE  with the bytes of that entry of another base
//     remove MEMBER
//     rename MEMBER NAME
//     copy MEMBER NAME       a new last entry
//     last MEMBER            moves the entry to the end
//     cut MEMBER N           keeps the first N bytes
//     pad MEMBER N           appends N blanks
//     deflate MEMBER
//     set MEMBER FIELD N     crc, flags, method or size, as the archive states them; crc is a mask
//     archive before TEXT    bytes in front of the archive
//     archive after TEXT
//     archive cut N          without its last N bytes
//     archive cut directory  without the list of its entries
//     archive repeat directory N   with N more of that list
//
// In names %20 is a blank. TEXT, BEFORE and AFTER have the escapes of explanations.
#pragma once

#include <string>

#include "lib/diag/explanation.h"

namespace digestkit::test {

/// Throws std::logic_error for a step that is none, or that changes nothing.
std::string make_package(const ExampleFile& file);

}  // namespace digestkit::test
