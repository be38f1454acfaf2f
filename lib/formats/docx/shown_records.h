// SPDX-License-Identifier: MIT
// What a document of ours shows, together with what is stored → records, in the order of the page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/formats/docx/page_records.h"
#include "lib/formats/docx/stored_payload.h"
#include "lib/formats/docx/terms.h"
#include "lib/formats/format.h"
#include "lib/outline/field_places.h"
#include "lib/reconcile/reconcile.h"

namespace digestkit::docx {

class ShownRecords {
  public:
    /// `main_lang`: that of our words in the document. `stored_at`: where the stored records begin, for
    /// Places.
    ShownRecords(StoredRecords stored, Span stored_at, std::string main_lang, std::string file,
                 std::string member, const ReadOptions& options, Records& records, Sink& sink);

    /// Reads all and gives the way that was taken, with counts, in a few words.
    std::string read(Page page);

  private:
    struct Counts {
        std::size_t same = 0, folded = 0, edited = 0, not_stored = 0, not_shown = 0, moved = 0;
    };
    struct Kept {
        std::size_t stored;
        Position begin;  // on the page
    };

    void add_terms();
    void match(const Page& page);
    bool is_of_others(const Page& page);
    void set_stored_aside();
    outline::ShowOptions show_options() const;
    void push_head(const Page& page);
    void report_page(const Page& page);
    void report_not_shown();
    void report_moved();
    Record read_record(PageRecord& shown, std::size_t stored, outline::FieldPlaces& fields);
    Record by_styles(PageRecord& shown, outline::FieldPlaces& fields);
    std::optional<Record> reconciled(PageRecord& shown, std::size_t stored, outline::FieldPlaces& fields);
    std::string way(std::size_t records) const;
    std::string name_of(std::size_t stored) const;
    Span place(const Position& at) const { return {file_, member_, at, at}; }

    StoredRecords stored_;
    Span stored_at_;
    std::string main_lang_, file_, member_;
    const ReadOptions& options_;
    Records& records_;
    Sink& sink_;
    Terms terms_;
    std::vector<std::size_t> partners_;        // of the records of the page
    bool related_ = false;                     // some record of the page says something of a stored one
    std::vector<bool> seen_;                   // stored ones
    std::vector<Kept> kept_;                   // stored ones in the order of the page
    std::vector<std::optional<Text>> titles_;  // of all stored records
    std::optional<Text> story_title_;          // of the record that joined ones follow
    Counts counts_;
};

}  // namespace digestkit::docx
