// SPDX-License-Identifier: MIT
#include "lib/pandoc/block_writer.h"

#include <algorithm>

#include "lib/outline/cell_links.h"
#include "lib/outline/table_text.h"
#include "lib/pandoc/names.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

using outline::Piece;

namespace {

/// Deeper lists leave no room for text.
constexpr std::size_t deepest_list = 8;

constexpr std::string_view label_separator = ": ";

struct Number {
    std::uint64_t value = 0;  // 0: none
    bool parenthesis = false;
    bool exact = false;  // the list prints it as it is written
};

Number read_number(const std::optional<std::string>& text) {
    constexpr std::size_t most_digits = 6;
    Number number;
    if (!text) return number;
    std::size_t digits = 0;
    while (digits < text->size() && (*text)[digits] >= '0' && (*text)[digits] <= '9') {
        if (digits == most_digits) return {};
        number.value = number.value * 10 + static_cast<std::uint64_t>((*text)[digits++] - '0');
    }
    const std::string_view behind = std::string_view(*text).substr(digits);
    number.parenthesis = behind == ")";
    number.exact = digits > 0 && (*text)[0] != '0' && (behind == "." || behind == ")");
    return number;
}

/// With which a list begins whose first item is `block`.
std::uint64_t first_number(const Block& block) {
    const std::uint64_t said = read_number(block.number).value;
    return said == 0 ? 1 : said;
}

/// What every notation takes for a class.
bool is_class(std::string_view text) {
    return !text.empty() &&
           text.find_first_not_of(
               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
               "0123456789-_") == std::string_view::npos &&
           !(text[0] >= '0' && text[0] <= '9') && text[0] != '-';
}

/// Code between fences that it does not hold.
std::string fenced(std::string_view text, const std::string& attributes) {
    std::size_t longest = 2, run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + (attributes.empty() ? "" : " ") + attributes + "\n" + std::string(text) +
           (text.empty() ? "" : "\n") + fence;
}

/// The cells of a table as TableText writes it; none when it would not give the same text again.
std::vector<std::vector<std::string>> table_rows(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    outline::TableText again;
    std::size_t line_number = 0;
    for (std::size_t begin = 0; begin < text.size(); ++line_number) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = std::string_view(text).substr(begin, end - begin);
        begin = end + 1;
        if (line_number == 1) continue;  // the line below the head
        std::vector<std::string> cells;
        std::string cell;
        for (std::size_t i = 1; i < line.size(); ++i) {
            if (line[i] == '|') {
                cells.emplace_back(trimmed(cell));
                cell.clear();
            } else {
                if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') ++i;
                cell += line[i];
            }
        }
        for (const std::string& added : cells) again.add_cell(added);
        again.end_row();
        if (!rows.empty() && rows.front().size() != cells.size()) return {};
        rows.push_back(std::move(cells));
    }
    const bool same = !rows.empty() && !rows.front().empty() && again.take() == text;
    return same ? rows : std::vector<std::vector<std::string>>();
}

}  // namespace

void set_language(Attributes& attributes, const std::string& lang, const std::string& around,
                  const Target& target) {
    if (lang == around || !(target.attributes || target.languages)) return;
    if (!target.attributes && (lang.empty() || !knows_language(target, lang))) return;
    attributes.set(keys::lang, lang);
    if (target.languages && is_right_to_left(lang) != is_right_to_left(around))
        attributes.set("dir", is_right_to_left(lang) ? "rtl" : "ltr");
}

void BlockWriter::write(std::span<const Piece> pieces, const std::string& lang, unsigned up) {
    up_ = up;
    for (std::size_t i = 0; i < pieces.size();) {
        const Block& first = pieces[i].block;
        if (first.type == BlockType::item) {
            const bool blank_line = i + 1 < pieces.size() && needs_blank_line(first, pieces[i + 1].block);
            item(first, lang, blank_line);
            ++i;
            continue;
        }
        end_lists();
        std::size_t end = i + 1;
        while (end < pieces.size() && pieces[end].block.lang == first.lang &&
               pieces[end].block.type != BlockType::item && pieces[end].block.type != BlockType::heading)
            ++end;
        Attributes scope;
        if (first.type != BlockType::heading) set_language(scope, first.lang, lang, target_);
        if (first.type == BlockType::heading) end = i + 1;
        if (!scope.empty()) ast_.open("Div", scope);
        while (i < end) {
            std::size_t same = i + 1;
            while (same < end && pieces[same].block.type == pieces[i].block.type) ++same;
            if (pieces[i].block.type == BlockType::quote) {
                quotes(pieces.subspan(i, same - i));
                i = same;
            } else {
                block(pieces[i++], lang);
            }
        }
        if (!scope.empty()) ast_.close();
    }
    end_lists();
}

void BlockWriter::quotes(std::span<const Piece> pieces) {
    ast_.open("BlockQuote");
    for (const Piece& piece : pieces) paragraph(piece.block.text);
    ast_.close();
}

void BlockWriter::block(const Piece& piece, const std::string& around) {
    switch (piece.block.type) {
        case BlockType::heading:
            return heading(piece, around);
        case BlockType::code:
            return code(piece.block);
        case BlockType::rule:
            ast_.empty("HorizontalRule");
            return;
        default:
            return paragraph(piece.block.text);
    }
}

void BlockWriter::paragraph(const Text& text) {
    ast_.open("Para");
    inlines_.write(text);
    ast_.close();
}

