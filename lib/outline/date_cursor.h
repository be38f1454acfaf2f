// SPDX-License-Identifier: MIT
// What the matchers of printed dates share: a place in the end of a line that moves over words, numbers and
// the kinds of blanks that stand in dates, and what has been read so far.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "lib/unicode/utf8.h"

namespace digestkit::outline {

constexpr int no_zone = 24 * 60;

struct Reading {
    int year = 0, month = 0, day = 0;
    int hour = -1, minute = 0, second = -1;
    std::string_view fraction;  ///< of a second: digits as printed
    int offset = no_zone;       ///< minutes east of UTC when the zone resolves
    bool unknown_zone = false;
    bool ambiguous = false;
    bool impossible_hour = false;
};

/// Lower case of the letters that stand in the tables.
char32_t lower(char32_t c);

/// Bytes that `word` takes at the front of `text`, upper and lower case alike, or 0.
std::size_t match_word(std::string_view text, std::string_view word);

/// Two bytes that cannot stand at the same place of two words that are equal but for their case: refuses
/// before a word is decoded. (`lower` never leads out of ASCII or into it.)
inline bool differs_in_ascii(char a, char b) {
    const bool a_ascii = static_cast<unsigned char>(a) < 0x80, b_ascii = static_cast<unsigned char>(b) < 0x80;
    return a_ascii != b_ascii || (a_ascii && (a | 0x20) != (b | 0x20));
}

/// 0 to 9 for a digit as dates have them, ASCII, Arabic-Indic or Persian; else -1.
constexpr int digit_value(char32_t c) {
    for (const char32_t zero : {U'0', U'٠', U'۰'}) {
        if (c >= zero && c <= zero + 9) return static_cast<int>(c - zero);
    }
    return -1;
}

struct MonthWord {
    std::string_view word;
    int month;
};

/// All month words by the low bits of their first letter; longer words first.
const std::array<std::vector<MonthWord>, 256>& month_index();

/// A place in the end of a line. Matching functions move it on success only.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    bool done() const { return text_.empty(); }
    std::string_view rest() const { return text_; }

    bool literal(std::string_view word) {
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    bool word(std::string_view wanted) {
        if (text_.empty() || differs_in_ascii(text_[0], wanted[0])) return false;
        const std::size_t size = match_word(text_, wanted);
        text_.remove_prefix(size);
        return size != 0;
    }
    /// Blanks of the kinds that stand in dates, and direction marks; true when there was a blank.
    bool blanks() {
        bool any = false;
        while (!text_.empty()) {
            const auto first = static_cast<unsigned char>(text_[0]);
            if (first < 0x80 && first != ' ' && first != '\t') break;
            if (literal(" ") || literal("\u00A0") || literal("\u202F") || literal("\u2009") ||
                literal("\t")) {
                any = true;
            } else if (literal("\u200F") || literal("\u200E")) {
                marked_ = true;
            } else {
                break;
            }
        }
        return any;
    }
    bool need_blanks() {
        const Cursor before = *this;
        if (blanks()) return true;
        *this = before;
        return false;
    }
    /// All digits that stand here; may be none.
    std::string_view digits() {
        std::size_t end = 0;
        while (end < text_.size()) {
            const CodePoint c = code_point_at(text_, end);
            if (digit_value(c.value) < 0) break;
            end += c.length;
        }
        const std::string_view found = text_.substr(0, end);
        text_.remove_prefix(end);
        return found;
    }
    /// A number of `least` to `most` digits, ASCII, Arabic-Indic or Persian; as many as there are.
    bool number(int& value, int least, int most) {
        std::string_view at = text_;
        int digits = 0, sum = 0;
        while (digits < most && !at.empty()) {
            const auto first = static_cast<unsigned char>(at[0]);
            if (first < 0x80 && (first < '0' || first > '9')) break;
            const CodePoint c = code_point_at(at, 0);
            const int digit = digit_value(c.value);
            if (digit < 0) break;
            sum = sum * 10 + digit;
            at.remove_prefix(c.length);
            ++digits;
        }
        if (digits < least) return false;
        text_ = at;
        value = sum;
        return true;
    }
    /// A right-to-left or left-to-right mark was passed: the form of a right-to-left locale.
    bool marked() const { return marked_; }

  private:
    std::string_view text_;
    bool marked_ = false;
};

/// A month word at `at` that ends there: "Marchmont" holds no month.
bool match_month_word(Cursor& at, int& month);

}  // namespace digestkit::outline
