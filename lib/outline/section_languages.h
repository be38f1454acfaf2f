// SPDX-License-Identifier: MIT
// In which languages the section of a stranger's document and its blocks are.
#pragma once

#include "lib/model/record.h"
#include "lib/outline/recognise.h"

namespace digestkit::outline {

/// The section is in the language that its label names (which it has already), else in what all blocks share,
/// else in that of the document, else in what its script tells. With RecogniseOptions::guess, a block in
/// another script than its section has a language of its own.
void settle_languages(Section& section, const RecogniseOptions& options);

}  // namespace digestkit::outline
