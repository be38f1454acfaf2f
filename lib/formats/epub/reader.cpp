// SPDX-License-Identifier: MIT
#include "lib/formats/epub/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lib/base/counted.h"
#include "lib/diag/rules_epb.h"
#include "lib/diag/rules_rec.h"
#include "lib/formats/epub/bold_headings.h"
#include "lib/formats/epub/open_book.h"
#include "lib/formats/epub/page_reader.h"
#include "lib/formats/epub/shown_records.h"
#include "lib/formats/epub/untouched.h"
#include "lib/formats/json/stored_records.h"
#include "lib/outline/recognise.h"
#include "lib/xmlio/markup.h"
#include "lib/zipio/archive.h"

namespace digestkit::epub {

namespace {

class BookReader {
  public:
    BookReader(zipio::Archive& archive, OpenBook book, const std::string& file, const ReadOptions& options,
               Records& records, Sink& sink)
        : archive_(archive),
          book_(std::move(book)),
          untouched_(book_.lang),
          file_(file),
          options_(options),
          records_(records),
          sink_(sink) {}

    void read() {
        std::optional<json::StoredRecords> stored = read_stored();
        has_head_ = stored && !stored->head.empty();
        if (has_head_) records_.head(stored->head);
        has_stored_ = stored.has_value();
        ShownRecords shown(std::move(stored), book_.lang, book_.missing_pages, file_, options_, records_,
                           sink_);
        for (const std::size_t page : book_.pages) read_page(page, shown);
        take_waiting(shown);
        // Where pages are missing, what is stored says more than those that are left.
        const bool lost_all_marks = has_stored_ && !foreign_.empty() && !book_.missing_pages;
        if (ours_ || (has_stored_ && !lost_all_marks)) {
            shown.finish();
        } else {
            if (lost_all_marks) report_lost_marks();
            recognise();
        }
        std::string became;
        add_counted(became, images_, "picture became a link", "pictures became links");
        add_counted(became, tables_, "table became text", "tables became text");
        if (!became.empty())
            sink_.report(diagnose(rules::epb::picture_or_table, became, {file_, {}, {}, {}}));
    }

  private:
    std::optional<json::StoredRecords> read_stored() {
        if (!book_.records) return std::nullopt;
        // Whole, which is three times as fast as bit by bit: all that they say is kept anyway.
        std::optional<std::string> bytes = archive_.read(*book_.records, sink_);
        if (!bytes) return std::nullopt;
        Input input = Input::entry(file_, archive_.entries()[*book_.records].name, *std::move(bytes));
        return json::read_stored(input, options_.limits, options_.places, sink_);
    }

    void read_page(std::size_t index, ShownRecords& shown) {
        std::optional<std::string> bytes = archive_.read(index, sink_);
        if (bytes && wait(index, *bytes, shown)) return;
        // This page may go on with the last record of the one that waits.
        if (std::optional<Waiting> before = std::exchange(waiting_, std::nullopt))
            read_touched(before->index, std::move(before->bytes), shown);
        read_touched(index, std::move(bytes), shown);
    }

    /// An untouched page, which is taken when the next one is untouched too.
    bool wait(std::size_t index, std::string& bytes, ShownRecords& shown) {
        if (options_.places || !has_stored_) return false;
        const std::string& member = archive_.entries()[index].name;
        const std::optional<StoredStory> story = untouched_.story_of(bytes, member, shown.stored());
        if (!story || !shown.is_unseen(*story)) return false;
        if (waiting_ && waiting_->story.end > story->first && story->end > waiting_->story.first)
            return false;
        take_waiting(shown);
        waiting_ = Waiting{index, std::move(bytes), *story};
        return true;
    }

    void take_waiting(ShownRecords& shown) {
        if (!waiting_) return;
        const std::string& member = archive_.entries()[waiting_->index].name;
        if (!ours_) begin_ours(member);
        shown.untouched(waiting_->story, waiting_->bytes, member);
        waiting_.reset();
    }

