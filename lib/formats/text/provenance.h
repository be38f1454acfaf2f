// SPDX-License-Identifier: MIT
// The provenance line of a page panel, `claudeenmodel: claude-haiku-4-5`: provider, language and model glued.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/model/record.h"

namespace digestkit::text {

struct ProvenanceLine {
    Provenance provenance;  ///< without `raw`
    std::string lang;       ///< canonical, or empty
    bool guessed = false;   ///< the provider is unknown: where the language begins is a guess
};

/// Cheap: one word that ends in "model", then a colon.
bool is_provenance_line(std::string_view line);

/// `header` is the page's first line, where an unknown provider may stand as the badge.
ProvenanceLine read_provenance_line(std::string_view line, std::string_view header);

/// Appends the line for `provenance`: `raw` when there is one, else put together.
void append_provenance_line(const Provenance& provenance, std::string_view lang, std::string& out);

}  // namespace digestkit::text
