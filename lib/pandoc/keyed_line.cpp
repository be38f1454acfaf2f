// SPDX-License-Identifier: MIT
#include "lib/pandoc/keyed_line.h"

#include <algorithm>

#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

/// Bytes: longer ones are sentences.
constexpr std::size_t longest_line_key = 60;

struct Cut {
    std::size_t begin, end;
};

/// Of `text` between these two, without the blanks at both ends.
Cut without_blanks(std::string_view text, Cut cut) {
    const std::string_view inside = text.substr(cut.begin, cut.end - cut.begin);
    const std::string_view bare = trimmed(inside);
    if (bare.empty()) return {cut.end, cut.end};
    const std::size_t begin = cut.begin + static_cast<std::size_t>(bare.data() - inside.data());
    return {begin, begin + bare.size()};
}

/// The colon behind a key; the bytes of the sign, 0 for none.
std::size_t colon_at(std::string_view text, std::size_t& at) {
    const std::size_t ascii = text.find(':'), wide = text.find("：");
    at = std::min(ascii, wide);
    if (at == std::string_view::npos || at > longest_line_key) return 0;
    if (at == wide) return std::string_view("：").size();
    return text.substr(at).starts_with("::") ? 2 : 1;  // as note-taking programs write them
}

}  // namespace

Text part_of(const Text& text, std::size_t begin, std::size_t end) {
    Text part;
    std::size_t at = 0;
    for (const Text::Run& run : text.runs()) {
        const std::size_t from = std::clamp(begin, at, at + run.text.size()) - at;
        const std::size_t to = std::clamp(end, at, at + run.text.size()) - at;
        at += run.text.size();
        if (from < to) part.append(run.text.substr(from, to - from), run.marks);
    }
    return part;
}

std::optional<KeyedLine> read_keyed_line(const Text& line) {
    const std::string& plain = line.plain();
    std::size_t at = 0;
    const std::size_t sign = colon_at(plain, at);
    if (sign == 0) return std::nullopt;
    const auto runs = line.runs();
    // An address has a colon too, and a key is no link.
    if (runs.front().marks.href || runs.front().marks.code) return std::nullopt;
    KeyedLine field;
    field.meaning = read_key(trimmed(std::string_view(plain).substr(0, at)));
    if (field.meaning.key == Key::unknown || field.meaning.key == Key::section) return std::nullopt;
    const Cut value = without_blanks(plain, {at + sign, plain.size()});
    if (value.begin == value.end) return std::nullopt;
    field.value = part_of(line, value.begin, value.end);
    field.key_bytes = at;
    field.strong = runs.front().marks.strong;
    return field;
}

std::vector<Text> fields_in(const Text& line) {
    const std::string& plain = line.plain();
    std::vector<Text> parts;
    std::size_t begin = 0;
    while (begin <= plain.size()) {
        std::size_t end = plain.size(), next = plain.size() + 1;
        for (const std::string_view sign : {" | ", " · ", "｜", " • ", " — "}) {
            const std::size_t found = plain.find(sign, begin);
            if (found < end) {
                end = found;
                next = found + sign.size();
            }
        }
        const Cut cut = without_blanks(plain, {begin, end});
        if (cut.begin < cut.end) parts.push_back(part_of(line, cut.begin, cut.end));
        begin = next;
    }
    const auto is_field = [](const Text& part) {
        const auto runs = part.runs();
        return read_keyed_line(part) ||
               (runs[0].marks.strong && runs[0].text.find(':') != std::string_view::npos);
    };
    const bool fields = parts.size() > 1 && std::all_of(parts.begin() + 1, parts.end(), is_field) &&
                        std::any_of(parts.begin(), parts.end(),
                                    [](const Text& part) { return read_keyed_line(part).has_value(); });
    return fields ? parts : std::vector<Text>{line};
}

}  // namespace digestkit::pandoc
