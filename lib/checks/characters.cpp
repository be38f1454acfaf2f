// SPDX-License-Identifier: MIT
// The characters of all texts: controls, what turns directions around, what is no character, what was lost or
// read wrong, markup. Nearly every text has none of it, so one quick look over its bytes comes first.
#include <fmt/format.h>

#include <algorithm>

#include "lib/checks/markup.h"
#include "lib/checks/mojibake.h"
#include "lib/checks/passes.h"
#include "lib/checks/texts.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/sixteen.h"
#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

/// Whether something that a finding could be about begins with the bytes a, b, c.
constexpr bool is_odd(unsigned char a, unsigned char b, unsigned char c) noexcept {
    if (a < 0x20) return a != '\t' && a != '\n';
    if (a < 0x80) return a == '<' || a == '&' || a == 0x7F;
    if (a == 0xC2) return b < 0xA0;
    if (a == 0xC3) return c >= 0xC2;  // what was read wrong
    if (a == 0xE2) return (b == 0x80 && c >= 0xAA && c <= 0xAE) || (b == 0x81 && c >= 0xA6 && c <= 0xA9);
    if (a == 0xEF) return b == 0xB7 || b == 0xBB || b == 0xBF;
    return a >= 0xF0 && (b & 0x0FU) == 0x0F && c == 0xBF;
}

bool is_odd_anywhere_byte_by_byte(std::string_view text) noexcept {
    const auto byte = [text](std::size_t i) -> unsigned char {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_odd(byte(at), byte(at + 1), byte(at + 2))) return true;
    }
    return false;
}

#if defined(__SSE2__)
/// Where something odd may begin, whatever follows.
__m128i odd_alone(__m128i a) noexcept {
    const __m128i odd = _mm_or_si128(_mm_or_si128(is(a, '<'), is(a, '&')), is(a, '\x7F'));
    return _mm_or_si128(odd, within<0xF0, 0x1F>(a));
}
/// Where the first byte is one of Latin or of punctuation: `odd_pair` says of which it is odd.
__m128i begins_pair(__m128i a) noexcept {
    return _mm_or_si128(is(_mm_and_si128(a, _mm_set1_epi8('\xFE')), '\xC2'), is(a, '\xE2'));
}
__m128i odd_pair(__m128i a, __m128i b, __m128i c) noexcept {
    __m128i odd = _mm_and_si128(is(a, '\xC2'), at_most(b, '\x9F'));
    odd = _mm_or_si128(odd, _mm_and_si128(is(a, '\xC3'), at_least(c, '\xC2')));
    return _mm_or_si128(odd, _mm_and_si128(is(a, '\xE2'), at_least(c, '\xA6')));
}
/// Full-width punctuation (0xEF 0xBC) is not odd.
__m128i odd_wide(__m128i a, __m128i b) noexcept {
    return _mm_andnot_si128(is(b, '\xBC'), is(a, '\xEF'));
}

/// Where something odd may begin: at most too often.
template <bool at_end>
__m128i odd_places(const Sixteen<at_end>& bytes) noexcept {
    const __m128i a = bytes.first();
    const __m128i odd = odd_alone(a);
    if (_mm_movemask_epi8(a) == 0) return odd;
    const __m128i b = bytes.second();
    const __m128i wide = _mm_or_si128(odd, odd_wide(a, b));
    if (_mm_movemask_epi8(begins_pair(a)) == 0) return wide;
    return _mm_or_si128(wide, odd_pair(a, b, bytes.third()));
}
#endif

bool is_odd_anywhere(std::string_view text) noexcept {
#if defined(__SSE2__)
    if (!any_place(text, [](const auto& bytes) { return odd_places(bytes); })) return false;
#endif
    return is_odd_anywhere_byte_by_byte(text);
}

std::string code_point_name(char32_t c) {
    return fmt::format("U+{:04X}", static_cast<unsigned>(c));
}

