// SPDX-License-Identifier: MIT
#include "lib/formats/docx/our_words.h"

#include <string>

#include "lib/outline/words.h"

namespace digestkit::docx {
namespace {

using outline::Word;

struct WordOfStyle {
    Style style;
    Word word;
    std::string_view behind;
};

constexpr WordOfStyle words_of_styles[] = {
    {Style::tag, Word::tags, ": "},        {Style::tags, Word::tags, ": "},
    {Style::updated, Word::updated, ": "}, {Style::link, Word::discussion, ": "},
    {Style::link, Word::reference, ": "},  {Style::furniture, Word::links, ""},
};

void take_out(Paragraph& paragraph, std::size_t size) {
    Block& block = paragraph.block;
    paragraph.places = outline::behind(paragraph.places, block.text.plain(), size);
    block.text = block.text.behind(size);
    paragraph.words = true;
}

}  // namespace

void take_out_words(std::vector<Paragraph>& paragraphs, std::string_view lang) {
    Style above = Style::other;
    for (Paragraph& paragraph : paragraphs) {
        const bool first = paragraph.style != above;  // only the first tag has the word
        above = paragraph.style;
        if (paragraph.words) continue;
        for (const WordOfStyle& row : words_of_styles) {
            if (row.style != paragraph.style || (row.style == Style::tag && !first)) continue;
            const std::string words = std::string(outline::word(row.word, lang)) + std::string(row.behind);
            if (!paragraph.block.text.plain().starts_with(words)) continue;
            take_out(paragraph, words.size());
            break;
        }
    }
}

}  // namespace digestkit::docx
