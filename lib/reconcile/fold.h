// SPDX-License-Identifier: MIT
// What polishing tools change without anybody's wish: the fold of a text is equal for texts that differ only
// so.
#pragma once

#include <string>
#include <string_view>

namespace digestkit {

/// NFC; runs of white space one blank, none at the ends; no U+00AD; curly and straight quotes and primes
/// alike; dashes and hyphens alike ("--" too); "..." and U+2026 alike; no backslash before punctuation.
std::string fold_text(std::string_view text);

}  // namespace digestkit
