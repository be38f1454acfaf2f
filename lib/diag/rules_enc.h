// SPDX-License-Identifier: MIT
// Rules of area ENC: the bytes below every format.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::enc {

inline constexpr Rule invalid_utf8{"ENC-001", "invalid-utf8", Severity::error,
                                   "a byte sequence is not UTF-8"};
inline constexpr Rule nul_byte{"ENC-002", "nul-byte", Severity::error, "a NUL byte stands in a text file"};
inline constexpr Rule utf16{"ENC-003", "utf-16", Severity::error, "the file is UTF-16 or UTF-32, not UTF-8"};
inline constexpr Rule replaced_byte{"ENC-004", "replaced-byte", Severity::warning,
                                    "a bad byte sequence was read as U+FFFD (--lenient)"};
inline constexpr Rule byte_order_mark{"ENC-005", "byte-order-mark", Severity::warning,
                                      "the file begins with a byte order mark that its format does not want"};

inline constexpr const Rule* all[] = {&invalid_utf8, &nul_byte, &utf16, &replaced_byte, &byte_order_mark};

}  // namespace digestkit::rules::enc
