// SPDX-License-Identifier: MIT
// Guesses the format of an input from its first bytes and, among texts, its name. It looks, it never parses.
#pragma once

#include <string>

#include "lib/base/input.h"
#include "lib/formats/format.h"

namespace digestkit {

/// Books are known by the names in their package, XML and JSON by content; among texts .txt or no extension
/// is text (or, without an extension, Markdown, where it begins as that does), .ndjson or two or more lines
/// of one object each is ndjson. Only before the first `read` of the input. Throws Error (usage) when it
/// cannot tell. `named` is a name for an input that has none of its own, as standard input.
const Format& detect_format(Input& input, const std::string& named = {});

/// The same for one of many inputs: null when it cannot tell, which is reported (EPB-045), since one strange
/// file does not stop the others.
const Format* detect_or_report(Input& input, Sink& sink, const std::string& named = {});

}  // namespace digestkit
