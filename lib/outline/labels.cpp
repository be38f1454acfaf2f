// SPDX-License-Identifier: MIT
#include "lib/outline/labels.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <iterator>
#include <unordered_map>
#include <vector>

#include "lib/outline/folded_word.h"
#include "lib/outline/label_table.h"
#include "lib/outline/language_table.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/language.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

constexpr std::size_t max_word_bytes = label_reach;

/// Copies `text` in lower case to `out`; false, and `out` is useless, when it is not all ASCII. Eight
/// characters at a time: the top bit of each byte is free to hold a comparison.
bool fold_ascii(std::string_view text, char* out) {
    constexpr std::uint64_t ones = 0x0101010101010101ULL, tops = ones * 0x80;
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if ((word & tops) != 0) return false;
        const std::uint64_t from_a = word + ones * (0x80 - 'A'), beyond_z = word + ones * (0x7F - 'Z');
        word |= ((from_a ^ beyond_z) & tops) >> 2;
        std::memcpy(out + at, &word, 8);
    }
    for (; at < text.size(); ++at) {
        if (static_cast<unsigned char>(text[at]) >= 0x80) return false;
        out[at] = ascii_lower(text[at]);
    }
    return true;
}

std::string_view trim_ascii(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// Both ends and the length of a word tell the words of the tables apart well enough.
struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
        std::uint64_t front = 0, back = 0;
        if (text.size() >= sizeof front) {  // sizes that are known need no call
            std::memcpy(&front, text.data(), sizeof front);
            std::memcpy(&back, text.data() + text.size() - sizeof back, sizeof back);
        } else {
            for (const char c : text) front = front << 8 | static_cast<unsigned char>(c);
            back = front;
        }
        const std::uint64_t mixed = (front ^ (back * 3) ^ text.size()) * 0x9E3779B97F4A7C15ULL;
        return static_cast<std::size_t>(mixed >> 40);
    }
};

/// All words by their folded form. The first use given for a word stays.
class Dictionary {
  public:
    Dictionary() {
        add(panel_words, LabelUse::panel);
        add(section_words, LabelUse::section);
        add(source_words, LabelUse::source);
        add(heading_words, LabelUse::heading);
        add(furniture_lines, LabelUse::furniture);
    }

    const LabelWordUse* find(std::string_view text) const {
        if (text.empty() || text.size() > max_word_bytes) return nullptr;
        const auto first = static_cast<unsigned char>(ascii_lower(text[0]));
        if (first < 0x80) {
            if (!ascii_[first][text.size()] && !mixed_[first]) return nullptr;
        } else if (!first_[slot(text)]) {
            return nullptr;
        }
        char folded[max_word_bytes];  // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as read
        return fold_ascii(text, folded) ? lookup({folded, text.size()}) : lookup(folded_word(text));
    }

  private:
    template <std::size_t N>
    void add(const LabelWord (&words)[N], LabelUse use) {
        for (const LabelWord& word : words) {
            const std::string folded = folded_word(word.text);
            for (const std::string& written : {std::string(word.text), folded, to_nfd(folded)}) {
                const auto first = static_cast<unsigned char>(written[0]);
                if (first >= 0x80) {
                    first_[slot(written)] = true;
                } else {
                    (is_ascii(written) ? ascii_[first][written.size()] : mixed_[first]) = true;
                }
            }
            insert(folded, LabelWordUse{use, word.kind, word.lang});
        }
    }

    struct Entry {
        std::string folded;
        LabelWordUse use{};
    };

    /// Open addressing in a table that is never more than half full.
    void insert(const std::string& folded, LabelWordUse use) {
        std::size_t at = Hash{}(folded) % slots;
        while (table_[at] != 0 && entries_[table_[at] - 1U].folded != folded) at = (at + 1) % slots;
        if (table_[at] != 0) return;
        entries_.push_back({folded, use});
        table_[at] = static_cast<std::uint16_t>(entries_.size());
    }
    const LabelWordUse* lookup(std::string_view folded) const {
        for (std::size_t at = Hash{}(folded) % slots; table_[at] != 0; at = (at + 1) % slots) {
            const Entry& entry = entries_[table_[at] - 1U];
            if (entry.folded == folded) return &entry.use;
        }
        return nullptr;
    }

    static std::size_t slot(std::string_view text) { return code_point_at(text, 0).value & 1023U; }

