// SPDX-License-Identifier: MIT
#include "lib/formats/epub/blocks.h"

#include <algorithm>
#include <array>
#include <string>

#include "lib/formats/epub/names.h"
#include "lib/formats/epub/runs.h"
#include "lib/outline/leading_number.h"

namespace digestkit::epub {

namespace {

/// Deeper lists leave no room for text on a small screen; `data-dg-depth` keeps the number.
constexpr std::size_t deepest = 8;

}  // namespace

std::string_view heading_name(std::uint8_t level) {
    constexpr std::array<std::string_view, 6> names = {"h1", "h2", "h3", "h4", "h5", "h6"};
    return names.at(std::clamp<std::size_t>(level, 1, names.size()) - 1);
}

void BlockWriter::write(const outline::Piece& piece) {
    const Block& block = piece.block;
    if (block.type == BlockType::item) return item(block);
    end_lists();
    switch (block.type) {
        case BlockType::heading:
            return heading(piece);
        case BlockType::rule:
            page_.open("hr").lang(block.lang).close().line();
            return;
        case BlockType::quote:
            page_.open("blockquote").lang(block.lang).open("p");
            write_runs(page_, block.text);
            page_.close().close().line();
            return;
        case BlockType::code:
            page_.open("pre").lang(block.lang);
            if (block.code_lang) page_.attribute(attribute::code_lang, *block.code_lang);
            page_.open("code");
            write_runs(page_, block.text, LineFeeds::kept);
            page_.close().close().line();
            return;
        default:
            page_.open("p").lang(block.lang);
            write_runs(page_, block.text);
            page_.close().line();
    }
}

void BlockWriter::heading(const outline::Piece& piece) {
    const std::uint8_t shown = piece.shown_level != 0 ? piece.shown_level : piece.block.level;
    page_.open(heading_name(shown)).attribute("id", id_ + "h" + std::to_string(++heading_count_));
    page_.lang(piece.block.lang);
    if (piece.block.level != std::clamp<std::uint8_t>(shown, 1, 6))
        page_.attribute(attribute::level, std::to_string(piece.block.level));
    write_runs(page_, piece.block.text);
    page_.close().line();
}

void BlockWriter::item(const Block& block) {
    while (!lists_.empty() && lists_.back().depth > block.depth) close_list();
    const bool same_depth =
        !lists_.empty() && (lists_.back().depth == block.depth || lists_.size() == deepest);
    if (same_depth && lists_.back().ordered == block.ordered) {
        page_.close().line();
    } else {
        if (same_depth) close_list();
        page_.open(block.ordered ? "ol" : "ul").line();
        lists_.push_back({block.depth, block.ordered, 1});
    }
    open_item(block);
}

void BlockWriter::open_item(const Block& block) {
    List& list = lists_.back();
    page_.open("li").lang(block.lang);
    if (lists_.size() - 1 != block.depth) page_.attribute(attribute::depth, std::to_string(block.depth));
    if (block.marker) page_.attribute(attribute::marker, *block.marker);
    if (block.number) page_.attribute(attribute::number, *block.number);
    const auto number = outline::leading_number(block.number.value_or(""));
    if (block.ordered && number && number->value != 0 && number->value != list.next_number) {
        page_.attribute("value", std::to_string(number->value));
        list.next_number = number->value;
    }
    ++list.next_number;
    if (block.label) {
        page_.open("strong").attribute(attribute::label, block.sep);
        write_lines(page_, *block.label);
        page_.close();
        write_lines(page_, block.sep);
    }
    write_runs(page_, block.text);
}

void BlockWriter::close_list() {
    page_.close().line().close();
    lists_.pop_back();
    if (lists_.empty()) page_.line();
}

void BlockWriter::end_lists() {
    while (!lists_.empty()) close_list();
}

}  // namespace digestkit::epub
