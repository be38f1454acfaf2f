// SPDX-License-Identifier: MIT
#include "lib/outline/visible.h"

#include <utility>

#include "lib/unicode/sixteen.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

constexpr std::string_view replacement = "\uFFFD";
constexpr bool is_forbidden_control(unsigned char c) {
    return (c < 0x20) & (c != '\t') & (c != '\n') & (c != '\r');
}

/// U+FFFE and U+FFFF; U+FFFD, the last of the row below them, is allowed.
constexpr bool is_noncharacter(unsigned char a, unsigned char b, unsigned char c) {
    return (a == 0xEF) & (b == 0xBF) & (c >= 0xBE);
}

#if defined(__SSE2__)
/// Where something invisible may begin: at each control, and at what begins as U+FFFE does.
template <bool at_end>
__m128i suspect_places(const Sixteen<at_end>& bytes) noexcept {
    const __m128i noncharacter = _mm_and_si128(is(bytes.first(), '\xEF'), is(bytes.second(), '\xBF'));
    return _mm_or_si128(at_most(bytes.first(), 0x1F), noncharacter);
}
#endif

/// No branches in the loops, so that the compiler takes many bytes at a time. Hardly any text needs them.
bool has_invisible(std::string_view text) noexcept {
#if defined(__SSE2__)
    if (!any_place(text, [](const auto& bytes) { return suspect_places(bytes); })) return false;
#endif
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const std::size_t size = text.size();
    unsigned char found = 0;  // no wider than a byte, for the same reason
    for (std::size_t i = 0; i < size; ++i)
        found |= static_cast<unsigned char>(is_forbidden_control(bytes[i]));
    for (std::size_t i = 2; i < size; ++i)
        found |= static_cast<unsigned char>(is_noncharacter(bytes[i - 2], bytes[i - 1], bytes[i]));
    return found != 0;
}

bool needs_repair(const Text& text) {
    if (has_invisible(text.plain())) return true;
    if (text.is_plain()) return false;
    for (const Text::Run& run : text.runs()) {
        if (!run.marks.href) continue;
        if (run.marks.href->size() > longest_href || has_invisible(*run.marks.href)) return true;
    }
    return false;
}

/// Bytes of the forbidden character at `at`, or 0.
std::size_t invisible_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    if (is_forbidden_control(byte(0))) return 1;
    return at + 2 < text.size() && is_noncharacter(byte(0), byte(1), byte(2)) ? 3 : 0;
}

}  // namespace

std::string visible(std::string_view text) {
    if (!has_invisible(text)) return std::string(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = invisible_at(text, at); length != 0) {
            out += replacement;
            at += length;
        } else {
            out += text[at++];
        }
    }
    return out;
}

void make_visible(Text& text) {
    if (!needs_repair(text)) return;
    Text out;
    for (const Text::Run& run : text.runs()) {
        Marks marks = run.marks;
        if (run.marks.href) {
            marks.href.reset();
            if (run.marks.href->size() <= longest_href) marks.href = visible(*run.marks.href);
        }
        out.append(visible(run.text), marks);
    }
    text = std::move(out);
}

std::string visible_href(std::string_view href) {
    return href.size() > longest_href ? std::string() : visible(href);
}

void make_visible_attribute(std::string& text) {
    if (text.size() > longest_attribute) {
        std::size_t end = longest_attribute;
        while (is_continuation(text[end])) --end;
        text.resize(end);
    }
    make_visible(text);
}

void make_visible_attribute(std::optional<std::string>& text) {
    if (text) make_visible_attribute(*text);
}

void make_visible(std::string& text) {
    if (has_invisible(text)) text = visible(std::string_view(text));
}

void make_visible(std::optional<std::string>& text) {
    if (text) make_visible(*text);
}

void make_visible(Date& date) {
    make_visible(date.value);
    make_visible_attribute(date.raw);
}

void make_visible(Provenance& provenance) {
    make_visible_attribute(provenance.provider);
    make_visible_attribute(provenance.model);
    if (provenance.generated) make_visible(*provenance.generated);
    make_visible_attribute(provenance.raw);
}

void make_visible(Block& block) {
    make_visible(block.label);
    make_visible_attribute(block.sep);
    make_visible_attribute(block.marker);
    make_visible_attribute(block.number);
    make_visible_attribute(block.code_lang);
    make_visible(block.text);
}

}  // namespace digestkit::outline