    static constexpr std::size_t slots = 2048;
    static_assert(std::size(section_words) + std::size(panel_words) + std::size(source_words) +
                      std::size(heading_words) + std::size(furniture_lines) <
                  slots / 2);
    std::vector<Entry> entries_;
    std::array<std::uint16_t, slots> table_{};  // indices of entries from 1; 0 is free
    // Most lines are refused by their first character and length, before anything is folded.
    std::array<std::array<bool, max_word_bytes + 1>, 128> ascii_{};
    std::array<bool, 128> mixed_{};  // words that begin in ASCII and go on beyond it
    std::array<bool, 1024> first_{};
};

const Dictionary& dictionary() {
    static const Dictionary instance;
    return instance;
}

constexpr std::string_view wide_open = "（", wide_close = "）", wide_colon = "：";

std::string_view without_colon(std::string_view text) {
    if (text.ends_with(':')) return trimmed(text.substr(0, text.size() - 1));
    if (text.ends_with(wide_colon)) return trimmed(text.substr(0, text.size() - wide_colon.size()));
    return text;
}

/// `name (language)` taken apart; the parentheses may be full-width.
struct Parenthesized {
    std::string_view name, language;
};
std::optional<Parenthesized> split_parentheses(std::string_view text) {
    std::size_t close = 0;
    if (text.ends_with(')')) {
        close = 1;
    } else if (text.ends_with(wide_close)) {
        close = wide_close.size();
    } else {
        return std::nullopt;
    }
    const std::size_t narrow = text.rfind('('), wide = text.rfind(wide_open);
    const bool use_wide =
        wide != std::string_view::npos && (narrow == std::string_view::npos || wide > narrow);
    const std::size_t open = use_wide ? wide : narrow;
    if (open == std::string_view::npos) return std::nullopt;
    const std::size_t inside = open + (use_wide ? wide_open.size() : 1);
    if (inside > text.size() - close) return std::nullopt;
    return Parenthesized{trimmed(text.substr(0, open)),
                         trimmed(text.substr(inside, text.size() - close - inside))};
}

/// Letters of a tag only: what may be a language that we do not know, and no remark in parentheses.
bool has_tag_shape(std::string_view text) {
    if (text.empty() || text.size() > 35) return false;
    for (const char c : text) {
        const bool letter = ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z';
        if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') return false;
    }
    return true;
}

std::optional<LabelLine> read_name_and_language(std::string_view text) {
    const auto parts = split_parentheses(text);
    if (!parts || parts->name.empty() || parts->name.size() > 60) return std::nullopt;
    const LabelWordUse* word = find_label_word(parts->name);
    if (word != nullptr && word->use == LabelUse::source) return std::nullopt;
    const LabelLanguage language = label_language(parts->language);
    if (word == nullptr || word->use == LabelUse::furniture || word->use == LabelUse::heading) {
        if (!language.known || parts->name.find_first_of(".!?;,:") != std::string_view::npos)
            return std::nullopt;
        return LabelLine{LabelUse::section, SectionKind::other, text, parts->language, {}, false};
    }
    if (!language.known && !has_tag_shape(parts->language)) return std::nullopt;
    return LabelLine{word->use, word->kind, text, parts->language, {}, true};
}

/// The first colon of a line: where it is and how many bytes it takes.
struct Colon {
    std::size_t at = std::string_view::npos, size = 1;
};
Colon first_colon(std::string_view text) {
    const std::string_view head = text.substr(0, max_word_bytes);
    const std::size_t narrow = head.find(':'), wide = head.find(wide_colon);
    if (wide < narrow) return {wide, wide_colon.size()};
    return {narrow, 1};
}

std::optional<LabelLine> read_label_with_value(std::string_view text) {
    const Colon colon = first_colon(text);
    if (colon.at == std::string_view::npos) return std::nullopt;
    const std::string_view label = trimmed(text.substr(0, colon.at));
    const std::string_view value = trimmed(text.substr(colon.at + colon.size));
    if (value.empty()) return std::nullopt;
    if (auto line = read_name_and_language(label); line && line->known_word) {
        line->value = value;
        return line;
    }
    const LabelWordUse* word = find_label_word(label);
    if (word == nullptr || word->use != LabelUse::source) return std::nullopt;
    return LabelLine{word->use, word->kind, label, std::nullopt, value, true};
}

