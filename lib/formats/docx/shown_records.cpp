// SPDX-License-Identifier: MIT
#include "lib/formats/docx/shown_records.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/alignment.h"
#include "lib/base/counted.h"
#include "lib/diag/rules_doc.h"
#include "lib/diag/rules_rec.h"
#include "lib/diag/sinks.h"
#include "lib/formats/docx/by_styles.h"
#include "lib/formats/docx/docx_view.h"
#include "lib/formats/docx/heading_levels.h"
#include "lib/formats/docx/lost_fields.h"
#include "lib/formats/docx/match_records.h"
#include "lib/formats/docx/settle.h"
#include "lib/outline/collect.h"
#include "lib/outline/show.h"
#include "lib/outline/visible.h"
#include "lib/outline/words.h"
#include "lib/reconcile/compare.h"

namespace digestkit::docx {

using outline::nowhere;
using outline::Outline;
using outline::Piece;

ShownRecords::ShownRecords(StoredRecords stored, Span stored_at, std::string main_lang, std::string file,
                           std::string member, const ReadOptions& options, Records& records, Sink& sink)
    : stored_(std::move(stored)),
      stored_at_(std::move(stored_at)),
      main_lang_(std::move(main_lang)),
      file_(std::move(file)),
      member_(std::move(member)),
      options_(options),
      records_(records),
      sink_(sink) {}

void ShownRecords::add_terms() {
    terms_.add(stored_.head);
    for (const Record& record : stored_.records) terms_.add(record);
}

void ShownRecords::match(const Page& page) {
    std::vector<Signature> stored, shown;
    stored.reserve(stored_.records.size());
    const outline::ShowOptions options = show_options();
    for (const Record& record : stored_.records) {
        Outline pieces = outline::show(record, options);
        as_in_document(pieces, terms_);
        stored.push_back(signature_of(pieces));
    }
    shown.reserve(page.records.size());
    for (const PageRecord& record : page.records) {
        shown.push_back(signature_of(record.pieces));
        shown.back().source = terms_.href_of(shown.back().source);
        shown.back().untitled_by_rule = record.joined && shown.back().title.empty();
    }
    partners_ = match_records(stored, shown);
    for (std::size_t j = 0; j < shown.size() && !related_; ++j)
        related_ = partners_[j] != nowhere && have_common(stored[partners_[j]], shown[j]);
}

outline::ShowOptions ShownRecords::show_options() const {
    outline::ShowOptions options;
    options.words_lang = main_lang_;
    options.digest_lang = stored_.head.lang;
    return options;
}

/// No text and no title in common: whether some are alike is for reconciling to say.
bool ShownRecords::is_of_others(const Page& page) {
    if (related_ || stored_.records.empty() || page.records.empty()) return false;
    Silence silence;
    const outline::ShowOptions options = show_options();
    for (std::size_t j = 0; j < partners_.size(); ++j) {
        if (partners_[j] == nowhere) continue;
        const Record& stored = stored_.records[partners_[j]];
        Outline before = outline::show(stored, options), after = page.records[j].pieces;
        as_in_record(after, terms_, as_in_document(before, terms_));
        if (reconcile(stored, before, after, options, file_, member_, silence).agreement !=
            Agreement::unrelated) {
            return false;
        }
    }
    return true;
}

void ShownRecords::set_stored_aside() {
    sink_.report(diagnose(rules::doc::other_records,
                          "the stored records have hardly anything in common with the text: they are those "
                          "of another document, and the text alone is read",
                          place({})));
    stored_ = StoredRecords{};
    terms_ = Terms{};
    partners_.clear();
}

/// The title on the page is that of the digest, if the digest has one.
void ShownRecords::push_head(const Page& page) {
    Head head = stored_.head;
    if (page.title) {
        Outline pieces{*page.title};
        as_in_record(pieces, terms_, {});
        const Text& title = pieces.front().block.text;
        Outline shown{Piece()};
        shown.front().role = outline::Role::title;
        shown.front().block.text = head.title.value_or(Text());
        outline::make_visible(shown.front().block);
        as_in_document(shown, terms_);
        const Text before = shown.empty() ? Text() : shown.front().block.text;
        // Ours, where a tool took its style away.
        const bool made = stored_.present && !head.title &&
                          title.plain() == outline::word(outline::Word::digest, main_lang_);
        if (!made && merge::compare_texts(before, title) == merge::Likeness::different) {
            if (stored_.present) {
                sink_.report(diagnose(
                    rules::doc::digest_title_changed,
                    head.title ? fmt::format("title of the digest changed to {}", quoted(title.plain()))
                               : fmt::format("title of the digest added: {}", quoted(title.plain())),
                    {file_, member_, page.title->begin, page.title->end}));
            }
            head.title = title;
        }
    } else if (stored_.present && head.title && !head.title->plain().empty()) {
        sink_.report(diagnose(rules::doc::digest_title_changed,
                              fmt::format("the title of the digest, {}, stands nowhere: the stored one stays",
                                          quoted(head.title->plain())),
                              place({})));
    }
    if (!head.empty()) records_.head(std::move(head));
}

void ShownRecords::report_page(const Page& page) {
    for (const Piece& piece : page.stray) {
        sink_.report(
            diagnose(rules::doc::stray_text,
                     "text that belongs to no record is not read: " + quoted(piece.block.text.plain()),
                     {file_, member_, piece.begin, piece.end}));
    }
    for (const Piece& piece : page.headings_as_items) {
        sink_.report(diagnose(
            rules::rec::heading_as_item,
            fmt::format("the heading {} is an item of a list on the page", quoted(piece.block.text.plain())),
            {file_, member_, piece.begin, piece.end}, "it is read as a heading"));
    }
}

Record ShownRecords::by_styles(PageRecord& shown, outline::FieldPlaces& fields) {
    complete(shown.pieces, terms_, main_lang_);
    Record record = outline::collect(shown.pieces, fields);
    // A joined record with the title of the first does not show it again.
    if (shown.joined) {
        if (!record.title) record.title = story_title_;
    } else {
        story_title_ = record.title;
    }
    return record;
}

std::optional<Record> ShownRecords::reconciled(PageRecord& shown, std::size_t index,
                                               outline::FieldPlaces& fields) {
    outline::ShowOptions options = show_options();
    Record above;  // as the document was written: the order of the stored records
    if (shown.joined && index > 0) {
        above.title = titles_[index - 1];
        options.joined_to = &above;
    }
    Record& stored = stored_.records[index];
    Outline before = outline::show(stored, options);
    const Languages own = as_in_document(before, terms_);
    Outline page = shown.pieces;
    as_in_record(page, terms_, own);
    std::size_t as_stored = settle(page, shown.behind_change, before);
    as_stored += find_lost_fields(page, before, main_lang_);
    if (as_stored > 0) {
        sink_.report(diagnose(rules::doc::look_as_stored,
                              counted(as_stored, "paragraph", "paragraphs") +
                                  " changed in style or lost the language beside an edit: read as stored",
                              place(shown.begin)));
    }
    Reconciled result = reconcile(std::move(stored), before, page, options, file_, member_, sink_, &fields);
    switch (result.agreement) {
        case Agreement::unrelated:
            stored = std::move(result.record);
            return std::nullopt;
        case Agreement::same:
            ++counts_.same;
            break;
        case Agreement::folded:
            ++counts_.folded;
            break;
        case Agreement::edited:
            ++counts_.edited;
    }
    seen_[index] = true;
    kept_.push_back({index, shown.begin});
    if (fields.wanted()) fields.stored(stored_.places[index], &stored_at_);
    if (result.agreement == Agreement::edited) set_levels(result.record, page, options);
    if (!shown.joined) story_title_ = result.record.title;
    return std::move(result.record);
}

Record ShownRecords::read_record(PageRecord& shown, std::size_t stored, outline::FieldPlaces& fields) {
    if (stored != nowhere) {
        if (std::optional<Record> record = reconciled(shown, stored, fields)) return *std::move(record);
    }
    Record record = by_styles(shown, fields);
    if (!stored_.present) return record;
    ++counts_.not_stored;
    sink_.report(diagnose(
        rules::doc::record_not_stored,
        fmt::format("{} is none of the stored records: it is read from the text alone",
                    record.title ? quoted(record.title->plain()) : std::string("a record without a title")),
        place(shown.begin)));
    return record;
}

std::string ShownRecords::name_of(std::size_t stored) const {
    const std::optional<Text>& title = titles_[stored];
    return title ? fmt::format("record {} {}", stored + 1, quoted(title->plain()))
                 : fmt::format("record {}", stored + 1);
}

void ShownRecords::report_not_shown() {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        if (seen_[i]) continue;
        ++counts_.not_shown;
        sink_.report(diagnose(rules::doc::record_not_shown,
                              name_of(i) + " stands nowhere in the text: somebody took it out", place({})));
    }
}

