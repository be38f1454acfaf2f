// SPDX-License-Identifier: MIT
// Rules of area DOC: what is wrong with documents of word processors, and what was found in them.
#pragma once

#include "lib/diag/diagnostic.h"

namespace digestkit::rules::doc {

inline constexpr Rule no_document{"DOC-001", "no-document", Severity::error,
                                  "the package holds no document of a word processor"};
inline constexpr Rule protected_document{"DOC-002", "protected-document", Severity::error,
                                         "the document is protected by a password, or of an old kind (.doc)"};

inline constexpr const Rule* all[] = {&no_document, &protected_document};

}  // namespace digestkit::rules::doc
