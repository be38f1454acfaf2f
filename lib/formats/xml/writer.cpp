// SPDX-License-Identifier: MIT
#include "lib/formats/xml/writer.h"

#include "lib/formats/xml/elements.h"
#include "lib/formats/xml/names.h"
#include "lib/formats/xml/record_writer.h"

namespace digestkit::xml {

namespace {

class XmlWriter final : public Writer {
  public:
    explicit XmlWriter(Output& output) : output_(output), elements_(buffer_) {}

    void head(Head head) override { head_ = std::move(head); }

    void record(Record record, const Places&) override {
        if (!begun_) begin();
        write_record(elements_, record);
        output_.write(buffer_);
        buffer_.clear();
    }

    void finish() override {
        if (!begun_) return;
        elements_.close("digest");
        output_.write(buffer_);
        buffer_.clear();
    }

  private:
    void begin() {
        begun_ = true;
        buffer_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        elements_.open("digest").attribute("xmlns", digest_namespace).lang(head_.lang).children();
        write_head(elements_, head_);
    }

    Output& output_;
    Head head_;
    bool begun_ = false;
    std::string buffer_;
    Elements elements_;
};

}  // namespace

std::unique_ptr<Writer> open_writer(Output& output, const WriteOptions&, Sink&) {
    return std::make_unique<XmlWriter>(output);
}

}  // namespace digestkit::xml
