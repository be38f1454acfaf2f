// SPDX-License-Identifier: MIT
// What pages of ours show, together with what is stored → records, in the order of the pages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/formats/epub/page_reader.h"
#include "lib/formats/epub/untouched.h"
#include "lib/formats/format.h"
#include "lib/formats/json/stored_records.h"
#include "lib/outline/field_places.h"

namespace digestkit::epub {

class ShownRecords {
  public:
    /// `stored`: the records as they were written into the book, if they are there and could be read.
    /// `missing_pages`: a stored record without a page is there because a file is missing, not because an
    /// editor took it out.
    ShownRecords(std::optional<json::StoredRecords> stored, std::string main_lang, bool missing_pages,
                 std::string file, const ReadOptions& options, Records& records, Sink& sink);

    /// The next page of ours, the entry `member`, whose name must outlive this. A record may go on from one
    /// file to the next.
    void page(ReadPage page, const std::string& member);
    /// A page that shows these of the stored records as they were written. None may have been shown before.
    void untouched(StoredStory story, std::string_view page, const std::string& member);
    bool is_unseen(StoredStory story) const;
    /// Of records shown before only the titles are left.
    const json::StoredRecords& stored() const { return stored_; }
    /// A page could not be read, which was reported.
    void page_lost() { missing_pages_ = true; }
    /// After the last page. Stored records that no page shows follow the one that they follow in the file.
    void finish();

  private:
    bool is_shell(const std::vector<ShownRecord>& records) const;
    void flush();
    Record take_stored(std::size_t index);
    void push(Record record, Places places, std::optional<std::size_t> number);
    Record by_page(const ShownRecord& shown, outline::FieldPlaces& fields) const;
    Record without_stored(const ShownRecord& shown, outline::FieldPlaces& fields);
    Record with_stored(const ShownRecord& shown, outline::FieldPlaces& fields);
    Record read(const ShownRecord& shown, outline::FieldPlaces& fields);
    Places places_of_stored(std::size_t index) const;
    void add_without_page();
    void report_without_page(std::size_t index);
    void report_moved();
    std::string name_of(std::size_t index) const;

    bool has_stored_;
    json::StoredRecords stored_;
    std::vector<bool> seen_;
    std::string main_lang_;
    bool missing_pages_;
    std::string file_, member_;
    const ReadOptions& options_;
    Records& records_;
    Sink& sink_;
    std::optional<ShownRecord> open_;
    std::optional<std::size_t> story_;   // number, if known, of the first record of the last page
    std::optional<std::size_t> before_;  // number, if known, of the last record read from pages alone
    std::optional<Text> title_before_;   // of it

    struct Held {
        Record record;
        Places places;
        std::size_t number;  // in the stored records, 0 for none
    };
    struct Kept {
        std::size_t stored;
        std::string member;
        Position begin;
    };
    std::vector<Kept> kept_;  // stored ones in the order of the pages
    std::vector<Held> held_;  // where pages are missing: only the last page shows which records are
};

}  // namespace digestkit::epub
