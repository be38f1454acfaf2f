// SPDX-License-Identifier: MIT
#include "lib/checks/small_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <vector>

#include "lib/checks/function_words.h"

namespace digestkit::checks {

namespace {

/// Words are compared as numbers of eight bytes, the first byte the lowest: a text is looked at word by word
/// without a loop over its letters.
constexpr std::uint64_t in_each_byte(unsigned char c) noexcept {
    return c * 0x0101'0101'0101'0101U;
}

/// `bytes` holds eight or more.
std::uint64_t load_word(const char* bytes) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

/// Blanks and signs are below all letters and digits, and so is each byte that ends a word.
constexpr unsigned char first_of_words = '0';

constexpr bool ends_word(char c) noexcept {
    return static_cast<unsigned char>(c) < first_of_words;
}

/// Bytes up to the end of the word, at most eight.
constexpr std::size_t word_length(std::uint64_t word) noexcept {
    // The high bit of each byte below it; above the lowest of them also of others.
    const std::uint64_t ends = (word - in_each_byte(first_of_words)) & ~word & in_each_byte(0x80);
    return static_cast<std::size_t>(std::countr_zero(ends)) / 8;
}

/// The first `length` bytes, of which the first is a small letter: most words are written so or with a
/// capital.
constexpr std::uint64_t small_word(std::uint64_t word, std::size_t length) noexcept {
    if (length < word_bytes) word &= (std::uint64_t{1} << 8 * length) - 1;
    return word | 0x20U;
}

/// The small words of a language, each in a slot of its own, so that a word is looked up without a branch.
class WordRow {
  public:
    explicit WordRow(const FunctionWords& row) : language(row.language) {
        while (!take_all(row)) factor_ *= factor;
    }

    /// Its bit, or 0.
    std::uint64_t find(std::uint64_t word) const noexcept {
        const std::size_t slot = slot_of(word);
        return std::uint64_t{words_[slot] == word} << slot;
    }

    std::string_view language;

  private:
    static constexpr std::size_t slots = 64;
    static constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15U;

    std::size_t slot_of(std::uint64_t word) const noexcept {
        return static_cast<std::size_t>(word * factor_ >> 58U);
    }

    /// False when two words come to one slot.
    bool take_all(const FunctionWords& row) {
        words_.fill(0);
        for (std::size_t i = 0; i < row.words.size() && !row.words[i].empty(); ++i) {
            std::string text(row.words[i]);
            text.resize(word_bytes);
            const std::uint64_t word = small_word(load_word(text.data()), word_bytes);
            std::uint64_t& slot = words_[slot_of(word)];
            if (slot != 0) return false;
            slot = word;
        }
        return true;
    }

    std::uint64_t factor_ = factor;
    std::array<std::uint64_t, slots> words_{};
};

/// The row of the language, or null.
const WordRow* words_of(std::string_view language) {
    static const std::vector<WordRow> rows(std::begin(function_words), std::end(function_words));
    const auto row = std::find_if(rows.begin(), rows.end(), [language](const WordRow& each) {
        return each.language.front() == language.front() && each.language == language;
    });
    return row == rows.end() ? nullptr : &*row;
}

}  // namespace

bool holds_words_of(std::string_view padded, std::string_view language) {
    const WordRow* row = language.empty() ? nullptr : words_of(language);
    if (row == nullptr) return false;
    std::uint64_t seen = 0;
    int hits = 0;
    bool within = false;  // a word of which the first eight bytes were passed
    for (std::size_t at = 0; at + word_bytes < padded.size();) {
        const std::uint64_t bytes = load_word(padded.data() + at);
        const std::size_t length = word_length(bytes);
        // Nearly every word is short: then the next one is found without another look at the text.
        const bool ends = length < word_bytes || ends_word(padded[at + length]);
        const std::uint64_t found = !within && ends ? row->find(small_word(bytes, length)) : 0;
        within = !ends;
        at += length + (ends ? 1 : 0);
        seen |= found;
        hits += found != 0 ? 1 : 0;
        if (hits >= 4 && (seen & (seen - 1)) != 0) return true;
    }
    return false;
}

}  // namespace digestkit::checks
