// SPDX-License-Identifier: MIT
#include "lib/formats/docx/restore.h"

#include "lib/diag/rules_doc.h"
#include "lib/diag/rules_rec.h"
#include "lib/formats/docx/foreign.h"
#include "lib/formats/docx/office_language.h"
#include "lib/formats/docx/our_words.h"
#include "lib/formats/docx/page_records.h"
#include "lib/formats/docx/remarks.h"
#include "lib/formats/docx/shown_records.h"
#include "lib/formats/docx/stored_payload.h"
#include "lib/outline/visible.h"

namespace digestkit::docx {
namespace {

/// Counts what is handed on.
class Passed final : public Records {
  public:
    explicit Passed(Records& next) : next_(next) {}
    void head(Head head) override { next_.head(std::move(head)); }
    void record(Record record, const Places& places) override {
        ++count;
        next_.record(std::move(record), places);
    }
    std::size_t count = 0;

  private:
    Records& next_;
};

std::string main_language(const Body& body) {
    const auto found = body.properties.find(lang_property);
    if (found != body.properties.end()) return found->second;
    return body.lang ? language_of_office(*body.lang) : std::string();
}

StoredTitles titles_of(const StoredRecords& stored) {
    StoredTitles known;
    known.records = stored.records.size();
    for (const Record& record : stored.records) {
        if (record.title && !record.title->plain().empty())
            known.titles.insert(outline::visible(std::string_view(record.title->plain())));
    }
    return known;
}

}  // namespace

void restore(Body body, const std::string& file, const ReadOptions& options, Records& records, Sink& sink) {
    const std::string member = body.member;
    const Remarks remarks(body);
    Passed passed(records);
    StoredRecords stored = read_stored(body, file, options, sink);
    std::string way;
    if (stored.present || stored.tried || body.ours) {
        const std::string lang = main_language(body);
        take_out_words(body.paragraphs, lang);
        Page page = take_records(body.paragraphs, titles_of(stored));
        std::vector<Paragraph>().swap(body.paragraphs);  // what follows needs the memory
        ShownRecords shown(std::move(stored), body.stored, lang, file, member, options, passed, sink);
        way = shown.read(std::move(page));
    } else {
        way = read_foreign(std::move(body), file, options, passed, sink);
    }
    remarks.report(options, file, member, sink);
    if (passed.count == 0) {
        sink.report(diagnose(rules::rec::no_record, "the document holds no record", {file, member, {}, {}}));
    }
    if (sink.wants(rules::doc::way_of_reading))
        sink.report(diagnose(rules::doc::way_of_reading, way, {file, member, {}, {}}));
}

}  // namespace digestkit::docx
