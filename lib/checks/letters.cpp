// SPDX-License-Identifier: MIT
#include "lib/checks/letters.h"

#include <array>
#include <cstdint>

#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The letters of one script: how many, and where the first of them stands.
struct Tally {
    std::size_t count = 0, first = 0;
    void add(std::size_t at) noexcept {
        if (count++ == 0) first = at;
    }
};

/// What a code point of three bytes is; ICU is asked only about what is seldom.
enum Kind : std::uint8_t { seldom, sign, han, hiragana, katakana, hangul, kinds };

/// By blocks of 32 code points. Where a block holds signs beside its letters (U+30FB), they count as letters.
constexpr std::size_t block_bits = 5;
constexpr std::array<Kind, (std::size_t{1} << 16U >> block_bits)> kind_table = [] {
    std::array<Kind, (std::size_t{1} << 16U >> block_bits)> table{};
    const auto set = [&table](std::size_t first, std::size_t last, Kind kind) {
        for (std::size_t c = first; c <= last; c += std::size_t{1} << block_bits)
            table[c >> block_bits] = kind;
    };
    set(0x2000, 0x205F, sign);
    set(0x3000, 0x301F, sign);
    set(0x3040, 0x309F, hiragana);
    set(0x30A0, 0x30FF, katakana);
    set(0x4E00, 0x9FFF, han);
    set(0xAC00, 0xD79F, hangul);
    set(0xFF00, 0xFF1F, sign);
    return table;
}();

/// Three bytes at `at` are one code point.
Kind kind_of(std::string_view text, std::size_t at) noexcept {
    const auto bits = [text](std::size_t i, unsigned mask) {
        return static_cast<unsigned char>(text[i]) & mask;
    };
    const unsigned c = bits(at, 0x0F) << 12U | bits(at + 1, 0x3F) << 6U | bits(at + 2, 0x3F);
    return kind_table[c >> block_bits];
}

using Tallies = std::array<Tally, kinds>;

class Counter {
  public:
    explicit Counter(const LanguageScripts& own) : own_(own) {}

    void add(Script script, const Tally& tally, std::size_t weight) noexcept {
        if (tally.count == 0) return;
        const std::size_t more = tally.count * weight;
        if (own_.has(script)) {
            letters_.own += more;
        } else if (script == scripts::latin) {
            letters_.latin += more;
        } else {
            if (letters_.others == 0 || tally.first < first_other_) {
                letters_.other = script;
                first_other_ = tally.first;
            }
            letters_.others += more;
        }
    }

    Letters take(const Tallies& seen) noexcept {
        constexpr std::size_t weight = 2;
        add(scripts::han, seen[han], weight);
        add(scripts::hiragana, seen[hiragana], weight);
        add(scripts::katakana, seen[katakana], weight);
        add(scripts::hangul, seen[hangul], weight);
        letters_.han = seen[han].count * weight;
        letters_.kana = (seen[hiragana].count + seen[katakana].count) * weight;
        letters_.hangul = seen[hangul].count * weight;
        return letters_;
    }

  private:
    const LanguageScripts& own_;
    Letters letters_;
    std::size_t first_other_ = 0;
};

}  // namespace

Letters count_letters(std::string_view text, const LanguageScripts& own) noexcept {
    Counter counter(own);
    Tallies tallies;
    Tally ascii;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            ascii.count += is_ascii_letter(text[at]) ? 1U : 0U;
            ++at;
            continue;
        }
        if (first >= 0xE0 && first < 0xF0 && text.size() - at >= 3) {
            if (const Kind kind = kind_of(text, at); kind != seldom) {
                tallies[kind].add(at);
                at += 3;
                continue;
            }
        }
        const CodePoint c = code_point_at(text, at);
        if (const Script script = script_of(c.value); script != scripts::none)
            counter.add(script, {1, at}, 1);
        at += c.length;
    }
    counter.add(scripts::latin, ascii, 1);
    return counter.take(tallies);
}

}  // namespace digestkit::checks
