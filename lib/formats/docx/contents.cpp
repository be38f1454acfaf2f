// SPDX-License-Identifier: MIT
#include "lib/formats/docx/contents.h"

#include <fmt/format.h>

#include "lib/outline/words.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {

namespace {

constexpr std::string_view field_begin = R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r>)";
constexpr std::string_view field_separate = R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)";
constexpr std::string_view field_end = R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";

void write_contents(ParagraphWriter& paragraphs, std::string& out, const FrontMatter& front) {
    const std::string words_lang(outline::words_language(front.words_lang));
    paragraphs.open("TOCHeading", words_lang);
    paragraphs.words(outline::word(outline::Word::contents, front.words_lang), words_lang);
    paragraphs.close();
    for (std::size_t i = 0; i < front.entries.size(); ++i) {
        const ContentsEntry& entry = front.entries[i];
        paragraphs.open(front.has_parts && !entry.is_part ? "TOC2" : "TOC1", entry.lang);
        if (i == 0) {
            out += field_begin;
            // ISO 29500-1 §17.16.5.68: links, no numbers of pages; headings of level 1, below parts on
            // level 2.
            out += R"(<w:r><w:instrText xml:space="preserve"> TOC \h \n )";
            out += front.has_parts ? R"(\t "Digest Part,1,heading 1,2" )" : R"(\o "1-1" )";
            out += "</w:instrText></w:r>";
            out += field_separate;
        }
        paragraphs.internal_link(entry.bookmark, entry.title);
        if (i + 1 == front.entries.size()) {
            paragraphs.finish_runs();
            out += field_end;
        }
        paragraphs.close();
    }
}

}  // namespace

std::string bookmark_name(std::size_t number) {
    return fmt::format("_Toc{:09}", number);
}

void write_front_matter(ParagraphWriter& paragraphs, std::string& out, const FrontMatter& front) {
    paragraphs.open("Title", front.title_lang);
    if (is_blank(front.title.plain())) {
        paragraphs.words(outline::word(outline::Word::digest, front.words_lang),
                         outline::words_language(front.words_lang));
    } else {
        paragraphs.text(front.title);
    }
    paragraphs.close();
    if (!front.subtitle.empty()) {
        paragraphs.open("Subtitle", front.title_lang);
        paragraphs.plain(front.subtitle, {});
        paragraphs.close();
    }
    if (!front.entries.empty()) write_contents(paragraphs, out, front);
}

}  // namespace digestkit::docx
