// SPDX-License-Identifier: MIT
#include "lib/weekly/binding.h"

namespace digestkit {

namespace {

class BookBinding final : public Binding {
  public:
    BookBinding(Output& output, epub::BookOptions options, Sink& sink)
        : book_(output, std::move(options), sink) {}
    void part(std::string title, std::string lang) override { book_.part(std::move(title), std::move(lang)); }
    void story(std::span<const Record> records) override { book_.chapter(records); }
    void finish() override { book_.finish(); }

  private:
    epub::Book book_;
};

class DocumentBinding final : public Binding {
  public:
    DocumentBinding(Output& output, docx::DocumentOptions options, Sink& sink)
        : document_(output, std::move(options), sink) {}
    void part(std::string title, std::string lang) override {
        document_.part(std::move(title), std::move(lang));
    }
    void story(std::span<const Record> records) override { document_.story(records); }
    void finish() override { document_.finish(); }

  private:
    docx::Document document_;
};

}  // namespace

std::unique_ptr<Binding> bind_book(Output& output, epub::BookOptions options, Sink& sink) {
    return std::make_unique<BookBinding>(output, std::move(options), sink);
}

std::unique_ptr<Binding> bind_document(Output& output, docx::DocumentOptions options, Sink& sink) {
    return std::make_unique<DocumentBinding>(output, std::move(options), sink);
}

}  // namespace digestkit
