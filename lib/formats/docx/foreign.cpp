// SPDX-License-Identifier: MIT
#include "lib/formats/docx/foreign.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "lib/base/counted.h"
#include "lib/diag/rules_rec.h"
#include "lib/formats/docx/bold_headings.h"
#include "lib/formats/docx/office_language.h"
#include "lib/formats/docx/roles.h"
#include "lib/model/bounds.h"
#include "lib/outline/recognise.h"
#include "lib/outline/recognise_record.h"
#include "lib/outline/words.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {
namespace {

using outline::Outline;
using outline::Piece;

Piece piece_of(const Paragraph& paragraph) {
    Piece piece;
    piece.role = outline::Role::unknown;
    piece.block = paragraph.block;
    piece.block.lang = language_of_office(paragraph.block.lang);
    piece.block.level = std::min(piece.block.level, max_level);
    piece.shown_level = piece.block.level;
    piece.begin = paragraph.begin;
    piece.end = paragraph.end;
    piece.places = paragraph.places;
    return piece;
}

/// A table of contents: entries in styles of their own, or links to headings that say the same.
class Contents {
  public:
    explicit Contents(const Body& body) : lang_(body.lang ? language_of_office(*body.lang) : std::string()) {
        for (const Paragraph& paragraph : body.paragraphs) {
            if (paragraph.block.type == BlockType::heading)
                headings_.emplace(trimmed(paragraph.block.text.plain()));
        }
    }

    bool holds(const Paragraph& paragraph) const {
        if (paragraph.style == Style::contents) return true;
        if (!paragraph.leads_inside || paragraph.block.type == BlockType::heading) return false;
        const std::string_view text = paragraph.block.text.plain();
        return headings_.contains(trimmed(text.substr(0, text.find('\t'))));  // behind it the page
    }

    /// The word above it.
    bool is_word(const Piece& piece) const {
        const std::string text = fold_label(piece.block.text.plain());
        return text == fold_label(outline::word(outline::Word::contents, lang_)) ||
               text == fold_label(outline::word(outline::Word::contents, {})) || text == "table of contents";
    }

  private:
    std::string lang_;
    std::unordered_set<std::string_view> headings_;
};

/// Headings of the highest level that name no section: more than one begin records, and what stands above
/// them is the title of all.
bool holds_several(const Outline& pieces) {
    std::uint8_t highest = max_level + 1;
    std::size_t count = 0;
    for (const Piece& piece : pieces) {
        if (piece.block.type != BlockType::heading || piece.block.level > highest) continue;
        if (is_blank(piece.block.text.plain()) || outline::section_label(piece)) continue;
        count = piece.block.level < highest ? 1 : count + 1;
        highest = piece.block.level;
    }
    return count > 1;
}

void report_bold(const std::vector<const Paragraph*>& lines, const std::string& file,
                 const std::string& member, Sink& sink) {
    if (lines.empty()) return;
    sink.report(diagnose(rules::rec::title_guessed,
                         "no heading: " + counted(lines.size(), "line in bold is taken as one",
                                                  "lines in bold are taken as such"),
                         {file, member, lines.front()->begin, lines.front()->end}));
}

}  // namespace

std::string read_foreign(Body body, const std::string& file, const ReadOptions& options, Records& records,
                         Sink& sink) {
    report_bold(raise_bold_lines(body.paragraphs), file, body.member, sink);
    Outline pieces;
    pieces.reserve(body.paragraphs.size());
    std::optional<Piece> title;
    const Contents contents(body);
    for (const Paragraph& paragraph : body.paragraphs) {
        if (contents.holds(paragraph)) {
            if (!pieces.empty() && contents.is_word(pieces.back())) pieces.pop_back();
        } else if (paragraph.style == Style::title && !title && !is_blank(paragraph.block.text.plain())) {
            title = piece_of(paragraph);
        } else {
            pieces.push_back(piece_of(paragraph));
        }
    }
    std::vector<Paragraph>().swap(body.paragraphs);  // what follows needs the memory
    const bool several = holds_several(pieces);
    if (title && !several) {  // the title of the only record, above all other headings
        for (Piece& piece : pieces) {
            if (piece.block.type != BlockType::heading) continue;
            piece.block.level =
                std::min<std::uint8_t>(static_cast<std::uint8_t>(piece.block.level + 1), max_level);
            piece.shown_level = piece.block.level;
        }
        title->block.type = BlockType::heading;
        title->block.level = title->shown_level = 1;
        pieces.insert(pieces.begin(), *title);
    }
    outline::RecogniseOptions how;
    how.file = file;
    how.member = body.member;
    how.lang = body.lang ? language_of_office(*body.lang) : std::string();
    how.one_record = title && !several;
    how.places = options.places;
    std::vector<outline::Recognised> all = outline::recognise(pieces, how, sink).records;
    if (title && several) {
        Head head;
        head.title = title->block.text;
        records.head(std::move(head));
    }
    for (outline::Recognised& found : all) records.record(std::move(found.record), found.places);
    return fmt::format("a document of others: {} read by headings, labels and dates", all.size());
}

}  // namespace digestkit::docx
