// SPDX-License-Identifier: MIT
#include "lib/pandoc/sniff.h"

#include <algorithm>

#include "lib/outline/labels.h"
#include "lib/pandoc/fenced_keys.h"
#include "lib/pandoc/keys.h"
#include "lib/pandoc/lines.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

bool is_heading(std::string_view line) {
    constexpr std::size_t most_signs = 6;
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    return signs > 0 && signs <= most_signs && line.substr(signs).starts_with(' ') &&
           !is_blank(line.substr(signs));
}

/// `+++`, a known key and `=`.
bool begins_with_toml(std::string_view head) {
    Lines lines(head);
    if (trimmed(lines.next()) != "+++") return false;
    const std::string_view line = lines.next();
    const std::size_t equals = line.find('=');
    return equals != std::string_view::npos && read_key(trimmed(line.substr(0, equals))).key != Key::unknown;
}

bool has_marks(std::string_view line) {
    if (line.find("](") != std::string_view::npos) return true;
    const std::size_t bold = line.find("**");
    return bold != std::string_view::npos && line.find("**", bold + 2) != std::string_view::npos;
}

bool has_headings(std::string_view head) {
    Lines lines(head);
    if (!is_heading(lines.next())) return false;
    bool markdown = false;
    while (!lines.done()) {
        const std::string_view line = lines.next();
        if (is_heading(line) || has_marks(line)) {
            markdown = true;
        } else if (const auto label = outline::read_label_line(trimmed(line))) {
            const bool native = label->use != outline::LabelUse::heading && label->value.empty();
            if (native) return false;
        }
    }
    return markdown;
}

}  // namespace

bool looks_like_markdown(std::string_view head) {
    const auto keys = read_fenced_keys(head, 0);
    return (keys && keys->known) || begins_with_toml(head) || has_headings(head);
}

}  // namespace digestkit::pandoc
