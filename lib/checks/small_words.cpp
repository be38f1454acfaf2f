// SPDX-License-Identifier: MIT
#include "lib/checks/small_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
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

/// `bytes` holds eight or more; compilers make one load of it.
constexpr std::uint64_t load_word(const char* bytes) noexcept {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < word_bytes; ++i)
        word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << 8 * i;
    return word;
}

/// The high bit of each byte that is `c`; above the lowest of them also of others.
constexpr std::uint64_t bytes_equal(std::uint64_t word, char c) noexcept {
    const std::uint64_t zero = word ^ in_each_byte(static_cast<unsigned char>(c));
    return (zero - in_each_byte(1)) & ~zero & in_each_byte(0x80);
}

constexpr bool ends_word(char c) noexcept {
    return c == ' ' || c == '\n' || c == ',' || c == '.';
}

/// Bytes up to the end of the word, at most eight.
constexpr std::size_t word_length(std::uint64_t word) noexcept {
    const std::uint64_t ends =
        bytes_equal(word, ' ') | bytes_equal(word, '\n') | bytes_equal(word, ',') | bytes_equal(word, '.');
    return static_cast<std::size_t>(std::countr_zero(ends)) / 8;
}

/// The first `length` bytes in small letters.
constexpr std::uint64_t small_letters(std::uint64_t word, std::size_t length) noexcept {
    if (length < word_bytes) word &= (std::uint64_t{1} << 8 * length) - 1;
    const std::uint64_t low = word & in_each_byte(0x7F);
    const std::uint64_t past_z = low + in_each_byte(0x7F - 'Z'), from_a = low + in_each_byte(0x80 - 'A');
    const std::uint64_t capitals = (from_a ^ past_z) & ~word & in_each_byte(0x80);
    return word | capitals >> 2U;
}

struct WordRow {
    std::string_view language;
    std::array<std::uint64_t, function_words_most> words{};
    std::uint64_t marks = 0;  ///< the mark of each word: most other words are told by it alone

    static std::uint64_t mark(std::uint64_t word) noexcept {
        return std::uint64_t{1} << (word * 0x9E37'79B9'7F4A'7C15U >> 58U);
    }
};

WordRow make_row(const FunctionWords& row) {
    WordRow made;
    made.language = row.language;
    for (std::size_t i = 0; i < row.words.size() && !row.words[i].empty(); ++i) {
        std::string word(row.words[i]);
        word.resize(word_bytes);
        made.words[i] = load_word(word.data());
        made.marks |= WordRow::mark(made.words[i]);
    }
    return made;
}

/// The row of the language, or null.
const WordRow* words_of(std::string_view language) {
    static const std::vector<WordRow> rows = [] {
        std::vector<WordRow> all;
        std::transform(std::begin(function_words), std::end(function_words), std::back_inserter(all),
                       make_row);
        return all;
    }();
    const auto row = std::find_if(rows.begin(), rows.end(), [language](const WordRow& each) {
        return each.language.front() == language.front() && each.language == language;
    });
    return row == rows.end() ? nullptr : &*row;
}

}  // namespace

bool holds_words_of(std::string_view padded, std::string_view language) {
    const WordRow* row = language.empty() ? nullptr : words_of(language);
    if (row == nullptr) return false;
    std::uint32_t seen = 0;
    int hits = 0;
    for (std::size_t at = 0; at + word_bytes < padded.size();) {
        const std::uint64_t bytes = load_word(padded.data() + at);
        std::size_t length = word_length(bytes);
        const std::uint64_t word = small_letters(bytes, length);
        if (length == word_bytes) {
            while (!ends_word(padded[at + length])) ++length;
        }
        at += length + 1;
        if (length > word_bytes || (row->marks & WordRow::mark(word)) == 0) continue;
        const auto found = std::find(row->words.begin(), row->words.end(), word);
        if (found == row->words.end() || word == 0) continue;
        seen |= 1U << (found - row->words.begin());
        if (++hits >= 4 && (seen & (seen - 1)) != 0) return true;
    }
    return false;
}

}  // namespace digestkit::checks
