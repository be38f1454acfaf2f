// SPDX-License-Identifier: MIT
// Tables of the AST → code of language `pipe-table`.
#include "lib/outline/cell_links.h"
#include "lib/outline/table_text.h"
#include "lib/pandoc/block_reader.h"
#include "lib/pandoc/names.h"

namespace digestkit::pandoc {

namespace {

std::uint32_t span(const Tree& number) {
    constexpr std::uint32_t most = 1'000'000;  // rows; far more than anybody looks at
    return number_of(number.text, most).value_or(1);
}

}  // namespace

std::string BlockReader::cell_text(const Tree& list, std::vector<Link>& links) {
    outline::Outline pieces;
    BlockReader inside(source_, tally_, pieces);
    inside.read(list, {});
    std::string text;
    for (const outline::Piece& piece : pieces) {
        text += (text.empty() ? "" : " ") + outline::with_links(piece.block.text);
        links.insert(links.end(), piece.links.begin(), piece.links.end());
    }
    return text;
}

/// [attributes, caption, columns, head, bodies, foot]
void BlockReader::table(const Tree& content, const Context& context) {
    ++tally_.tables;
    outline::TableText text;
    std::vector<Link> links;
    const auto rows = [&](const Tree& list) {
        for (const Tree& row : list.values) {
            for (const Tree& cell : row[1].values)
                text.add_cell(cell_text(cell[4], links), {span(cell[3]), span(cell[2])});
            text.end_row();
        }
        text.end_group();
    };
    rows(content[3][1]);
    for (const Tree& body : content[4].values) {
        rows(body[2]);
        rows(body[3]);
    }
    rows(content[5][1]);
    const ElementAttributes attributes(content[0]);
    std::string lang(outline::table_code);
    if (const std::string* named = attributes.find(keys::code_lang)) lang = *named;
    Context own = context;
    own.where = place_of(attributes, context);
    code(text.take(), std::move(lang), own);
    out_.back().links = std::move(links);
    blocks(content[1][1], own);
}

}  // namespace digestkit::pandoc
