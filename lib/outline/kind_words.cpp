// SPDX-License-Identifier: MIT
#include "lib/outline/kind_words.h"

#include <array>
#include <vector>

#include "lib/outline/label_table.h"
#include "lib/outline/words.h"

namespace digestkit::outline {
namespace {

/// The tables of labels mix both scripts of Chinese, the simplified word first: these are the others.
constexpr LabelWord traditional[] = {
    {"zh-Hant", SectionKind::summary, "摘要"},    {"zh-Hant", SectionKind::digest, "快速摘要"},
    {"zh-Hant", SectionKind::key_points, "重點"}, {"zh-Hant", SectionKind::translation, "翻譯"},
    {"zh-Hant", SectionKind::full_text, "全文"},  {"zh-Hant", SectionKind::background, "背景"},
};

struct Row {
    std::string_view lang;
    std::array<std::string_view, 7> words;  // by kind
};

/// The first word of each language and kind is the one that is written.
class Rows {
  public:
    Rows() {
        for (const LabelWord& word : made_words) add(word);
        for (const LabelWord& word : section_words) add(word);
        for (const LabelWord& word : panel_words) add(word);
        for (const LabelWord& word : traditional) add(word);
    }

    std::string_view find(SectionKind kind, std::string_view lang) const {
        for (const Row& row : rows_) {
            if (row.lang == lang) return row.words.at(static_cast<std::size_t>(kind));
        }
        return {};
    }

  private:
    void add(const LabelWord& word) {
        if (word.kind == SectionKind::other) return;
        const std::string_view lang = word.lang == "zh" ? "zh-Hans" : word.lang;
        std::size_t at = 0;
        while (at < rows_.size() && rows_[at].lang != lang) ++at;
        if (at == rows_.size()) rows_.push_back({lang, {}});
        std::string_view& slot = rows_[at].words.at(static_cast<std::size_t>(word.kind));
        if (slot.empty()) slot = word.text;
    }

    std::vector<Row> rows_;
};

}  // namespace

std::string_view kind_word(SectionKind kind, std::string_view lang) {
    static const Rows rows;
    const std::string_view word = rows.find(kind, language_name(lang));
    return word.empty() ? rows.find(kind, "en") : word;
}

}  // namespace digestkit::outline
