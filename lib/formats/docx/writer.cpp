// SPDX-License-Identifier: MIT
#include "lib/formats/docx/writer.h"

#include "lib/formats/docx/document.h"
#include "lib/formats/docx/house.h"

namespace digestkit::docx {

namespace {

class DocxWriter final : public Writer {
  public:
    DocxWriter(Output& output, const WriteOptions& options, Sink& sink)
        : output_(output), options_(options), sink_(sink) {
        if (options_.house) check_house(*options_.house);  // before anything is read
    }

    void head(Head head) override { head_ = std::move(head); }

    void record(Record record, const Places&) override {
        if (!document_) {
            DocumentOptions options;
            options.head = std::move(head_);
            options.modified = options_.source_date;
            options.embed = options_.embed;
            options.helpers = options_.helpers;
            options.house = std::move(options_.house);
            document_ = std::make_unique<Document>(output_, std::move(options), sink_);
        }
        document_->story(std::span<const Record>(&record, 1));
    }

    void finish() override {
        if (document_) document_->finish();
    }

  private:
    Output& output_;
    WriteOptions options_;
    Sink& sink_;
    Head head_;
    std::unique_ptr<Document> document_;
};

}  // namespace

std::unique_ptr<Writer> open_writer(Output& output, const WriteOptions& options, Sink& sink) {
    return std::make_unique<DocxWriter>(output, options, sink);
}

}  // namespace digestkit::docx