const std::unordered_map<std::string, std::string_view, Hash, std::equal_to<>>& names_of_languages() {
    static const auto table = [] {
        std::unordered_map<std::string, std::string_view, Hash, std::equal_to<>> map;
        for (const LanguageName& row : language_names) map.try_emplace(folded_word(row.name), row.tag);
        return map;
    }();
    return table;
}

bool is_known_code(std::string_view tag) {
    const std::string primary = " " + std::string(tag.substr(0, tag.find('-'))) + " ";
    return language_codes.find(primary) != std::string_view::npos;
}

/// The tags of two ASCII letters, the usual case, without folding or searching.
std::string_view tag_of_two_letters(char first, char second) {
    static const auto table = [] {
        std::array<std::string_view, 26U * 26U> tags{};
        const auto slot = [](std::string_view two) {
            return static_cast<std::size_t>(ascii_lower(two[0]) - 'a') * 26U +
                   static_cast<std::size_t>(ascii_lower(two[1]) - 'a');
        };
        for (std::size_t at = 1; at + 2 < language_codes.size() && language_codes[at + 2] == ' '; at += 3) {
            tags[slot(language_codes.substr(at))] = language_codes.substr(at, 2);
        }
        for (const LanguageName& row : language_names) {
            if (row.name.size() == 2 && is_ascii(row.name)) tags[slot(row.name)] = row.tag;
        }
        return tags;
    }();
    first = ascii_lower(first);
    second = ascii_lower(second);
    if (first < 'a' || first > 'z' || second < 'a' || second > 'z') return {};
    return table[static_cast<std::size_t>(first - 'a') * 26U + static_cast<std::size_t>(second - 'a')];
}

}  // namespace

const LabelWordUse* find_label_word(std::string_view text) {
    text = trim_ascii(text);
    if (text.empty() || text.size() > max_word_bytes) return nullptr;
    return dictionary().find(without_colon(text));
}

std::optional<LabelLine> read_label_line(std::string_view line, const LabelWordUse** found,
                                         bool may_have_colon) {
    line = trim_ascii(line);
    if (line.empty()) return std::nullopt;
    if (line.size() <= max_word_bytes) {
        // U+00A0 and U+3000 around a label are blanks too; only such an end can be one.
        const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
        if (is_wide(line.front()) || is_wide(line.back())) line = trimmed(line);
        if (line.empty()) return std::nullopt;
        if (line.ends_with(')') || line.ends_with(wide_close)) {
            auto label = read_name_and_language(line);
            // The parentheses may belong to a value: "Source: The Lab (mirror)".
            if (!label && may_have_colon) label = read_label_with_value(line);
            return label;
        }
        if (const LabelWordUse* word = find_label_word(line)) {
            if (found != nullptr) *found = word;
            if (word->use == LabelUse::heading || word->use == LabelUse::furniture) return std::nullopt;
            return LabelLine{word->use, word->kind, line, std::nullopt, {}, true};
        }
        if (!may_have_colon) return std::nullopt;
        if (const std::string_view bare = without_colon(line); bare.size() != line.size()) {
            auto label = read_name_and_language(bare);
            if (label) label->label = line;
            return label;
        }
    }
    return read_label_with_value(line);
}

LabelLanguage label_language(std::string_view text) {
    if (text.size() == 2) {
        if (const std::string_view tag = tag_of_two_letters(text[0], text[1]); !tag.empty()) {
            return {std::string(tag), true, false};
        }
    }
    const auto& names = names_of_languages();
    if (const auto name = names.find(folded_word(text)); name != names.end()) {
        return {std::string(name->second), true, false};
    }
    auto tag = canonical_language(text);
    if (!tag) return {"", false, true};
    if (!is_known_code(*tag)) return {"und", false, false};
    return {std::move(*tag), true, false};
}

std::string make_label(SectionKind kind, std::string_view lang) {
    std::string label;
    for (const LabelWord& word : made_words) {
        if (word.kind == kind) label = word.text;
    }
    if (lang.empty()) return label;
    label += " (";
    // As people write it: the primary subtag in capitals when it stands alone ("EN"), else the tag
    // ("zh-Hans").
    for (const char c : lang) {
        const bool capital = lang.find('-') == std::string_view::npos && c >= 'a' && c <= 'z';
        label += capital ? static_cast<char>(c - 32) : c;
    }
    return label + ")";
}

}  // namespace digestkit::outline
