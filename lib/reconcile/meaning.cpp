// SPDX-License-Identifier: MIT
#include "lib/reconcile/meaning.h"

#include <algorithm>

#include "lib/outline/labels.h"
#include "lib/outline/print_date.h"
#include "lib/outline/printed_date.h"
#include "lib/reconcile/fold.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::merge {
namespace {

using outline::Piece;
using outline::Role;

/// Months have no day, so that they cannot be read back; but we know what we print.
constexpr const char* printed_languages[] = {"en", "it", "fr", "es",      "pt",      "de", "nl", "ru",
                                             "tr", "id", "vi", "ja",      "ko",      "ar", "he", "pl",
                                             "uk", "sv", "fa", "zh-Hans", "zh-Hant", "hi", "th"};

bool same_label(const Piece& stored, const Piece& page) {
    const std::string text = page.block.text.plain();
    if (is_blank(text)) return true;
    const auto label = outline::read_label_line(trimmed(text));
    if (!label || !label->known_word || !label->value.empty() || label->use == outline::LabelUse::source)
        return false;
    if (stored.kind && label->kind != *stored.kind) return false;
    return !label->language || outline::label_language(*label->language).tag == stored.block.lang;
}

/// Where the date begins that `text`, which is folded, ends with, in whatever language; npos when it is none
/// or not `value`. What is read back may be spelled otherwise: seconds of zero and +00:00 are not printed.
std::size_t find_date(const std::string& text, const std::string& value) {
    const auto date = outline::find_date_at_end(text);
    if (date && date->problem == outline::DateProblem::none && date->date.value == value) return date->begin;
    for (const char* lang : printed_languages) {
        const std::string printed = fold_text(outline::print_date(value, lang));
        if (text.ends_with(printed)) return text.size() - printed.size();
    }
    return std::string::npos;
}

bool same_date(const Piece& stored, const Piece& page) {
    if (!stored.date || !stored.date->value) return false;
    return find_date(fold_text(trimmed(page.block.text.plain())), *stored.date->value) == 0;
}

/// Takes the first `part` out of `text`.
bool take_out(std::string& text, const std::string& part) {
    const std::size_t at = text.find(part);
    if (at == std::string::npos) return false;
    text.replace(at, part.size(), " ");
    return true;
}

/// No letter, digit or other sign that says something.
bool only_separators(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        at += c.length;
        const bool middle_dot = c.value == 0xB7 || c.value == 0x2022 || c.value == 0x30FB;
        const bool ascii = c.value < 0x80 && c.value != U'%' && c.value != U'$';
        const bool letter = (c.value >= U'0' && c.value <= U'9') || (c.value >= U'A' && c.value <= U'Z') ||
                            (c.value >= U'a' && c.value <= U'z');
        if (!middle_dot && (!ascii || letter)) return false;
    }
    return true;
}

/// All parts are there, in whatever order, and nothing else.
bool same_provenance(const Piece& stored, const Piece& page) {
    if (!stored.provenance) return false;
    const Provenance& parts = *stored.provenance;
    std::string text = fold_text(page.block.text.plain());
    if (parts.generated && parts.generated->value) {
        const std::size_t date = find_date(text, *parts.generated->value);
        if (date == std::string::npos) return false;
        text.resize(date);
    }
    if (parts.model && !take_out(text, fold_text(*parts.model))) return false;
    if (parts.provider && !take_out(text, fold_text(*parts.provider))) return false;
    if (!parts.model && !parts.provider && !parts.generated) return false;
    return only_separators(text);
}

}  // namespace

bool means_same(const Piece& stored, const Piece& page) {
    switch (stored.role) {
        case Role::section:
            return stored.made && same_label(stored, page);
        case Role::published:
        case Role::updated:
            return (stored.made || page.made) && same_date(stored, page);
        case Role::provenance:
            return same_provenance(stored, page);
        default:
            return false;
    }
}

std::optional<Date> date_in(const std::string& text) {
    const auto found = outline::find_date_at_end(text);
    if (!found || found->begin != 0 || found->problem != outline::DateProblem::none) return std::nullopt;
    return found->date;
}

}  // namespace digestkit::merge
