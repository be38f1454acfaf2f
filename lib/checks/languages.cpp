// SPDX-License-Identifier: MIT
// Whether the text of a section can be in the language that it says. Scripts come first, since they are sure
// and cheap; then small words that show most texts to be what they say; then, for the few that are left, a
// guess. All look at the beginning of the section only.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "lib/checks/guess.h"
#include "lib/checks/han_forms.h"
#include "lib/checks/letters.h"
#include "lib/checks/passes.h"
#include "lib/checks/small_words.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/utf8.h"

namespace digestkit::checks {

namespace {

/// Bytes of a section that are looked at, and of those that show most sections to be what they say: by their
/// letters, or by letters of one form of Chinese.
constexpr std::size_t sample_size = 500, some_letters = 48, some_of_form = 96;
/// Letters, as Letters weighs them: less says nothing.
constexpr std::size_t enough = 16;

std::string_view language_of(std::string_view tag) noexcept {
    return tag.substr(0, tag.find('-'));
}

/// Code and quotes may be in any language, and a block may have its own.
bool belongs(const Block& block, std::string_view tag) noexcept {
    const bool text = block.type == BlockType::paragraph || block.type == BlockType::item ||
                      block.type == BlockType::heading;
    return text && (block.lang.empty() || language_of(block.lang) == language_of(tag));
}

std::string_view cut(std::string_view text, std::size_t size) noexcept {
    if (text.size() <= size) return text;
    while (size > 0 && is_continuation(text[size])) --size;
    return text.substr(0, size);
}

/// The beginning of a section, of at most `size` bytes. Behind it stand ends of words.
class Sample {
  public:
    /// Paragraphs first: headings and items hold more names than words.
    void take(const Section& section, std::string_view tag, std::size_t size) {
        size_ = 0;
        for (const bool paragraphs : {true, false}) {
            for (const Block& block : section.blocks) {
                if (size_ + 1 >= size) break;
                if (belongs(block, tag) && (block.type == BlockType::paragraph) == paragraphs)
                    add(cut(block.text.plain(), size - size_ - 1));
            }
        }
        std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(size_), word_bytes, '\n');
    }

    std::string_view text() const noexcept { return {bytes_.data(), size_}; }
    std::string_view padded() const noexcept { return {bytes_.data(), size_ + word_bytes}; }

  private:
    void add(std::string_view line) noexcept {
        char* const end = std::copy(line.begin(), line.end(), bytes_.data() + size_);
        *end = '\n';
        size_ += line.size() + 1;
    }

    std::size_t size_ = 0;
    std::array<char, sample_size + word_bytes> bytes_;
};

enum class HanForm : std::uint8_t { any, simplified, traditional };

HanForm form_of(std::string_view tag) noexcept {
    if (language_of(tag) != "zh" || tag.size() == 2) return HanForm::any;
    const auto has = [tag](std::string_view part) { return tag.find(part) != std::string_view::npos; };
    if (has("-Hant")) return HanForm::traditional;
    if (has("-Hans")) return HanForm::simplified;
    if (has("-TW") || has("-HK") || has("-MO")) return HanForm::traditional;
    return has("-CN") || has("-SG") ? HanForm::simplified : HanForm::any;
}

/// Characters that stand in texts of the form only, and in texts of the other one.
struct FormLetters {
    std::size_t right = 0, wrong = 0;

    bool is_own() const noexcept { return right > 3 && wrong == 0; }
    /// Conservative: eight of the other form for each of the own, and eight at least.
    bool is_other() const noexcept {
        constexpr std::size_t sure = 8;
        return wrong >= sure && wrong >= sure * right;
    }
};

/// Stops once the text is its own form beyond doubt.
FormLetters count_form(std::string_view sample, HanForm form) noexcept {
    const bool simplified = form == HanForm::simplified;
    const auto own = simplified ? simplified_only : traditional_only;
    const auto other = simplified ? traditional_only : simplified_only;
    FormLetters found;
    for (std::size_t at = 0; at < sample.size() && !found.is_own();) {
        const CodePoint c = code_point_at(sample, at);
        at += c.length;
        if (c.value < 0x4E00 || c.value > 0x9FFF) continue;
        if (std::binary_search(own.begin(), own.end(), c.value)) ++found.right;
        if (std::binary_search(other.begin(), other.end(), c.value)) ++found.wrong;
    }
    return found;
}

/// Written in a script that no other language of the tables uses.
bool is_only_of_its_script(std::string_view language) noexcept {
    constexpr std::string_view list = "el gu he hy ja ka km kn ko lo ml my si ta te th zh ";
    for (std::size_t at = 0; language.size() == 2 && at < list.size(); at += 3) {
        if (list[at] == language[0] && list[at + 1] == language[1]) return true;
    }
    return false;
}

class LanguageCheck {
  public:
    explicit LanguageCheck(const Subject& subject) : subject_(subject) {}

