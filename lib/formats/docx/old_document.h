// SPDX-License-Identifier: MIT
// Files in the compound format of OLE 2 ([MS-CFB]), which many have the extension of a document for:
// documents with a password ([MS-OFFCRYPTO] §2.3.4) and documents of old programs.
#pragma once

#include "lib/base/input.h"
#include "lib/diag/diagnostic.h"

namespace digestkit::docx {

/// True, with an error, when the input is one. Spools a pipe only then.
bool report_old_document(Input& input, Sink& sink);

}  // namespace digestkit::docx