bool is_control(char32_t c) noexcept {
    return (c < 0x20 && c != U'\t' && c != U'\n') || (c >= 0x7F && c <= 0x9F) || c == 0xFEFF;
}
bool is_noncharacter(char32_t c) noexcept {
    return (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

/// Counts what opens and closes a change of direction (UAX #9). What is closed again within its line is what
/// careful programs write around a name; an override, or what stays open, changes how the rest looks.
class Directions {
  public:
    void take(char32_t c) noexcept {
        if (c == U'\n') close();
        if (c == 0x202D || c == 0x202E) bad = bad == 0 ? c : bad;
        if (c == 0x202A || c == 0x202B) open(embeddings_, c);
        if (c >= 0x2066 && c <= 0x2068) open(isolates_, c);
        if (c == 0x202C && embeddings_ > 0) --embeddings_;
        if (c == 0x2069 && isolates_ > 0) --isolates_;
    }
    void close() noexcept {
        if (bad == 0 && embeddings_ + isolates_ > 0) bad = last_;
        embeddings_ = isolates_ = 0;
    }
    char32_t bad = 0;

  private:
    void open(int& count, char32_t c) noexcept {
        ++count;
        last_ = c;
    }
    int embeddings_ = 0, isolates_ = 0;
    char32_t last_ = 0;
};

struct Found {
    char32_t control = 0, noncharacter = 0;
    bool has_control = false, has_replacement = false;
    Directions directions;
};

Found look(std::string_view text) noexcept {
    Found found;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (is_control(c.value) && !found.has_control) {
            found.control = c.value;
            found.has_control = true;
        }
        if (c.value < 0x2000 && c.value != U'\n') continue;
        if (c.value == 0xFFFD) found.has_replacement = true;
        if (is_noncharacter(c.value) && found.noncharacter == 0) found.noncharacter = c.value;
        found.directions.take(c.value);
    }
    found.directions.close();
    return found;
}

/// Markup within a run of code is meant.
std::string_view markup_in(std::string_view text, const Text* runs) {
    const std::string_view found = find_markup(text);
    if (found.empty() || runs == nullptr || runs->is_plain()) return found;
    for (const Text::Run& run : runs->runs()) {
        const std::string_view within = run.marks.code ? std::string_view() : find_markup(run.text);
        if (!within.empty()) return within;
    }
    return {};
}

[[gnu::cold]] void report_text(const Reporter& report, std::string_view text, const Text* runs,
                               const TextPlace& place) {
    const Found found = look(text);
    const auto mojibake = find_mojibake(text);
    if (mojibake) {
        report(rules::rec::mojibake, place.path(),
               fmt::format("{} stands for {}: UTF-8 was read as Windows-1252", quoted(mojibake->written),
                           quoted(mojibake->meant)),
               "fetch the text again and read it as UTF-8");
    } else if (found.has_control) {
        report(rules::rec::control_character, place.path(),
               fmt::format("the text holds {}, which is no text", code_point_name(found.control)),
               "take it out");
    }
    if (found.directions.bad != 0) {
        report(rules::rec::bidi_control, place.path(),
               fmt::format("the text holds {}, which turns the direction of what follows",
                           code_point_name(found.directions.bad)),
               "take it out: readers see another text than programs do");
    }
    if (found.noncharacter != 0) {
        report(rules::rec::noncharacter, place.path(),
               fmt::format("the text holds {}, which is no character", code_point_name(found.noncharacter)),
               "take it out");
    }
    if (found.has_replacement) {
        report(rules::rec::replacement_character, place.path(),
               "the text holds U+FFFD: a character was lost on the way", "fetch the text again");
    }
    if (place.use == TextUse::code) return;
    const std::string_view markup = markup_in(text, runs);
    if (markup.empty()) return;
    report(rules::rec::markup_in_text, place.path(), fmt::format("{} is markup, not text", quoted(markup)),
           "write the character that is meant, or take the tags out");
}

bool has_blanks_around(std::string_view text) noexcept {
    return trimmed(text).size() != text.size() && !is_blank(text);
}

}  // namespace

void check_characters(Subject& subject) {
    const Reporter& report = subject.report;
    const bool forms = report.wants(rules::rec::not_nfc), blanks = report.wants(rules::rec::blanks_around);
    each_text(subject.record, [&](std::string_view text, const Text* runs, const TextPlace& place) {
        if (is_odd_anywhere(text)) report_text(report, text, runs, place);
        if (forms && !is_nfc(text)) {
            report(rules::rec::not_nfc, place.path(), "the text is not in form NFC",
                   "write letters and their marks as one character where there is one");
        }
        if (blanks && place.use == TextUse::name && has_blanks_around(text)) {
            report(rules::rec::blanks_around, place.path(),
                   fmt::format("{} begins or ends in blanks", quoted(text)), "take them out");
        }
    });
}

}  // namespace digestkit::checks
