// SPDX-License-Identifier: MIT
// Texts that stop before they end, as those that a byte count or a limit of tokens cut off. Only the last
// block of a section is looked at, and only where it is a paragraph or a quote: titles, headings and items
// end where they like.
#include <algorithm>
#include <array>

#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/scripts.h"
#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

/// Bytes; a text that is no longer is a line, which needs no full stop.
constexpr std::size_t whole_paragraph = 300;
/// Bytes from the end in which a word, a sign or an address is looked for.
constexpr std::size_t tail = 120;

constexpr std::array<std::string_view, 6> ellipses = {"...", "…", "[...]", "[…]", "(...)", "……"};
constexpr std::array<std::string_view, 6> commas = {",", "，", "、", "،", ";", "；"};
/// What ends a sentence in the scripts that mark it.
constexpr std::array<std::string_view, 14> stops = {".", "!", "?", "。", "！", "？", "．",
                                                    "｡", "؟", "۔", "।",  "።",  "։",  "။"};

template <std::size_t N>
bool ends_in(std::string_view text, const std::array<std::string_view, N>& ends) noexcept {
    return std::any_of(ends.begin(), ends.end(),
                       [text](std::string_view end) { return text.ends_with(end); });
}

/// The last character of a text that is not empty.
char32_t last_character(std::string_view text) noexcept {
    std::size_t at = text.size() - 1;
    while (at > 0 && is_continuation(text[at])) --at;
    return code_point_at(text, at).value;
}

/// Whoever writes full stops writes one at the end too.
bool has_full_stop(std::string_view text) noexcept {
    return std::any_of(stops.begin(), stops.end(), [text](std::string_view stop) {
        const std::size_t at = text.find(stop);
        if (at == std::string_view::npos) return false;
        // A point in a number or a name ends no sentence.
        return stop.size() > 1 || (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n'));
    });
}

/// Addresses, tags and names of people stand at the end of whole texts.
bool ends_in_a_sign(std::string_view text) noexcept {
    const std::size_t blank = text.find_last_of(" \n");
    const std::string_view word = text.substr(blank == std::string_view::npos ? 0 : blank + 1);
    const std::string_view line = text.substr(text.rfind('\n') + 1);
    return word.find_first_of("/@#_=") != std::string_view::npos || line.starts_with("—") ||
           line.starts_with("– ") || line.starts_with("- ") || line.starts_with("--");
}

bool stops_mid_sentence(std::string_view text) {
    if (text.size() < whole_paragraph) return false;
    if (ends_in(text, commas)) return true;
    const char32_t last = last_character(text);
    const bool small = last >= U'a' && last <= U'z';
    const bool letter = small || (last >= 0x80 && script_of(last) != scripts::none);
    return letter && !ends_in_a_sign(text.substr(text.size() - tail)) && has_full_stop(text);
}

const Block* last_shown(const Section& section) noexcept {
    for (auto at = section.blocks.rbegin(); at != section.blocks.rend(); ++at) {
        if (is_shown(*at)) return &*at;
    }
    return nullptr;
}

/// A link at the end is as good as a full stop.
bool ends_in_a_link(const Text& text) {
    return !text.is_plain() && text.runs().back().marks.href.has_value();
}

}  // namespace

void check_endings(Subject& subject) {
    for (std::size_t i = 0; i < subject.record.sections.size(); ++i) {
        const Section& section = subject.record.sections[i];
        const Block* block = last_shown(section);
        if (block == nullptr || (block->type != BlockType::paragraph && block->type != BlockType::quote))
            continue;
        const std::string_view text = trimmed(block->text.plain());
        if (text.empty() || subject.is_settled(i) || text.ends_with('.') != text.ends_with("...")) continue;
        const bool dots = ends_in(text, ellipses);
        if (!dots && (!stops_mid_sentence(text) || ends_in_a_link(block->text))) continue;
        subject.report(rules::rec::truncated,
                       block_path(i, static_cast<std::size_t>(block - section.blocks.data())),
                       dots ? "the text ends in dots" : "the text ends in the middle of a sentence",
                       "was it cut off on the way? Fetch it again, or end the sentence");
        subject.settle(i);
    }
}

}  // namespace digestkit::checks
