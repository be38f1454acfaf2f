// SPDX-License-Identifier: MIT
// Fields (ISO 29500-1 §17.16): an instruction that is not shown and a result that is. Of all fields only
// links and tables of contents mean something here; of others the result is text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lib/xmlio/markup.h"

namespace digestkit::docx {

struct FieldWords {
    std::string name;                 ///< in upper case: "HYPERLINK"
    std::optional<std::string> href;  ///< of a link that leads out of the document
};

/// `HYPERLINK "u" \l "f"` leads to u#f.
FieldWords field_words(std::string_view instruction);

/// The w:fldChar of fields that have a beginning and an end.
class PairedFields {
  public:
    explicit PairedFields(const xmlio::Markup& markup);
    bool holds(xmlio::Markup::Node character) const { return paired_.contains(character); }

  private:
    std::unordered_set<xmlio::Markup::Node> paired_;
};

/// The fields that are open at a place of the text.
class OpenFields {
  public:
    struct Field {
        std::string instruction;
        FieldWords words;
        bool result = false;    ///< between separator and end
        std::size_t first = 0;  ///< the paragraph where it began
    };

    void begin(std::size_t paragraph);
    void instruct(std::string_view words);
    void separate();
    /// Nothing when none is open.
    std::optional<Field> end();

    /// What stands here is an instruction.
    bool hiding() const noexcept { return hiding_ > 0; }
    /// Where the innermost link leads; null for nowhere.
    const std::string* href() const noexcept;

  private:
    std::vector<Field> open_;
    std::vector<std::size_t> links_;  // those of open_ that are shown links
    std::size_t hiding_ = 0;
};

}  // namespace digestkit::docx
