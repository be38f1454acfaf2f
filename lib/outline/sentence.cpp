// SPDX-License-Identifier: MIT
#include "lib/outline/sentence.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

/// Characters: no name that is seen above a digest is longer.
constexpr std::size_t longest_name = 120;
/// Shorter ones may be a name that ends in a dot, or with a verb in it ("This is Money").
constexpr std::size_t fewest_words = 4, fewest_words_with_verb = 6, fewest_wide_signs = 12;

/// Words that hold a sentence together and hardly stand in a name.
constexpr std::string_view verbs[] = {"is",   "are",   "was",  "were", "has",  "have",  "had", "will", "said",
                                      "that", "ist",   "sind", "war",  "wird", "wurde", "hat", "dass", "est",
                                      "sont", "était", "que",  "es",   "son",  "fue",   "ha",  "são",  "foi",
                                      "sono", "che",   "zijn", "är",   "jest", "это",   "что", "был"};

bool is_wide(char32_t c) {
    return c >= 0x3000 && c < 0xFB00;
}

/// The word in front of the last dot is short and begins in capitals, as in "Inc.", or holds dots ("U.S.").
bool ends_in_abbreviation(std::string_view text) {
    constexpr std::size_t longest = 3;
    const std::string_view word = text.substr(text.rfind(' ') + 1);
    const bool capital = word.front() >= 'A' && word.front() <= 'Z';
    return (capital && word.size() <= longest + 1) || word.find('.') + 1 < word.size() || word == "al.";
}

bool ends_as_sentence(std::string_view text) {
    for (const std::string_view sign : {"!", "?", "؟", "।", "…"}) {
        if (text.ends_with(sign)) return true;
    }
    return text.ends_with('.') && !ends_in_abbreviation(text);
}

/// "Jo Doe (she is the editor)" is a name.
std::string_view without_remark(std::string_view text) {
    const std::size_t open = text.rfind(" (");
    return text.ends_with(')') && open != std::string_view::npos ? text.substr(0, open) : text;
}

/// A full stop of Chinese or Japanese stands in no name.
bool is_wide_sentence(std::string_view text, std::size_t wide) {
    const bool stop = text.find("。") != std::string_view::npos ||
                      text.find("！") != std::string_view::npos || text.find("？") != std::string_view::npos;
    return stop && wide >= fewest_wide_signs;
}

}  // namespace

bool reads_as_sentence(std::string_view text) {
    text = without_remark(trimmed(text));
    std::size_t characters = 0, wide = 0;
    for (std::size_t at = 0; at < text.size(); ++characters) {
        const CodePoint c = code_point_at(text, at);
        wide += is_wide(c.value) ? 1 : 0;
        at += c.length;
    }
    if (is_wide_sentence(text, wide)) return true;
    std::size_t words = 0;
    bool verb = false;
    for (std::string_view rest = text; !rest.empty(); rest = trimmed(rest)) {
        const std::string_view word = rest.substr(0, rest.find_first_of(" \t\n"));
        rest.remove_prefix(word.size());
        ++words;
        // In capitals it is a part of a name: "What Was That".
        verb = verb || std::find(std::begin(verbs), std::end(verbs), word) != std::end(verbs);
    }
    if (words < fewest_words) return false;
    const bool small = text.front() >= 'a' && text.front() <= 'z';
    return ends_as_sentence(text) || (verb && (small || words >= fewest_words_with_verb)) ||
           (characters > longest_name && text.find_first_of(",;|/") == std::string_view::npos);
}

}  // namespace digestkit::outline
