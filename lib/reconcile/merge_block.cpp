// SPDX-License-Identifier: MIT
#include "lib/reconcile/merge_block.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_rec.h"
#include "lib/model/names.h"
#include "lib/reconcile/compare.h"

namespace digestkit::merge {
namespace {

std::string style_of(const Block& block) {
    std::string style(digestkit::name_of(block.type));
    if (block.type == BlockType::heading) style += fmt::format(" of level {}", block.level);
    if (block.type == BlockType::item) {
        if (block.ordered) style = "ordered item";
        if (block.depth > 0) style += fmt::format(" at depth {}", block.depth);
        if (block.number) style += fmt::format(" with number {}", quoted(*block.number));
        if (block.marker) style += fmt::format(" with marker {}", quoted(*block.marker));
    }
    if (block.code_lang) style += fmt::format(" in {}", quoted(*block.code_lang));
    return style;
}

std::string whole(const Block& block) {
    return block.label ? *block.label + block.sep + block.text.plain() : block.text.plain();
}

/// Back to what a block of its type has by default.
void drop_style(Block& block) {
    const Block plain;
    block.level = plain.level;
    block.ordered = plain.ordered;
    block.depth = plain.depth;
    block.marker = plain.marker;
    block.number = plain.number;
    block.code_lang = plain.code_lang;
}

/// An absent marker, number or code language of the page says nothing.
void take_style(Block& block, const Block& page) {
    if (block.type != page.type) {
        drop_style(block);
        block.type = page.type;
    }
    if (block.ordered && !page.ordered) block.number.reset();
    block.level = page.type == BlockType::heading ? page.level : std::uint8_t{0};
    block.ordered = page.ordered;
    block.depth = page.depth;
    if (page.marker) block.marker = page.marker;
    if (page.number) block.number = page.number;
    if (page.code_lang) block.code_lang = page.code_lang;
}

void merge_style(Block& block, const Block& before, const Block& after, const std::string& name,
                 const Piece& piece, Differences& out) {
    Block changed = before;
    take_style(changed, after);
    if (changed == before) return;
    if (before.type == BlockType::heading && after.type == BlockType::item) {
        out.report(rules::rec::heading_as_item, fmt::format("{} is an item of a list on the page", name),
                   &piece, "it stays a heading; to make it an item, give it other words too");
        return;
    }
    out.report(rules::rec::block_restyled,
               fmt::format("{} changed from {} to {}", name, style_of(before), style_of(changed)), &piece);
    take_style(block, after);
}

/// The page shows the same, but the label lost its mark: it is still one.
bool is_label_in_text(const Block& before, const Block& after) {
    return before.label && !after.label && after.type == BlockType::item &&
           !(*before.label + before.sep).empty() &&
           after.text.plain().compare(0, before.label->size() + before.sep.size(),
                                      *before.label + before.sep) == 0;
}

/// Of an item that is none any more: it says the same.
bool label_became_text(const Block& before, const Block& after) {
    return before.label && !after.label && whole(before) == whole(after);
}

void take_label(Block& block, const Block& before, const Block& after) {
    if (after.label && before.label) {
        if (compare_texts(*before.label, *after.label) == Likeness::different) block.label = after.label;
        if (compare_texts(before.sep, after.sep) == Likeness::different) block.sep = after.sep;
    } else if (after.label || before.label) {
        block.label = after.label;
        block.sep = after.sep;
    }
}

void merge_text(Block& block, const Block& before, Block after, const std::string& name, const Piece& piece,
                Differences& out) {
    if (is_label_in_text(before, after)) {
        after.text = after.text.behind(before.label->size() + before.sep.size());
        after.label = before.label;
        after.sep = before.sep;
    }
    Block rewritten = before;
    rewritten.text = after.text;
    if (before.type == BlockType::item) {
        rewritten.label = after.label;
        rewritten.sep = after.sep;
    }
    switch (compare_blocks(before, rewritten)) {
        case Likeness::same:
            return;
        case Likeness::folded:
            if (!label_became_text(before, after)) out.polished(name, piece);
            return;
        case Likeness::different:
            break;
    }
    const std::string old = whole(before), text = whole(after);
    const std::string what = old != text ? fmt::format("{}: text changed {}", name, from_to(old, text))
                                         : fmt::format("{}: marks changed in {}", name, quoted(text));
    out.report(rules::rec::text_changed, what, &piece);
    if (after.type == BlockType::item || before.type == BlockType::item) take_label(block, before, after);
    if (compare_texts(before.text, after.text) == Likeness::different) block.text = after.text;
}

void merge_language(Block& block, const Piece& before, const Piece& after, const std::string& section_lang,
                    const std::string& name, Differences& out) {
    const std::string& lang = after.block.lang;
    const bool as_section = same_language(lang, section_lang);
    if (same_language(before.block.lang, lang)) {
        // Moved into a section of another language, it takes its own along.
        if (block.lang.empty() && !as_section) block.lang = lang;
        return;
    }
    if (block.lang.empty() && as_section) return;  // the language of the section was changed
    out.report(rules::rec::language_changed,
               fmt::format("{}: language {} instead of {}", name, quoted(lang), quoted(before.block.lang)),
               &after);
    if (as_section) {
        block.lang.clear();
    } else {
        block.lang = lang.empty() ? "und" : lang;
    }
}

}  // namespace

Block merge_block(Block stored, const Piece& before, const Piece& after, const std::string& section_lang,
                  const std::string& name, Differences& out) {
    merge_language(stored, before, after, section_lang, name, out);
    merge_style(stored, before.block, after.block, name, after, out);
    if (stored.type == BlockType::rule) {
        stored.text = Text();
    } else {
        merge_text(stored, before.block, after.block, name, after, out);
    }
    if (stored.type != BlockType::item) {  // a label that is none any more is text
        if (stored.label) {
            Text text(*stored.label + stored.sep);
            for (const Text::Run& run : stored.text.runs()) text.append(run.text, run.marks);
            stored.text = std::move(text);
        }
        stored.label.reset();
        stored.sep = Block().sep;
    }
    return stored;
}

Block new_block(const Piece& page, const std::string& lang) {
    Block block = page.block;
    if (same_language(block.lang, lang)) block.lang.clear();
    return block;
}

}  // namespace digestkit::merge
