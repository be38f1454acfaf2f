// SPDX-License-Identifier: MIT
#include "lib/outline/section_languages.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "lib/outline/script_language.h"
#include "lib/unicode/utf8.h"

namespace digestkit::outline {
namespace {

bool has_words(const Block& block) {
    return block.type != BlockType::code && block.type != BlockType::rule;
}

std::string prose_of(const Block& block) {
    return block.label ? *block.label + " " + block.text.plain() : block.text.plain();
}

bool agrees(const std::string& said, const std::string& told) {
    const bool han_of_japanese = told == "zh" && said.starts_with("ja");  // a line may have no Kana
    return told.empty() || han_of_japanese || said.starts_with(told);
}

/// Signs that Japanese does not write, or only beside Kana.
constexpr std::u32string_view chinese_signs =
    U"，。这這们們说說吗嗎还为她它你您沒时间问题网车电动业经发现实应认识关头书东长门见规计设语证评译让过进远"
    U"运连选从优军决况击则创办务劳势单卖厂历压个产张对银证价亿";

bool is_chinese_sentence(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        if (chinese_signs.find(c.value) != std::u32string_view::npos) return true;
    }
    return false;
}

/// The language that the script of a text tells.
std::string told_language(std::string_view text, Han han) {
    std::string told = script_language(text);
    if (told == "zh" && han == Han::japanese && !is_chinese_sentence(text)) told = "ja";
    return told;
}

/// Gathers what the blocks of a document or a section say of it.
class HanFinder {
  public:
    void add(const Block& block) {
        const std::string words = has_words(block) ? prose_of(block) : std::string();
        const std::string told = script_language(words);
        chinese_ = chinese_ || (told == "zh" && is_chinese_sentence(words));
        kana_ = kana_ || told == "ja";
    }
    /// `kana`: it is known to be Japanese.
    Han found(bool kana) const { return !chinese_ && (kana || kana_) ? Han::japanese : Han::chinese; }

  private:
    bool chinese_ = false, kana_ = false;
};

/// Texts in this language have a script that tells it, or nearly.
bool has_telling_script(const std::string& lang) {
    for (const std::string_view tells : {"ja", "ko", "ar", "he", "th", "el", "hi", "zh"}) {
        if (lang.starts_with(tells)) return true;
    }
    return false;
}

/// Its blocks are in several languages, some of them told by their script: each says its own. False, and
/// nothing is done, where they are not.
bool settle_alternating(Section& section, const RecogniseOptions& options, Han han) {
    std::vector<std::string> langs;
    std::string latin_words;
    for (const Block& block : section.blocks) {
        if (!block.lang.empty() && block.lang != options.lang) return false;
        const std::string words = has_words(block) ? prose_of(block) : std::string();
        langs.push_back(told_language(words, han));
        if (langs.back().empty() && !words.empty()) latin_words += words + "\n";
    }
    const auto none_told = [](const std::string& lang) { return lang.empty(); };
    if (std::all_of(langs.begin(), langs.end(), none_told)) return false;
    const std::string latin = options.guess(latin_words);
    for (std::size_t i = 0; i < langs.size(); ++i) {
        if (langs[i].empty() && has_words(section.blocks[i])) langs[i] = latin;
    }
    const auto first = std::find_if_not(langs.begin(), langs.end(), none_told);
    if (std::all_of(first, langs.end(),
                    [&](const std::string& lang) { return lang.empty() || lang == *first; }))
        return false;
    section.lang = options.lang;
    for (std::size_t i = 0; i < langs.size(); ++i) {
        const bool same = langs[i].empty() || agrees(options.lang, langs[i]);
        section.blocks[i].lang = same && !options.lang.empty() ? std::string() : langs[i];
    }
    return true;
}

std::string language_of_section(const Section& section, const std::string& document_lang, Han han) {
    std::string shared = section.blocks.empty() ? std::string() : section.blocks.front().lang;
    std::string text;
    for (const Block& block : section.blocks) {
        if (block.lang != shared) shared.clear();
        text += block.text.plain();
    }
    // The language of a document is often that of its program: a script that leaves no doubt wins.
    const std::string told = told_language(text, han);
    const std::string& said = shared.empty() ? document_lang : shared;
    return agrees(said, told) || said != document_lang ? said : told;
}

/// Of a block that is written in another script than its section; else "".
std::string other_language(const std::string& around, const Block& block, const RecogniseOptions& options,
                           Han han) {
    if (!has_words(block)) return {};
    const std::string words = prose_of(block);
    std::string told = told_language(words, han);
    if (told.empty()) return has_telling_script(around) ? options.guess(words) : std::string();
    return around.empty() || agrees(around, told) ? std::string() : told;
}

}  // namespace

Han han_of(const Outline& pieces, const RecogniseOptions& options) {
    if (options.lang.starts_with("zh")) return Han::chinese;
    HanFinder finder;
    for (const Piece& piece : pieces) finder.add(piece.block);
    return finder.found(options.lang.starts_with("ja"));
}

void settle_languages(Section& section, const RecogniseOptions& options, Han han) {
    if (han == Han::chinese) {
        HanFinder finder;
        for (const Block& block : section.blocks) finder.add(block);
        han = finder.found(false);
    }
    if (section.lang.starts_with("zh")) han = Han::chinese;
    if (section.lang.empty() && options.guess && settle_alternating(section, options, han)) return;
    if (section.lang.empty()) section.lang = language_of_section(section, options.lang, han);
    // What a block has from the document is weaker than what its section says.
    for (Block& block : section.blocks) {
        if (block.lang == section.lang || block.lang == options.lang) block.lang.clear();
        if (block.lang.empty() && options.guess)
            block.lang = other_language(section.lang, block, options, han);
    }
}

}  // namespace digestkit::outline
