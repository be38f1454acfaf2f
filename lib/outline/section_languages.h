// SPDX-License-Identifier: MIT
// In which languages the section of a stranger's document and its blocks are.
#pragma once

#include <cstdint>

#include "lib/model/record.h"
#include "lib/outline/recognise.h"

namespace digestkit::outline {

/// What Han without Kana is in a document, where nobody says it.
enum class Han : std::uint8_t { chinese, japanese };

/// Japanese where a piece has Kana, and none is a sentence of Chinese or said to be Chinese.
Han han_of(const Outline& pieces, const RecogniseOptions& options);

/// The section is in the language that its label names (which it has already), else in what all blocks share,
/// else in that of the document, else in what its script tells. With RecogniseOptions::guess, a block in
/// another script than its section has a language of its own.
void settle_languages(Section& section, const RecogniseOptions& options, Han han);

}  // namespace digestkit::outline
