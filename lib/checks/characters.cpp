// SPDX-License-Identifier: MIT
// The characters of all texts: controls, what turns directions around, what is no character, what was lost or
// read wrong, markup. Nearly every text has none of it, so one quick look over its bytes comes first.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "lib/checks/markup.h"
#include "lib/checks/mojibake.h"
#include "lib/checks/passes.h"
#include "lib/checks/texts.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

/// Whether something that a finding could be about begins with the bytes a, b, c. Written with `|` and `&`,
/// so that the compiler looks at sixteen places at once.
inline unsigned is_odd(unsigned char a, unsigned char b, unsigned char c) noexcept {
    const auto is = [](bool yes) { return static_cast<unsigned>(yes); };
    const unsigned control = (is(a < 0x20) & is(a != '\t') & is(a != '\n')) | is(a == 0x7F);
    const unsigned markup = is(a == '<') | is(a == '&');
    const unsigned high_control = is(a == 0xC2) & is(b < 0xA0);
    const unsigned wrong_lead = is(a == 0xC3) & is(b >= 0x82) & is(b <= 0xB4) & is(c >= 0xC2);
    const unsigned direction = is(a == 0xE2) & ((is(b == 0x80) & is(c >= 0xAA) & is(c <= 0xAE)) |
                                                (is(b == 0x81) & is(c >= 0xA6) & is(c <= 0xA9)));
    const unsigned end_of_plane = is(a == 0xEF) & (is(b == 0xB7) | is(b == 0xBB) | is(b == 0xBF));
    const unsigned end_of_others = is(a >= 0xF0) & is((b & 0x0F) == 0x0F) & is(c == 0xBF);
    return control | markup | high_control | wrong_lead | direction | end_of_plane | end_of_others;
}

/// Bytes that something odd may begin with: cheaper to see, and most stretches of a text have none.
inline unsigned is_suspect(unsigned char a) noexcept {
    const auto is = [](bool yes) { return static_cast<unsigned>(yes); };
    return is(a < 0x20) | is(a == 0x7F) | is(a == '<') | is(a == '&') | is((a & 0xFE) == 0xC2) |
           is(a == 0xE2) | is(a >= 0xEF);
}

bool may_be_odd(std::string_view text) noexcept {
    constexpr std::size_t stretch = 64;
    const auto* const bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t size = text.size();
    for (std::size_t begin = 0; begin < size; begin += stretch) {
        const std::size_t end = std::min(begin + stretch, size);
        unsigned suspect = 0, odd = 0;
        for (std::size_t i = begin; i < end; ++i) suspect |= is_suspect(bytes[i]);
        if (suspect == 0) continue;
        std::size_t i = begin;
        for (; i < std::min(end, size - std::min<std::size_t>(size, 2)); ++i)
            odd |= is_odd(bytes[i], bytes[i + 1], bytes[i + 2]);
        for (; i < end; ++i) odd |= is_odd(bytes[i], i + 1 < size ? bytes[i + 1] : 0, 0);
        if (odd != 0) return true;
    }
    return false;
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

void report_text(const Reporter& report, std::string_view text, const Text* runs, const TextPlace& place) {
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
        if (may_be_odd(text)) report_text(report, text, runs, place);
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
