// SPDX-License-Identifier: MIT
#include "lib/formats/epub/shown_records.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lib/base/alignment.h"
#include "lib/diag/rules_epb.h"
#include "lib/diag/rules_rec.h"
#include "lib/diag/window.h"
#include "lib/formats/epub/names.h"
#include "lib/outline/collect.h"
#include "lib/reconcile/reconcile.h"

namespace digestkit::epub {

using outline::Outline;
using outline::Piece;
using outline::Role;

namespace {

/// It begins as the record did, so it is a copy of it, not the rest.
bool begins_again(const ShownRecord& before, const ShownRecord& next) {
    if (before.pieces.empty() || next.pieces.empty()) return false;
    const Piece &first = before.pieces.front(), &again = next.pieces.front();
    if (first.role != again.role) return false;
    const std::string& words = again.block.text.plain();
    return again.role == Role::title || (!words.empty() && words == first.block.text.plain());
}

/// From one page to the next.
bool goes_on(const ShownRecord& before, const ShownRecord& next) {
    if (next.bare) return before.bare && !next.pieces.empty() && next.pieces.front().role != Role::title;
    return before.number && before.number == next.number && !begins_again(before, next);
}

/// A tool that cuts a page in two opens the section that it cuts again, without its label.
bool is_cut(const Outline& before, const Piece& first) {
    if (first.role != Role::section || !first.block.text.empty()) return false;
    for (auto piece = before.rbegin(); piece != before.rend(); ++piece) {
        if (piece->role == Role::section)
            return piece->kind == first.kind && piece->block.lang == first.block.lang;
    }
    return false;
}

/// Of the element of record `number` on a page of ours.
Position begin_of(std::size_t number, std::string_view page) {
    const std::size_t mark = page.find(fmt::format("{}=\"{}\"", attribute::record, number));
    return advance({1, 1, 0}, page.substr(0, page.rfind('<', mark)));
}

}  // namespace

ShownRecords::ShownRecords(std::optional<json::StoredRecords> stored, std::string main_lang,
                           bool missing_pages, std::string file, const ReadOptions& options, Records& records,
                           Sink& sink)
    : has_stored_(stored.has_value()),
      stored_(std::move(stored).value_or(json::StoredRecords{})),
      seen_(stored_.records.size()),
      main_lang_(std::move(main_lang)),
      missing_pages_(missing_pages),
      file_(std::move(file)),
      options_(options),
      records_(records),
      sink_(sink) {}

/// Where a tool cuts a page between or in the joined records of a story, the section that they all lie in is
/// opened again, and nothing of the first record stands in it.
bool ShownRecords::is_shell(const std::vector<ShownRecord>& records) const {
    return records.size() > 1 && records[0].pieces.empty() && records[1].joined && story_ &&
           records[0].number == story_;
}

void ShownRecords::page(ReadPage page, const std::string& member) {
    const std::size_t first = is_shell(page.records) ? 1 : 0;
    for (std::size_t i = first; i < page.records.size(); ++i) {
        ShownRecord& shown = page.records[i];
        if (!shown.joined) story_ = shown.number;
        if (i == first && open_ && goes_on(*open_, shown)) {
            const bool cut = !shown.pieces.empty() && is_cut(open_->pieces, shown.pieces.front());
            for (Piece& piece : shown.pieces) piece.member = member;
            open_->pieces.insert(open_->pieces.end(), shown.pieces.begin() + (cut ? 1 : 0),
                                 shown.pieces.end());
            continue;
        }
        flush();
        member_ = member;
        open_ = std::move(shown);
    }
    if (!page.stray) return;
    sink_.report(diagnose(rules::epb::stray_text,
                          "text or a picture stands outside the fields of the records: it is not read",
                          {file_, member, *page.stray, *page.stray}));
}

bool ShownRecords::is_unseen(StoredStory story) const {
    // The record that is open counts as seen: it takes what is stored when the next one begins.
    const std::size_t open = open_ ? open_->number.value_or(0) : 0;
    if (open > story.first && open <= story.end) return false;
    return std::none_of(seen_.begin() + static_cast<std::ptrdiff_t>(story.first),
                        seen_.begin() + static_cast<std::ptrdiff_t>(story.end),
                        [](bool seen) { return seen; });
}

void ShownRecords::untouched(StoredStory story, std::string_view page, const std::string& member) {
    flush();
    for (std::size_t index = story.first; index < story.end; ++index) {
        kept_.push_back({index, member, begin_of(index + 1, page)});
        push(take_stored(index), Places(file_, member), index + 1);
    }
}

void ShownRecords::finish() {
    flush();
    add_without_page();
    report_moved();
    for (const Held& held : held_) records_.record(held.record, held.places);
    held_.clear();
}

void ShownRecords::flush() {
    if (!open_) return;
    const ShownRecord shown = std::move(*open_);
    open_.reset();
    Places places(file_, member_);
    if (options_.places) places.add("", shown.begin, shown.end);
    outline::FieldPlaces fields = options_.places ? outline::FieldPlaces(places) : outline::FieldPlaces();
    Record record = read(shown, fields);
    push(std::move(record), std::move(places), shown.number);
}

Record ShownRecords::read(const ShownRecord& shown, outline::FieldPlaces& fields) {
    if (!has_stored_) return without_stored(shown, fields);
    const bool known = shown.number && *shown.number <= stored_.records.size() && !seen_[*shown.number - 1];
    if (known) return with_stored(shown, fields);
    sink_.report(diagnose(rules::epb::page_of_no_record,
                          "the page shows a record that is not stored: it was read from the page alone",
                          {file_, member_, shown.begin, shown.begin}));
    return by_page(shown, fields);
}

Record ShownRecords::by_page(const ShownRecord& shown, outline::FieldPlaces& fields) const {
    Record record = outline::collect(shown.pieces, fields);
    record.id = shown.id;
    if (shown.id && shown.places) fields.said("/id", *shown.places, "id");
    return record;
}

Record ShownRecords::without_stored(const ShownRecord& shown, outline::FieldPlaces& fields) {
    Record record = by_page(shown, fields);
    // A joined record with the title of the one above does not show it again.
    if (shown.joined && !record.title && (!before_ || before_ == shown.joined)) record.title = title_before_;
    before_ = shown.number;
    title_before_ = record.title;
    return record;
}

Record ShownRecords::with_stored(const ShownRecord& shown, outline::FieldPlaces& fields) {
    const std::size_t index = *shown.number - 1;
    outline::ShowOptions options;
    options.words_lang = main_lang_;
    options.digest_lang = stored_.head.lang;
    if (shown.joined && *shown.joined <= stored_.records.size())
        options.joined_to = &stored_.records[*shown.joined - 1];
    Reconciled result = reconcile(take_stored(index), shown.pieces, options, file_, member_, sink_, &fields);
    if (result.agreement != Agreement::unrelated) {
        kept_.push_back({index, member_, shown.begin});
        if (fields.wanted()) fields.stored(stored_.places[index]);
        return std::move(result.record);
    }
    sink_.report(diagnose(rules::epb::page_of_no_record,
                          fmt::format("the page has hardly anything in common with stored record {}: it was "
                                      "read from the page alone",
                                      *shown.number),
                          {file_, member_, shown.begin, shown.begin}));
    return by_page(shown, fields);
}

/// Only what a joined record is shown by will be asked for again.
Record ShownRecords::take_stored(std::size_t index) {
    seen_[index] = true;
    Record stored = std::exchange(stored_.records[index], Record{});
    stored_.records[index].title = stored.title;
    return stored;
}

void ShownRecords::add_without_page() {
    for (std::size_t index = 0; index < seen_.size(); ++index) {
        if (seen_[index]) continue;
        report_without_page(index);
        if (!missing_pages_) continue;
        const auto before = std::find_if(held_.begin(), held_.end(),
                                         [index](const Held& held) { return held.number == index; });
        // Not held is what came before the first loss, or is not there.
        const auto place = index > 0 && before != held_.end() ? before + 1 : held_.begin();
        held_.insert(place, Held{std::move(stored_.records[index]), places_of_stored(index), index + 1});
    }
}

Places ShownRecords::places_of_stored(std::size_t index) const {
    return options_.places ? stored_.places[index] : Places(file_, {});
}

void ShownRecords::report_without_page(std::size_t index) {
    sink_.report(diagnose(
        rules::epb::record_without_page,
        missing_pages_ ? fmt::format("the page of {} is missing or unreadable: the stored record was taken",
                                     name_of(index))
                       : fmt::format("{} stands on no page: somebody took it out", name_of(index)),
        {file_, {}, {}, {}}));
}

/// As few as possible: those outside of a longest run that kept its order.
void ShownRecords::report_moved() {
    std::vector<std::size_t> places;
    for (const Kept& kept : kept_) places.push_back(kept.stored);
    const std::vector<bool> in_order = longest_ascending_values(places);
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        if (in_order[k]) continue;
        const Kept& moved = kept_[k];
        sink_.report(diagnose(rules::rec::record_moved,
                              name_of(moved.stored) + " stands elsewhere in the book",
                              {file_, moved.member, moved.begin, moved.begin}));
    }
}

std::string ShownRecords::name_of(std::size_t index) const {
    const std::optional<Text>& title = stored_.records[index].title;
    return fmt::format("record {}{}", index + 1, title ? " " + quoted(title->plain()) : std::string());
}

void ShownRecords::push(Record record, Places places, std::optional<std::size_t> number) {
    if (!missing_pages_) return records_.record(std::move(record), places);
    held_.push_back({std::move(record), std::move(places), number.value_or(0)});
}

}  // namespace digestkit::epub