void ShownRecords::report_moved() {
    std::vector<std::size_t> places;
    for (const Kept& kept : kept_) places.push_back(kept.stored);
    const std::vector<bool> in_order = longest_ascending_values(places);
    for (std::size_t k = 0; k < kept_.size(); ++k) {
        if (in_order[k]) continue;
        ++counts_.moved;
        sink_.report(diagnose(rules::rec::record_moved,
                              name_of(kept_[k].stored) + " stands elsewhere in the text",
                              place(kept_[k].begin)));
    }
}

std::string ShownRecords::way(std::size_t records) const {
    if (!stored_.present) return fmt::format("a document of ours, by its styles: {} read", records);
    if (counts_.same == records && counts_.not_shown == 0 && counts_.moved == 0)
        return fmt::format("a document of ours, untouched: {} as stored", records);
    return fmt::format(
        "a document of ours, with edits: {} as stored, {} polished, {} edited, {} from the text alone, {} "
        "taken out, {} moved",
        counts_.same, counts_.folded, counts_.edited, counts_.not_stored, counts_.not_shown, counts_.moved);
}

std::string ShownRecords::read(Page page) {
    add_terms();
    if (stored_.present) {
        match(page);
        if (is_of_others(page)) set_stored_aside();
    } else if (!stored_.tried) {
        sink_.report(diagnose(rules::doc::no_stored_records,
                              "the stored records are missing: the records were read from the text, which "
                              "does not hold headings that repeat a title, unknown members, layout, page "
                              "furniture, exact dates and languages",
                              place({})));
    }
    partners_.resize(page.records.size(), nowhere);
    seen_.resize(stored_.records.size());
    titles_.reserve(stored_.records.size());
    for (const Record& record : stored_.records) titles_.push_back(record.title);
    push_head(page);
    report_page(page);
    for (std::size_t j = 0; j < page.records.size(); ++j) {
        PageRecord& shown = page.records[j];
        Places places(file_, member_);
        outline::FieldPlaces fields = options_.places ? outline::FieldPlaces(places) : outline::FieldPlaces();
        if (options_.places)
            places.add("", shown.begin, shown.pieces.empty() ? shown.begin : shown.pieces.back().end);
        Record record = read_record(shown, partners_[j], fields);
        records_.record(std::move(record), places);
        shown.pieces = {};
    }
    report_not_shown();
    report_moved();
    return way(page.records.size());
}

}  // namespace digestkit::docx
