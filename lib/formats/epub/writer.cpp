// SPDX-License-Identifier: MIT
#include "lib/formats/epub/writer.h"

#include "lib/formats/epub/book.h"

namespace digestkit::epub {

namespace {

class EpubWriter final : public Writer {
  public:
    EpubWriter(Output& output, const WriteOptions& options, Sink& sink)
        : output_(output), source_date_(options.source_date), helpers_(options.helpers), sink_(sink) {}

    void head(Head head) override { head_ = std::move(head); }

    void record(Record record, const Places&) override {
        if (!book_) {
            BookOptions options;
            options.head = std::move(head_);
            options.modified = source_date_;
            options.helpers = helpers_;
            book_ = std::make_unique<Book>(output_, std::move(options), sink_);
        }
        book_->chapter(std::span<const Record>(&record, 1));
    }

    void finish() override {
        if (book_) book_->finish();
    }

  private:
    Output& output_;
    std::optional<std::int64_t> source_date_;
    bool helpers_;
    Sink& sink_;
    Head head_;
    std::unique_ptr<Book> book_;
};

}  // namespace

std::unique_ptr<Writer> open_writer(Output& output, const WriteOptions& options, Sink& sink) {
    return std::make_unique<EpubWriter>(output, options, sink);
}

}  // namespace digestkit::epub