void BlockWriter::heading(const Piece& piece, const std::string& around) {
    const unsigned level =
        std::max(1U, unsigned{piece.shown_level} - std::min(up_, unsigned{piece.shown_level}));
    Attributes attributes;
    if (target_.anchors) attributes.id = anchors_.next();
    if (target_.attributes) {
        set_language(attributes, piece.block.lang, around, target_);
        if (piece.block.level != level) attributes.set(keys::level, std::to_string(piece.block.level));
    }
    ast_.header(level, attributes);
    TextPlace place;
    place.one_line = true;
    inlines_.write(piece.block.text, place);
    ast_.close();
}

void BlockWriter::code(const Block& block) {
    if (block.code_lang == outline::table_code && table(block)) return;
    const std::string& text = block.text.plain();
    Attributes attributes;
    if (block.code_lang) {
        if (is_class(*block.code_lang)) {
            attributes.add(*block.code_lang);
        } else if (target_.attributes) {
            attributes.set(keys::code_lang, *block.code_lang);
        }
    }
    const std::size_t last = text.find_last_not_of('\n');
    const std::size_t feeds = text.size() - (last == std::string::npos ? 0 : last + 1);
    if (target_.attributes && target_.notation != Notation::exact && feeds > 0)
        attributes.set(keys::end_lines, std::to_string(feeds));
    const std::string_view kept = std::string_view(text).substr(
        0, target_.notation == Notation::exact ? text.size() : text.size() - feeds);
    if (target_.notation == Notation::markdown && (attributes.empty() || kept.starts_with('\n'))) {
        // pandoc would indent it, which behind a list is a paragraph, or take away the line feeds in front.
        ast_.raw("RawBlock", markdown_format, fenced(kept, ast_.braced(attributes)));
    } else {
        // Readers of HTML take away one line feed in front.
        const bool one_more = target_.notation == Notation::html && kept.starts_with('\n');
        ast_.code("CodeBlock", attributes, one_more ? "\n" + std::string(kept) : std::string(kept));
    }
}

bool BlockWriter::table(const Block& block) {
    const auto rows = table_rows(block.text.plain());
    if (rows.empty()) return false;
    ast_.table(rows, [this](const std::string& cell) {
        TextPlace place;
        place.one_line = true;
        inlines_.write(outline::links_read(cell), place);
    });
    return true;
}

/// A list below the text of an item that does not begin with 1, or begins with an empty item, would be a part
/// of that text (CommonMark §5.2 and §5.3).
bool BlockWriter::needs_blank_line(const Block& block, const Block& next) const {
    if (target_.notation != Notation::markdown) return false;
    if (next.type != BlockType::item || next.depth <= block.depth) return false;
    if (next.ordered && first_number(next) != 1) return true;
    return next.text.empty() && !next.label && !target_.attributes;  // with them it holds an empty span
}

void BlockWriter::item(const Block& block, const std::string& around, bool blank_line) {
    while (!lists_.empty() && lists_.back().depth > block.depth) close_list();
    const Number number = read_number(block.number);
    const auto continues = [&](const List& list) {
        return list.ordered == block.ordered &&
               (!block.ordered || number.value == 0 ||
                (number.value == list.next_number && number.parenthesis == list.parenthesis));
    };
    const bool same_depth =
        !lists_.empty() && (lists_.back().depth == block.depth || lists_.size() == deepest_list);
    if (same_depth && continues(lists_.back())) {
        ast_.close();
    } else {
        if (same_depth) close_list();
        open_list(block);
    }
    ast_.item();
    List& list = lists_.back();
    Attributes attributes;
    if (target_.attributes || target_.languages) set_language(attributes, block.lang, around, target_);
    if (target_.attributes) {
        if (block.marker) attributes.set(keys::marker, *block.marker);
        // HTML has no sign behind a number: its readers print a full stop.
        const bool sign = !number.parenthesis || target_.notation != Notation::html;
        const bool printed = number.exact && sign && number.value == list.next_number;
        if (block.ordered ? !printed : block.number.has_value())
            attributes.set(keys::number, block.number.value_or(""));
        if (block.depth != lists_.size() - 1) attributes.set(keys::depth, std::to_string(block.depth));
        if (!attributes.empty()) attributes.add(classes::item);
    }
    ++list.next_number;
    ast_.open(blank_line ? "Para" : "Plain");
    if (!attributes.empty()) ast_.open("Span", attributes);
    item_text(block);
    if (!attributes.empty()) ast_.close();
    ast_.close();
}

void BlockWriter::item_text(const Block& block) {
    if (!block.label) return inlines_.write_unlabelled(block.text);
    const std::string& label = *block.label;
    Marks strong;
    strong.strong = true;
    const bool plain_label = !label.empty() && trimmed(label).size() == label.size() &&
                             label.find('\n') == std::string::npos && block.sep == label_separator;
    if (plain_label || !target_.attributes) {
        Text text;
        text.append(label, strong);
        text.append(block.sep);
        for (const Text::Run& run : block.text.runs()) text.append(run.text, run.marks);
        return inlines_.write(text);
    }
    TextPlace inside;
    inside.ends = false;
    ast_.open("Span", Attributes(classes::label));
    Text marked;
    marked.append(label, strong);
    inlines_.write(marked);
    ast_.close().open("Span", Attributes(classes::sep));
    inlines_.write(Text(block.sep));
    ast_.close();
    inlines_.write(block.text);
}

void BlockWriter::open_list(const Block& block) {
    const bool parenthesis = read_number(block.number).parenthesis;
    const std::uint64_t start = first_number(block);
    if (block.ordered) {
        ast_.ordered_list(start, parenthesis);
    } else {
        ast_.open("BulletList");
    }
    lists_.push_back({block.depth, block.ordered, parenthesis, start});
}

void BlockWriter::close_list() {
    ast_.close().close();
    lists_.pop_back();
}

void BlockWriter::end_lists() {
    while (!lists_.empty()) close_list();
}

}  // namespace digestkit::pandoc
