// SPDX-License-Identifier: MIT
// The words for languages and addresses: those of the records, and those of a document, which has fewer.
// What a document says is taken back to what the stored records say for it ("en-US" to "en", or to "en-US"
// where they say so), so that an edit elsewhere in a record changes neither.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "lib/model/record.h"

namespace digestkit::docx {

/// Tags by code of the office.
using Languages = std::unordered_map<std::string, std::string>;

class Terms {
  public:
    void add(const Head& head) { add_language(head.lang); }
    void add(const Record& record);

    /// What the document calls the language `tag`.
    const std::string& code_of(const std::string& tag);
    /// The tag in `own`, else the first one of the records that has this code, else the shortest.
    std::string tag_of(const std::string& code, const Languages& own);

    /// Where a link of the document with this address leads; "" for nowhere.
    const std::string& target_of(const std::string& href);
    /// The first address of the records that leads to `target`, else `target`.
    std::string href_of(const std::string& target);

  private:
    void add_language(const std::string& tag);
    void add_href(const std::string& href);
    void add(const Text& text);

    Languages tags_;
    std::unordered_map<std::string, std::string> codes_, targets_, hrefs_;
};

}  // namespace digestkit::docx
