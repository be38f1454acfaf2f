// SPDX-License-Identifier: MIT
// The fields of a record that are neither titles nor sections: one element each.
#pragma once

#include <string>

#include "lib/formats/epub/page.h"
#include "lib/outline/outline.h"

namespace digestkit::epub {

class FieldWriter {
  public:
    /// `words_lang` is the language of our own words; both must outlive the FieldWriter.
    FieldWriter(Page& page, const std::string& words_lang);

    /// Badge, source, author, date or tag: inside a line.
    void field(const outline::Piece& piece);
    /// What stands at the front of a line that begins with such a field, and between two of them.
    void begin_line(outline::Role first);
    void separator();

    void alt_title(const outline::Piece& piece);
    void provenance(const outline::Piece& piece);
    void link(const outline::Piece& piece);

  private:
    void date(const outline::Piece& piece);
    void source(const outline::Piece& piece);

    Page& page_;
    const std::string& words_lang_;
    std::string furniture_lang_;  // what the words really are in
};

}  // namespace digestkit::epub
