// SPDX-License-Identifier: MIT
#include "lib/report/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "lib/base/hash.h"

namespace digestkit {

namespace {

/// What is hashed has changed when this does.
constexpr std::string_view version = "digestkit-finding-1";

/// An excerpt holds so much of what it marks, wherever that stands in its line.
constexpr std::size_t most_text = 200;
/// Of the line on each side of a mark between two characters.
constexpr std::size_t most_context = 40;

bool is_position(std::string_view step) {
    return !step.empty() && step.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "/sections/3/blocks/0/text" as "/sections/*/blocks/*/text": positions shift when something is inserted.
std::string without_positions(std::string_view path) {
    std::string kept;
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/', 1), path.size());
        const std::string_view step = path.substr(1, end - 1);
        kept += '/';
        kept += is_position(step) ? "*" : step;
        path.remove_prefix(end);
    }
    return kept;
}

/// The text at fault; where that is a place between two characters, what stands around it.
std::string_view text_at_fault(const Excerpt& excerpt) {
    const std::string_view line = excerpt.line;
    if (excerpt.mark_begin < excerpt.mark_end)
        return line.substr(excerpt.mark_begin, std::min(excerpt.mark_end - excerpt.mark_begin, most_text));
    const std::size_t begin = excerpt.mark_begin - std::min(excerpt.mark_begin, most_context);
    return line.substr(begin, excerpt.mark_begin - begin + most_context);
}

}  // namespace

std::string Fingerprints::of(const Diagnostic& diagnostic, std::string_view file) {
    std::string facts(version);
    for (const std::string_view fact : {diagnostic.rule->id, file, std::string_view(diagnostic.where.member),
                                        std::string_view(diagnostic.record_key)}) {
        facts += '\0';
        facts += fact;
    }
    facts += '\0' + without_positions(diagnostic.path) + '\0';
    if (diagnostic.excerpt) facts += text_at_fault(*diagnostic.excerpt);
    std::string name = sha256_hex(facts);
    std::uint64_t key = 0;
    std::from_chars(name.data(), name.data() + 16, key, 16);
    const std::uint32_t count = seen_[key]++;
    return count == 0 ? name : sha256_hex(fmt::format("{}#{}", name, count));
}

}  // namespace digestkit
