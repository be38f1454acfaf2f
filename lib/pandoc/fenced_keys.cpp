// SPDX-License-Identifier: MIT
#include "lib/pandoc/fenced_keys.h"

#include "lib/pandoc/key_lines.h"
#include "lib/pandoc/keys.h"
#include "lib/pandoc/lines.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

bool is_fence(std::string_view line) {
    return line.starts_with("---") && is_blank(line.substr(3));
}

std::optional<FencedKeys> read_fenced_keys(std::string_view text, std::size_t at) {
    FencedKeys found;
    Lines lines(text, at);
    if (!is_fence(lines.next())) return std::nullopt;
    while (!lines.done()) {
        const std::string_view line = lines.next();
        if (is_fence(line) || (line.starts_with("...") && is_blank(line.substr(3)))) {
            found.behind = lines.at();
            return found.keys.empty() ? std::nullopt : std::optional(std::move(found));
        }
        const bool goes_on = is_blank(line) || line.front() == '#' || line.front() == ' ' ||
                             line.front() == '\t' || line.starts_with("- ");
        if (goes_on && !found.keys.empty()) continue;
        const auto key = read_key_line(line);
        if (!key) return std::nullopt;
        if (found.keys.empty()) found.known = read_key(key->key).key != Key::unknown;
        found.keys.push_back(fold_key(key->key));
    }
    return std::nullopt;
}

}  // namespace digestkit::pandoc
