// SPDX-License-Identifier: MIT
#include "lib/reconcile/merge_fields.h"

#include <fmt/format.h>

#include "lib/diag/rules_rec.h"
#include "lib/outline/print_date.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/meaning.h"
#include "lib/reconcile/merge_source.h"
#include "lib/unicode/properties.h"

namespace digestkit::merge {
namespace {

using rules::rec::field_changed;

/// Where a repeated title stands that the page does not show.
std::string repeated_title(const Record& record) {
    for (const Section& section : record.sections) {
        for (const Block& block : section.blocks) {
            if (block.type == BlockType::heading && block.text == *record.title)
                return "a heading inside repeats the old title and stays as it was";
        }
    }
    return {};
}

void merge_title(Record& record, const Sheet& stored, const Sheet& page, Differences& out) {
    const Piece* before = stored.one(Role::title);
    const Piece* after = page.one(Role::title);
    if (!is_seen(after)) {
        if (is_seen(before)) out.report(rules::rec::title_emptied, "the page has no title", after);
        return;
    }
    const Text& text = after->block.text;
    if (!record.title) {
        record.title = text;
        out.report(field_changed, fmt::format("title added: {}", quoted(text.plain())), after);
        return;
    }
    // A title that is not shown may be shown elsewhere: compared with the record then.
    switch (compare_texts(before != nullptr ? before->block.text : *record.title, text)) {
        case Likeness::same:
            break;
        case Likeness::folded:
            out.polished("the title", *after);
            break;
        case Likeness::different:
            out.report(field_changed, "title changed " + from_to(record.title->plain(), text.plain()), after,
                       repeated_title(record));
            record.title = text;
    }
}

/// The date that `piece` prints; its value stays where the text is none.
Date printed(const Piece& piece, const std::optional<Date>& stored, const std::string& words_lang,
             bool& readable) {
    const std::string text(trimmed(piece.block.text.plain()));
    Date date;
    const auto found = date_in(text);
    readable = found.has_value();
    if (found) {
        date = *found;
        // In our own words: they are not the record's.
        if (date.value && outline::print_date(*date.value, words_lang) == text) date.raw.reset();
        return date;
    }
    if (stored) date.value = stored->value;
    date.raw = text;
    return date;
}

void merge_date(std::optional<Date>& date, const Piece* before, const Piece* after, const char* name,
                const std::string& words_lang, Differences& out) {
    if (!is_seen(after)) {
        if (!is_seen(before)) return;
        out.report(field_changed,
                   fmt::format("date {} deleted: {}", name, quoted(before->block.text.plain())), after);
        date.reset();
        return;
    }
    const std::string text = after->block.text.plain();
    const std::string old = before != nullptr ? before->block.text.plain() : std::string();
    if (is_seen(before)) {
        if (means_same(*before, *after)) return;
        const Likeness likeness = compare_texts(old, text);
        if (likeness == Likeness::folded && !before->made)
            out.polished(fmt::format("the date {}", name), *after);
        if (likeness != Likeness::different) return;
    }
    bool readable = false;
    Date changed = printed(*after, date, words_lang, readable);
    const std::string what = is_seen(before) ? fmt::format("date {} changed {}", name, from_to(old, text))
                                             : fmt::format("date {} added: {}", name, quoted(text));
    if (readable) {
        out.report(field_changed, what, after);
    } else {
        out.report(
            rules::rec::date_unreadable, what + ", which is no date", after,
            changed.value ? "the stored value stays beside the new text: " + *changed.value : std::string());
    }
    date = std::move(changed);
}

/// A date that was changed is what the words say now.
void note_date(const std::optional<Date>& date, bool changed, Role role, const Piece* piece,
               outline::FieldPlaces& places) {
    if (!date || !is_seen(piece)) return;
    const std::string path = role == Role::published ? "/published" : "/updated";
    if (changed) places.value(path + "/value", *piece, trimmed(piece->block.text.plain()));
    places.field(role, *piece);
}

}  // namespace

void merge_fields(Record& record, const Sheet& stored, const Sheet& page, const outline::ShowOptions& options,
                  Differences& out, outline::FieldPlaces& places) {
    merge_title(record, stored, page, out);
    if (is_seen(page.one(Role::title))) places.field(Role::title, *page.one(Role::title));
    merge_source(record, stored, page, out, places);
    const auto date = [&](std::optional<Date>& field, Role role, const char* name) {
        const std::optional<Date> before = places.wanted() ? field : std::nullopt;
        merge_date(field, stored.one(role), page.one(role), name, options.words_lang, out);
        if (places.wanted()) note_date(field, field != before, role, page.one(role), places);
    };
    date(record.published, Role::published, "published");
    date(record.updated, Role::updated, "updated");
}

}  // namespace digestkit::merge
