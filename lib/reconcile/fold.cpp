// SPDX-License-Identifier: MIT
#include "lib/reconcile/fold.h"

#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

bool is_dash(char32_t c) {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}
bool is_single_quote(char32_t c) {
    return c == U'\'' || c == U'`' || c == 0xB4 || c == 0x02BC || (c >= 0x2018 && c <= 0x201B) || c == 0x2032;
}
bool is_double_quote(char32_t c) {
    return c == U'"' || (c >= 0x201C && c <= 0x201F) || c == 0x2033;
}
bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/// One character behind its blank, as it folds.
void append_folded(std::string& out, char32_t c, bool& after_dash) {
    if (is_dash(c)) {
        if (!after_dash) out += '-';
        after_dash = true;
        return;
    }
    after_dash = false;
    if (is_single_quote(c)) {
        out += '\'';
    } else if (is_double_quote(c)) {
        out += '"';
    } else if (c == 0x2026) {
        out += "...";
    } else {
        append_utf8(out, c);
    }
}

}  // namespace

std::string fold_text(std::string_view text) {
    const std::string normal = to_nfc(text);
    std::string out;
    out.reserve(normal.size());
    bool blank = false, after_dash = false;
    for (std::size_t at = 0; at < normal.size();) {
        const CodePoint c = code_point_at(normal, at);
        at += c.length;
        if (c.value == soft_hyphen) continue;
        if (is_blank(c.value)) {
            blank = true;
            continue;
        }
        if (c.value == U'\\' && at < normal.size() && is_ascii_punctuation(normal[at])) {
            // What it protects stands for itself, another backslash too.
            if (normal[at] != '\\') continue;
            ++at;
        }
        if (blank) {
            if (!out.empty()) out += ' ';
            after_dash = false;
            blank = false;
        }
        append_folded(out, c.value, after_dash);
    }
    return out;
}

}  // namespace digestkit
