// SPDX-License-Identifier: MIT
#include "lib/unicode/language.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <vector>

#include "lib/unicode/ascii.h"

namespace digestkit {

namespace {

constexpr bool is_alpha(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
constexpr char upper(char c) noexcept {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
}

bool all_alpha(std::string_view s) noexcept {
    return std::all_of(s.begin(), s.end(), is_alpha);
}
bool all_digit(std::string_view s) noexcept {
    return std::all_of(s.begin(), s.end(), is_digit);
}
bool between(std::string_view s, std::size_t low, std::size_t high) noexcept {
    return s.size() >= low && s.size() <= high;
}

// RFC 5646 §2.1, "grandfathered": registered before the grammar. Tags of the regular ones fit the grammar
// anyway.
constexpr std::array<std::string_view, 17> irregular = {
    "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",     "i-klingon", "i-lux",    "i-mingo",
    "i-navajo",  "i-pwn", "i-tao", "i-tay",     "i-tsu",      "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"};

/// Consumes subtags of a langtag in the order of the grammar.
class Grammar {
  public:
    explicit Grammar(const std::vector<std::string_view>& subtags) : subtags_(subtags) {}

    bool well_formed() {
        if (single_is('x')) return private_use();
        return language() && (script(), region(), variants(), extensions()) &&
               (!single_is('x') || private_use()) && at_ == subtags_.size();
    }

  private:
    bool more() const { return at_ < subtags_.size(); }
    std::string_view subtag() const { return subtags_[at_]; }
    bool single_is(char c) const { return more() && subtag().size() == 1 && ascii_lower(subtag()[0]) == c; }

    bool language() {
        if (!more() || !all_alpha(subtag()) || !between(subtag(), 2, 8)) return false;
        const bool may_extend = subtag().size() <= 3;
        ++at_;
        for (int i = 0; may_extend && i < 3 && more() && subtag().size() == 3 && all_alpha(subtag()); ++i)
            ++at_;
        return true;
    }
    void script() {
        if (more() && subtag().size() == 4 && all_alpha(subtag())) ++at_;
    }
    void region() {
        if (!more()) return;
        if ((subtag().size() == 2 && all_alpha(subtag())) || (subtag().size() == 3 && all_digit(subtag())))
            ++at_;
    }
    void variants() {
        while (more() && (between(subtag(), 5, 8) || (subtag().size() == 4 && is_digit(subtag()[0])))) ++at_;
    }
    /// singleton 1*("-" 2*8alphanum), any number of them.
    bool extensions() {
        while (more() && subtag().size() == 1 && !single_is('x')) {
            ++at_;
            const std::size_t first = at_;
            while (more() && between(subtag(), 2, 8)) ++at_;
            if (at_ == first) return false;
        }
        return true;
    }
    bool private_use() {
        ++at_;
        const std::size_t first = at_;
        while (more()) ++at_;  // 1 to 8 characters each, which the split has proved
        return at_ > first;
    }

    const std::vector<std::string_view>& subtags_;
    std::size_t at_ = 0;
};

/// The subtags, or nothing when one is empty, longer than 8 or not alphanumeric.
std::optional<std::vector<std::string_view>> split(std::string_view tag) {
    std::vector<std::string_view> subtags;
    while (true) {
        const std::size_t hyphen = tag.find('-');
        const std::string_view subtag = tag.substr(0, hyphen);
        const bool plain =
            std::all_of(subtag.begin(), subtag.end(), [](char c) { return is_alpha(c) || is_digit(c); });
        if (!plain || !between(subtag, 1, 8)) return std::nullopt;
        subtags.push_back(subtag);
        if (hyphen == std::string_view::npos) return subtags;
        tag.remove_prefix(hyphen + 1);
    }
}

/// RFC 5646 §2.1.1: lower case, but 2-letter subtags upper and 4-letter subtags title case, where they are
/// neither first nor after a singleton.
std::string in_canonical_case(const std::vector<std::string_view>& subtags) {
    std::string tag;
    bool after_singleton = false;
    for (std::size_t i = 0; i < subtags.size(); ++i) {
        const std::string_view subtag = subtags[i];
        if (i > 0) tag += '-';
        const bool region = i > 0 && !after_singleton && subtag.size() == 2;
        const bool script = i > 0 && !after_singleton && subtag.size() == 4;
        for (std::size_t j = 0; j < subtag.size(); ++j) {
            tag += region || (script && j == 0) ? upper(subtag[j]) : ascii_lower(subtag[j]);
        }
        after_singleton = after_singleton || subtag.size() == 1;
    }
    return tag;
}

bool is_irregular(std::string_view tag) {
    return std::any_of(irregular.begin(), irregular.end(), [tag](std::string_view known) {
        return std::equal(tag.begin(), tag.end(), known.begin(), known.end(),
                          [](char a, char b) { return ascii_lower(a) == b; });
    });
}

}  // namespace

std::optional<std::string> canonical_language(std::string_view tag) {
    if (tag.size() == 2 && all_alpha(tag))
        return std::string{ascii_lower(tag[0]), ascii_lower(tag[1])};  // nearly all of them
    const auto subtags = split(tag);
    if (!subtags) return std::nullopt;
    if (!is_irregular(tag) && !Grammar(*subtags).well_formed()) return std::nullopt;
    return in_canonical_case(*subtags);
}

bool is_right_to_left(std::string_view tag) {
    // ICU takes tags apart; most texts are in one of these languages, and every text asks.
    static constexpr std::array<std::string_view, 10> usual = {"en", "zh", "ja", "ko", "de",
                                                               "fr", "es", "it", "pt", "ru"};
    if (tag.empty() || std::find(usual.begin(), usual.end(), tag) != usual.end()) return false;
    return uloc_isRightToLeft(std::string(tag).c_str()) != 0;
}

namespace {

/// Language, script and region at most, so that ICU keeps all of it; and not of an undetermined language,
/// which it would take for English.
bool is_plain_tag(std::string_view tag) {
    const auto subtags = split(tag);
    if (!subtags || subtags->size() > 3 || !between(subtags->front(), 2, 3) || subtags->front() == "und")
        return false;
    for (std::size_t i = 1; i < subtags->size(); ++i) {
        const std::string_view subtag = (*subtags)[i];
        const bool script = i == 1 && subtag.size() == 4 && all_alpha(subtag);
        const bool region = i + 1 == subtags->size() && ((subtag.size() == 2 && all_alpha(subtag)) ||
                                                         (subtag.size() == 3 && all_digit(subtag)));
        if (!script && !region) return false;
    }
    return true;
}

using Subtags = std::int32_t (*)(const char*, char*, std::int32_t, UErrorCode*);

std::string by_likely_subtags(std::string_view tag, Subtags change) {
    if (!is_plain_tag(tag)) return std::string(tag);
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{}, changed{}, made{};
    UErrorCode status = U_ZERO_ERROR;
    const auto room = static_cast<std::int32_t>(locale.size());
    uloc_forLanguageTag(std::string(tag).c_str(), locale.data(), room, nullptr, &status);
    change(locale.data(), changed.data(), room, &status);
    const std::int32_t size = uloc_toLanguageTag(changed.data(), made.data(), room, 1, &status);
    return U_FAILURE(status) != 0 ? std::string(tag)
                                  : std::string(made.data(), static_cast<std::size_t>(size));
}

}  // namespace

std::string likely_language(std::string_view tag) {
    return by_likely_subtags(tag, [](const char* locale, char* out, std::int32_t room, UErrorCode* status) {
        return uloc_addLikelySubtags(locale, out, room, status);
    });
}

std::string shortest_language(std::string_view tag) {
    return by_likely_subtags(tag, [](const char* locale, char* out, std::int32_t room, UErrorCode* status) {
        return uloc_minimizeSubtags(locale, out, room, status);
    });
}

}  // namespace digestkit
