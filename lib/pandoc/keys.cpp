// SPDX-License-Identifier: MIT
#include "lib/pandoc/keys.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "lib/outline/labels.h"
#include "lib/pandoc/origin_keys.h"
#include "lib/pandoc/section_keys.h"
#include "lib/pandoc/topic_keys.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

/// No name of the tables is longer, with a language (bytes).
constexpr std::size_t longest_name = 96;
/// `zh-Hant-TW`.
constexpr std::size_t most_subtags = 3;

/// Codes of languages that are English words where they stand before a name: `is_translation` and
/// `no_summary` ask.
constexpr std::string_view words_in_front[] = {"am", "as", "be", "id", "is", "my", "no", "or", "so", "to"};

bool is_separator(char c) {
    return c == ' ' || c == '_' || c == '-';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "sourceURL" is source and URL, "title_zh-Hant" title, zh and Hant.
std::vector<std::string_view> words_of(std::string_view name) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    const auto cut = [&](std::size_t end) {
        if (end > begin) words.push_back(name.substr(begin, end - begin));
        begin = end;
    };
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (is_separator(name[at])) {
            cut(at);
            begin = at + 1;
        } else if (at > begin && is_upper(name[at]) && is_lower(name[at - 1])) {
            cut(at);
        }
    }
    cut(name.size());
    return words;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to, char with) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        if (i > from) text += with;
        text += words[i];
    }
    return text;
}

class KeyWords {
  public:
    KeyWords() {
        add(origin_keys);
        add(topic_keys);
        for (const SectionKey& row : section_keys)
            rows_.try_emplace(fold_key(row.word), KeyMeaning{Key::section, row.kind, {}, {}});
    }
    const KeyMeaning* find(std::string_view name) const {
        const auto row = rows_.find(fold_key(name));
        return row == rows_.end() ? nullptr : &row->second;
    }

  private:
    template <std::size_t N>
    void add(const KeyWord (&words)[N]) {
        for (const KeyWord& row : words)
            rows_.try_emplace(fold_key(row.word), KeyMeaning{row.key, {}, {}, {}});
    }

    std::unordered_map<std::string, KeyMeaning> rows_;
};

/// "next_steps" is "Next steps".
std::string label_of(std::string label) {
    if (!label.empty() && is_lower(label[0])) label[0] = static_cast<char>(label[0] - 'a' + 'A');
    return label;
}

KeyMeaning by_dictionary(std::string_view name) {
    const outline::LabelWordUse* use = outline::find_label_word(name);
    if (use == nullptr) return {};
    switch (use->use) {
        case outline::LabelUse::source:
            return {Key::source, {}, {}, {}};
        case outline::LabelUse::section:
        case outline::LabelUse::panel:
            return {Key::section, use->kind, {}, {}};
        case outline::LabelUse::heading:
            return {Key::section,
                    use->kind,
                    use->kind == SectionKind::other ? label_of(std::string(name)) : std::string(),
                    {}};
        case outline::LabelUse::furniture:
            break;
    }
    return {};
}

/// Without a language.
KeyMeaning whole_name(std::string_view name) {
    static const KeyWords words;
    if (const KeyMeaning* found = words.find(name)) return *found;
    const std::vector<std::string_view> parts = words_of(name);
    KeyMeaning meaning = by_dictionary(joined(parts, 0, parts.size(), ' '));
    return meaning.key == Key::unknown ? by_dictionary(name) : meaning;
}

bool may_have_language(const KeyMeaning& meaning) {
    return meaning.key == Key::title || meaning.key == Key::section;
}

KeyMeaning in_language(std::string_view name, std::string_view language) {
    if (name.empty() || language.empty()) return {};
    const std::string lang = language_of(language);
    if (lang.empty()) return {};
    KeyMeaning meaning = whole_name(name);
    if (!may_have_language(meaning)) return {};
    meaning.lang = lang;
    return meaning;
}

KeyMeaning in_parentheses(std::string_view name) {
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::size_t at = name.rfind(open);
        if (at == std::string_view::npos || !name.ends_with(close)) continue;
        const std::size_t inside = at + open.size();
        if (inside + close.size() > name.size()) continue;
        return in_language(trimmed(name.substr(0, at)),
                           trimmed(name.substr(inside, name.size() - close.size() - inside)));
    }
    return {};
}

KeyMeaning behind_or_before(const std::vector<std::string_view>& words) {
    const std::size_t most = std::min(most_subtags, words.size() - std::min<std::size_t>(words.size(), 1));
    for (std::size_t n = most; n > 0; --n) {
        const std::size_t cut = words.size() - n;
        KeyMeaning meaning = in_language(joined(words, 0, cut, ' '), joined(words, cut, words.size(), '-'));
        if (meaning.key != Key::unknown) return meaning;
    }
    for (std::size_t n = most; n > 0; --n) {
        const std::string language = joined(words, 0, n, '-');
        if (std::find(std::begin(words_in_front), std::end(words_in_front), ascii_lowered(language)) !=
            std::end(words_in_front))
            continue;
        KeyMeaning meaning = in_language(joined(words, n, words.size(), ' '), language);
        if (meaning.key != Key::unknown) return meaning;
    }
    return {};
}

/// "中文摘要": scripts without blanks between words.
KeyMeaning without_blanks(std::string_view name) {
    if (is_ascii(name)) return {};
    for (std::size_t at = code_point_at(name, 0).length; at < name.size();
         at += code_point_at(name, at).length) {
        if (is_ascii(name.substr(0, at))) continue;
        KeyMeaning meaning = in_language(name.substr(at), name.substr(0, at));
        if (meaning.key != Key::unknown) return meaning;
    }
    return {};
}

}  // namespace

std::string fold_key(std::string_view name) {
    std::string folded = fold_label(is_ascii(name) ? std::string(name) : to_nfc(name));
    folded.erase(std::remove_if(folded.begin(), folded.end(), is_separator), folded.end());
    return folded;
}

std::string language_of(std::string_view text) {
    std::string tag(trimmed(text));
    std::replace(tag.begin(), tag.end(), '_', '-');
    outline::LabelLanguage language = outline::label_language(tag);
    return language.known ? std::move(language.tag) : std::string();
}

KeyMeaning read_key(std::string_view name) {
    name = trimmed(name);
    if (name.empty() || name.size() > longest_name) return {};
    KeyMeaning meaning = whole_name(name);
    if (meaning.key == Key::unknown) meaning = in_parentheses(name);
    if (meaning.key == Key::unknown) meaning = behind_or_before(words_of(name));
    if (meaning.key == Key::unknown) meaning = without_blanks(name);
    return meaning;
}

}  // namespace digestkit::pandoc
