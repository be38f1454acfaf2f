// SPDX-License-Identifier: MIT
#include "lib/reconcile/merge_source.h"

#include <fmt/format.h>

#include "lib/base/url.h"
#include "lib/diag/rules_rec.h"
#include "lib/reconcile/compare.h"

namespace digestkit::merge {
namespace {

using rules::rec::field_changed;

/// What is meant to be a URL; a letter and a colon begin a path of Windows.
bool looks_like_url(std::string_view text) {
    return is_url(text) && text.find(':') > 1;
}

void change_source_text(Source& source, const Piece& before, const Piece& after, Differences& out) {
    const std::string old = before.block.text.plain(), text = after.block.text.plain();
    const bool was_url = !source.name || old != *source.name;
    switch (compare_texts(old, text)) {
        case Likeness::same:
            return;
        case Likeness::folded:
            out.polished("the source", after);
            return;
        case Likeness::different:
            break;
    }
    if (was_url && text == after.href) return;  // that it leads elsewhere is said already
    if (was_url && looks_like_url(text)) {
        if (before.href != after.href) return;
        out.report(field_changed, "source URL changed " + from_to(old, text), &after);
        source.url = text;
        return;
    }
    if (shows_nothing(after.block) || text == after.href) {  // without a name, the URL is shown
        out.report(field_changed, fmt::format("source name deleted: {}", quoted(old)), &after);
        source.name.reset();
        return;
    }
    out.report(field_changed,
               was_url ? fmt::format("source name added: {}", quoted(text))
                       : "source name changed " + from_to(old, text),
               &after);
    source.name = text;
}

/// `after` leads to what is no URL: nothing is taken of that, so that the record stays one.
void report_no_url(const std::optional<std::string>& url, const Piece& after, Differences& out) {
    out.report(rules::rec::source_url_unreadable,
               fmt::format("the source leads to {}, which is no URL", quoted(after.href)), &after,
               url ? "the stored URL stays: " + *url : "the link is lost, and its words stay");
}

void change_source(Source& source, const Piece& before, const Piece& after, Differences& out) {
    if (before.href != after.href) {
        if (after.href.empty()) {
            out.report(field_changed, fmt::format("source URL deleted: {}", quoted(before.href)), &after);
            source.url.reset();
        } else {
            out.report(field_changed, "source URL changed " + from_to(before.href, after.href), &after);
            source.url = after.href;
        }
    }
    change_source_text(source, before, after, out);
}

void add_source(Record& record, const Piece& added, Differences& out) {
    const std::string text = added.block.text.plain();
    if (!record.source) record.source.emplace();
    if (!added.href.empty()) record.source->url = added.href;
    if (text != added.href) {
        (added.href.empty() && looks_like_url(text) ? record.source->url : record.source->name) = text;
    }
    out.report(field_changed, fmt::format("source added: {}", quoted(text)), &added);
}

void change_or_add(Record& record, const Piece* before, const Piece* after, Differences& out) {
    if (before != nullptr && after != nullptr && (is_seen(after) || after->href == before->href)) {
        change_source(*record.source, *before, *after, out);
    } else if (is_seen(before)) {
        out.report(field_changed, fmt::format("source deleted: {}", quoted(before->block.text.plain())),
                   after);
        record.source->name.reset();
        record.source->url.reset();
    } else if (is_seen(after)) {
        add_source(record, *after, out);
    }
    if (record.source && is_seen(before) && !record.source->name && !record.source->url &&
        record.source->authors.empty()) {
        record.source.reset();
    }
}

void note_source(const Record& record, const Sheet& page, outline::FieldPlaces& places) {
    const Piece* const piece = page.one(Role::source);
    if (piece == nullptr || !record.source) return;
    // Somebody wrote another URL where it is shown, and left the link as it was.
    if (record.source->url && *record.source->url != piece->href)
        places.value("/source/url", *piece, *record.source->url, "href");
    places.field(Role::source, *piece);
}

}  // namespace

void merge_source(Record& record, const Sheet& stored, const Sheet& page, Differences& out,
                  outline::FieldPlaces& places) {
    const Piece* const before = stored.one(Role::source);
    const Piece* const after = page.one(Role::source);
    const std::string old = before != nullptr ? before->href : std::string();
    if (is_seen(after) && !after->href.empty() && after->href != old && !is_url(after->href)) {
        const std::optional<std::string> url = record.source ? record.source->url : std::nullopt;
        report_no_url(url, *after, out);
        Piece readable = *after;
        readable.href = old;
        change_or_add(record, before, &readable, out);
    } else {
        change_or_add(record, before, after, out);
    }
    note_source(record, page, places);
}

}  // namespace digestkit::merge
