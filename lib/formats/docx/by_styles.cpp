// SPDX-License-Identifier: MIT
#include "lib/formats/docx/by_styles.h"

#include "lib/outline/labels.h"
#include "lib/outline/print_date.h"
#include "lib/reconcile/meaning.h"
#include "lib/reconcile/merge_provenance.h"
#include "lib/unicode/properties.h"

namespace digestkit::docx {
namespace {

using outline::Outline;
using outline::Piece;
using outline::Role;

void read_date(Piece& piece, const std::string& words_lang) {
    const std::string text(trimmed(piece.block.text.plain()));
    std::optional<Date> date = merge::date_in(text);
    if (!date) return;
    // In our own words: they are not the record's.
    if (date->value && outline::print_date(*date->value, words_lang) == text) date->raw.reset();
    piece.date = std::move(date);
}

void read_label(Piece& piece) {
    const auto label = outline::read_label_line(trimmed(piece.block.text.plain()));
    if (label && label->known_word && label->use != outline::LabelUse::source) piece.kind = label->kind;
}

/// What is printed instead of an address that leads nowhere, or of one without a text, is the address.
void read_link(Piece& piece) {
    if (piece.href.empty()) piece.href = piece.block.text.plain();
}

}  // namespace

void complete(Outline& page, Terms& terms, const std::string& words_lang) {
    for (Piece& piece : page) {
        Block& block = piece.block;
        block.lang = terms.tag_of(block.lang, {});
        switch (piece.role) {
            case Role::published:
            case Role::updated:
                read_date(piece, words_lang);
                break;
            case Role::section:
                read_label(piece);
                break;
            case Role::provenance:
                piece.provenance = merge::provenance_of(piece);
                break;
            case Role::link:
                read_link(piece);
                break;
            default:
                break;
        }
    }
}

}  // namespace digestkit::docx
