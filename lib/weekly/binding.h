// SPDX-License-Identifier: MIT
// The issue in the form that its readers want: a book (EPUB) or a document (DOCX), made by the same calls.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "lib/base/output.h"
#include "lib/formats/docx/document.h"
#include "lib/formats/epub/book.h"

namespace digestkit {

class Binding {
  public:
    virtual ~Binding() = default;
    virtual void part(std::string title, std::string lang) = 0;
    virtual void story(std::span<const Record> records) = 0;
    virtual void finish() = 0;
};

/// `output` and `sink` must outlive the Binding.
std::unique_ptr<Binding> bind_book(Output& output, epub::BookOptions options, Sink& sink);
std::unique_ptr<Binding> bind_document(Output& output, docx::DocumentOptions options, Sink& sink);

}  // namespace digestkit