    void check(std::size_t index) {
        const Section& section = subject_.record.sections[index];
        tag_ = section.lang.empty() ? subject_.record.lang : section.lang;
        if (tag_.empty()) return;
        language_ = language_of(tag_);
        const LanguageScripts scripts = scripts_of(tag_);
        if (scripts.count == 0) return;
        if (looks_right(section, scripts)) return;
        sample_.take(section, tag_, sample_size);
        if (is_shown_by_words(scripts)) return;
        const Letters letters = count_letters(sample_.text(), scripts);
        if (letters.all() < enough) return;
        const std::string wrong = wrong_script(section, scripts, letters);
        if (!wrong.empty()) {
            report(rules::rec::language_mismatch, index, wrong);
        } else if (!is_settled(letters)) {
            check_guess(index);
        }
    }

  private:
    /// The first lines say so beyond doubt.
    bool looks_right(const Section& section, const LanguageScripts& scripts) {
        if (scripts.has(scripts::latin)) return false;
        const HanForm form = form_of(tag_);
        sample_.take(section, tag_, form == HanForm::any ? some_letters : some_of_form);
        const Letters letters = count_letters(sample_.text(), scripts);
        if (letters.own < enough || letters.others > 0 || !is_settled(letters)) return false;
        if (language_ == "ja") return letters.kana > 0;
        if (language_ == "ko") return letters.hangul > 0;
        if (language_ != "zh") return true;
        return letters.kana == 0 && (form == HanForm::any || count_form(sample_.text(), form).is_own());
    }

    bool is_shown_by_words(const LanguageScripts& scripts) const {
        return scripts.has(scripts::latin) && holds_words_of(sample_.padded(), language_);
    }

    /// What is wrong, or "".
    std::string wrong_script(const Section& section, const LanguageScripts& scripts,
                             const Letters& letters) const {
        const bool latin = scripts.has(scripts::latin);
        const std::string own(script_name(scripts.list[0]));
        if (latin) {
            return letters.others > letters.own
                       ? fmt::format("is mostly written in {}", script_name(letters.other))
                       : std::string();
        }
        if (language_ == "ja" && tag_.find('-') == std::string_view::npos) {
            constexpr std::size_t long_text = 80;
            if (letters.own >= long_text && letters.kana == 0 && !holds(section, scripts::hiragana))
                return "holds no kana";
        }
        if (letters.own == 0 && !holds(section, scripts)) return fmt::format("holds no {} letter", own);
        if (language_ == "ko" && letters.hangul == 0 && !holds(section, scripts::hangul))
            return "holds no hangul";
        if (language_ == "zh" && letters.kana * 5 > letters.han) return "is written with kana";
        if (letters.others > letters.own + letters.latin)
            return fmt::format("is mostly written in {}", script_name(letters.other));
        const HanForm form = form_of(tag_);
        if (form == HanForm::any || !count_form(sample_.text(), form).is_other()) return {};
        return form == HanForm::simplified ? "is written in traditional characters"
                                           : "is written in simplified characters";
    }

    /// Beyond the sample: one letter anywhere speaks for the tag.
    bool holds(const Section& section, const LanguageScripts& scripts) const {
        return std::any_of(section.blocks.begin(), section.blocks.end(), [&](const Block& block) {
            return belongs(block, tag_) && count_letters(block.text.plain(), scripts).own > 0;
        });
    }
    bool holds(const Section& section, Script script) const {
        return holds(section, LanguageScripts{{script}, 1});
    }

    /// The script says it already, unless the text is hardly written in it.
    bool is_settled(const Letters& letters) const noexcept {
        return is_only_of_its_script(language_) && letters.own * 4 >= letters.latin;
    }

    void check_guess(std::size_t index) const {
        if (!can_guess(language_) || !subject_.report.wants(rules::rec::language_doubtful)) return;
        const auto guess = guess_language(sample_.text());
        if (!guess || !can_guess(*guess) || are_alike(*guess, language_)) return;
        report(rules::rec::language_doubtful, index, fmt::format("reads like {}", *guess));
    }

    void report(const Rule& rule, std::size_t index, std::string_view what) const {
        const Section& section = subject_.record.sections[index];
        const bool own = !section.lang.empty();
        subject_.report(rule, section_path(index, "/lang"),
                        fmt::format("{} is marked {}{} but {}", name_of_section(section), tag_,
                                    own ? "" : " by its record", what),
                        own ? "mark the language that it is written in, or is it not translated?"
                            : "give the section a language of its own");
    }

    const Subject& subject_;
    std::string_view tag_, language_;
    Sample sample_;
};

}  // namespace

void check_languages(Subject& subject) {
    LanguageCheck languages(subject);
    for (std::size_t i = 0; i < subject.record.sections.size(); ++i) {
        if (!subject.is_settled(i)) languages.check(i);
    }
}

}  // namespace digestkit::checks
