// SPDX-License-Identifier: MIT
#include "lib/formats/docx/symbols.h"

#include <array>
#include <charconv>
#include <utility>

#include "lib/formats/docx/plain_words.h"
#include "lib/unicode/utf8.h"

namespace digestkit::docx {

namespace {

// The encoding of Adobe's Symbol as Unicode publishes it (SYMBOL.TXT), with the characters that Unicode got
// later for the parts of tall brackets. What has none (60, F0) stays private.
constexpr std::u32string_view symbol_from_20 =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?"
    U"≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    U"\uF060αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view symbol_from_a0 =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"
    U"ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    U"◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\uF0F0⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";
static_assert(symbol_from_20.size() == 0x7F - 0x20 && symbol_from_a0.size() == 0xFF - 0xA0);

struct Sign {
    char32_t code, character;
};
constexpr std::array<Sign, 11> wingdings = {{{0xA7, 0x25AA},
                                             {0xFC, 0x2713},
                                             {0xFB, 0x2717},
                                             {0xFE, 0x2611},
                                             {0xA8, 0x25FB},
                                             {0x6C, 0x25CF},
                                             {0x6E, 0x25A0},
                                             {0xD8, 0x27A2},
                                             {0xE0, 0x2192},
                                             {0x4A, 0x263A},
                                             {0x76, 0x2756}}};

bool is_symbol(std::string_view font) noexcept {
    return equal_words(font, "Symbol");
}

bool is_wingdings(std::string_view font) noexcept {
    return equal_words(font, "Wingdings");
}

constexpr char32_t private_area = 0xF000;

bool is_private(char32_t code) noexcept {
    return code >= private_area && code <= private_area + 0xFF;
}

char32_t character_of(std::string_view font, char32_t code) {
    const char32_t own = is_private(code) ? code - private_area : code;
    if (is_symbol(font)) {
        if (own >= 0x20 && own < 0x7F) return symbol_from_20[own - 0x20];
        if (own >= 0xA0 && own < 0xFF) return symbol_from_a0[own - 0xA0];
    } else if (is_wingdings(font)) {
        for (const Sign& sign : wingdings) {
            if (sign.code == own) return sign.character;
        }
    }
    return code >= 0xD800 && code <= 0xDFFF ? 0xFFFD : code;
}

}  // namespace

std::string symbol_text(std::string_view font, std::string_view code) {
    std::uint32_t value = 0;
    const char* const end = code.data() + code.size();
    const auto [rest, error] = std::from_chars(code.data(), end, value, 16);
    if (error != std::errc{} || rest != end || value == 0 || value > 0xFFFF) return {};
    std::string text;
    append_utf8(text, character_of(font, value));
    return text;
}

bool is_font_of_signs(std::string_view font) noexcept {
    return is_symbol(font) || is_wingdings(font);
}

std::vector<Stretch> replace_signs(std::string_view font, std::string& text) {
    constexpr char first_byte = '\xEF';  // of all from U+F000 on
    std::vector<Stretch> stretches;
    std::string out;
    std::size_t done = 0;
    const auto take = [&](std::size_t end) {
        if (end > done) stretches.push_back({done, end, out.size()});
        out.append(text, done, end - done);
        done = end;
    };
    for (std::size_t at = text.find(first_byte); at != std::string::npos;
         at = text.find(first_byte, at + 1)) {
        const CodePoint code = code_point_at(text, at);
        if (!is_private(code.value)) continue;
        take(at);
        done = at + code.length;
        stretches.push_back({at, done, out.size()});
        append_utf8(out, character_of(font, code.value));
    }
    take(text.size());
    text = std::move(out);
    return stretches;
}

}  // namespace digestkit::docx