    void read_touched(std::size_t index, std::optional<std::string> bytes, ShownRecords& shown) {
        const std::string& member = archive_.entries()[index].name;
        const auto markup = bytes ? xmlio::read_markup(*std::move(bytes), xmlio::MarkupKind::html, file_,
                                                       member, options_.limits, sink_)
                                  : std::nullopt;
        if (!markup) {
            page_lost_ = true;
            return shown.page_lost();
        }
        if (ours_ || is_marked(*markup)) {
            ReadPage page = epub::read_page(*markup, options_.places);
            if (!ours_ && !page.records.empty()) begin_ours(member);
            images_ += page.images;
            tables_ += page.tables;
            return shown.page(std::move(page), member);
        }
        ForeignPage page = read_foreign_page(*markup, options_.places);
        if (page.front_matter) {
            if (page.pieces.empty()) return;
            const Position at = page.pieces.front().begin;
            sink_.report(diagnose(rules::epb::stray_text,
                                  "the cover, title page or table of contents is not read",
                                  {file_, member, at, at}));
            return;
        }
        images_ += page.images;
        tables_ += page.tables;
        if (page.pieces.empty()) return;
        if (first_foreign_.empty()) first_foreign_ = member;
        for (outline::Piece& piece : page.pieces) piece.member = member;
        if (page.words && !foreign_words_) {
            foreign_words_ = page.words;
            words_page_ = member;
        }
        foreign_.insert(foreign_.end(), std::make_move_iterator(page.pieces.begin()),
                        std::make_move_iterator(page.pieces.end()));
    }

    void begin_ours(const std::string& member) {
        ours_ = true;
        if (!has_stored_) {
            sink_.report(
                diagnose(rules::epb::no_stored_records,
                         fmt::format("the stored records {}: the records were read from the pages, which "
                                     "do not hold the title of the digest, headings that repeat a title, "
                                     "unknown members, layout and page furniture",
                                     book_.records ? "cannot be read" : "are missing"),
                         {file_, member, {}, {}}));
        }
        foreign_.clear();
        if (!foreign_words_) return;
        sink_.report(diagnose(rules::epb::stray_text, "the page belongs to no record: it is not read",
                              {file_, words_page_, *foreign_words_, *foreign_words_}));
    }

    void report_no_record() {
        if (page_lost_ || book_.missing_pages) return;  // said already
        sink_.report(diagnose(rules::rec::no_record, "the book holds no record: no page has a text",
                              {file_, {}, {}, {}}));
    }

    void report_bold(std::size_t lines) {
        const Position at = foreign_.front().begin;
        sink_.report(diagnose(rules::rec::title_guessed,
                              "no heading: " + counted(lines, "line in bold is taken as one",
                                                       "lines in bold are taken as such"),
                              {file_, first_foreign_, at, at}));
    }

    /// A tool took everything of ours off the pages: what they say is no less said.
    void report_lost_marks() {
        const Position at = foreign_.front().begin;
        sink_.report(
            diagnose(rules::epb::page_of_no_record,
                     "no page says which of the stored records it shows: the pages were read as those "
                     "of a book of others",
                     {file_, first_foreign_, at, at}));
    }

    void recognise() {
        if (foreign_.empty()) return report_no_record();
        if (const std::size_t raised = raise_bold_lines(foreign_)) report_bold(raised);
        outline::RecogniseOptions options;
        options.file = file_;
        options.member = first_foreign_;
        options.lang = book_.lang;
        options.places = options_.places;
        std::vector<outline::Recognised> all = outline::recognise(foreign_, options, sink_).records;
        if (all.size() > 1 && !book_.title.empty() && !has_head_) {
            Head head;
            head.title = Text(book_.title);
            records_.head(std::move(head));
        }
        for (outline::Recognised& found : all) records_.record(std::move(found.record), found.places);
    }

    struct Waiting {
        std::size_t index;
        std::string bytes;
        StoredStory story;
    };

    zipio::Archive& archive_;
    OpenBook book_;
    UntouchedPages untouched_;
    std::optional<Waiting> waiting_;
    const std::string& file_;
    const ReadOptions& options_;
    Records& records_;
    Sink& sink_;
    outline::Outline foreign_;
    std::string first_foreign_;  // page with a text or picture
    std::string words_page_;     // with the first words on pages without marks of ours: a cover has none
    std::optional<Position> foreign_words_;
    std::size_t images_ = 0, tables_ = 0;
    bool ours_ = false, has_stored_ = false, has_head_ = false, page_lost_ = false;
};

}  // namespace

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    std::optional<zipio::Archive> archive = zipio::Archive::open(input, options.limits, sink);
    if (!archive) return;
    std::optional<OpenBook> book = open_book(*archive, input.name(), options.limits, sink);
    if (book) BookReader(*archive, std::move(*book), input.name(), options, records, sink).read();
}

}  // namespace digestkit::epub
