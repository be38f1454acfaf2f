// SPDX-License-Identifier: MIT
#include "lib/formats/docx/docx_view.h"

#include <algorithm>

#include "lib/formats/docx/item_label.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {
namespace {

using outline::Piece;
using outline::Role;

constexpr std::uint32_t deepest = 8;  // w:ilvl

void unify_line_ends(std::string& text) {
    if (text.find('\r') == std::string::npos) return;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
        } else if (i + 1 >= text.size() || text[i + 1] != '\n') {
            out += '\n';
        }
    }
    text = std::move(out);
}

/// Each run by itself, as runs are written. A run without text is not seen, nor is code in code. Headings are
/// bold as a whole: LibreOffice drops the mark of a run that is too.
template <typename Address>
Text rewritten(const Text& text, BlockType type, bool in_heading, Address address) {
    Text out;
    for (const Text::Run& run : text.runs()) {
        std::string words(run.text);
        unify_line_ends(words);
        if (words.empty()) continue;
        Marks marks = run.marks;
        marks.code = marks.code && type != BlockType::code;
        marks.strong = marks.strong && !in_heading;
        if (marks.href) {
            marks.href = address(*marks.href);
            if (marks.href->empty()) marks.href.reset();
        }
        out.append(words, marks);
    }
    return out;
}

template <typename Address>
void rewrite(Piece& piece, Address address) {
    Text& text = piece.block.text;
    if (!text.is_plain() || text.plain().find('\r') != std::string::npos) {
        const bool in_heading = piece.role == Role::title || piece.block.type == BlockType::heading;
        text = rewritten(text, piece.block.type, in_heading, address);
    }
    if (!piece.href.empty()) piece.href = address(piece.href);
}

void drop_unsaid(Block& block) {
    block.marker.reset();
    block.number.reset();
    block.code_lang.reset();
}

/// A date in our words is in the language of these, which is none of the record's.
bool is_in_own_language(const Piece& piece) {
    const bool date = piece.role == Role::published || piece.role == Role::updated;
    return !piece.block.lang.empty() && !(date && piece.made);
}

}  // namespace

Languages as_in_document(outline::Outline& shown, Terms& terms) {
    Languages own;
    for (Piece& piece : shown) {
        if (is_in_own_language(piece)) own.emplace(terms.code_of(piece.block.lang), piece.block.lang);
    }
    const auto address = [&terms](const std::string& href) {
        const std::string& target = terms.target_of(href);
        return target.empty() ? std::string() : terms.href_of(target);
    };
    for (Piece& piece : shown) {
        Block& block = piece.block;
        rewrite(piece, address);
        drop_unsaid(block);
        piece.scheme.reset();
        piece.rel.reset();
        if (block.label && block.label->empty()) {
            block.label.reset();
            block.sep = Block().sep;
        } else if (block.label) {
            unify_line_ends(*block.label);
            unify_line_ends(block.sep);
            settle_separator(block);
        }
        if (block.type == BlockType::heading) block.level = piece.shown_level;
        block.depth = std::min(block.depth, deepest);
        block.lang =
            block.text.empty() && !block.label ? std::string() : terms.tag_of(terms.code_of(block.lang), own);
    }
    shown.erase(std::remove_if(shown.begin(), shown.end(),
                               [](const Piece& piece) {
                                   return piece.role == Role::title && is_blank(piece.block.text.plain());
                               }),
                shown.end());
    return own;
}

void as_in_record(outline::Outline& page, Terms& terms, const Languages& own) {
    const auto address = [&terms](const std::string& target) { return terms.href_of(target); };
    for (Piece& piece : page) {
        Block& block = piece.block;
        rewrite(piece, address);
        drop_unsaid(block);
        block.lang = block.text.empty() && !block.label ? std::string() : terms.tag_of(block.lang, own);
    }
}

}  // namespace digestkit::docx
