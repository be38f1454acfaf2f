// SPDX-License-Identifier: MIT
// Private to this room: the bytes of a document made ready for a tolerant reading. In UTF-8, without what
// stands before the root element (byte order mark, XML declaration, DOCTYPE: so no parser ever sees an entity
// that the document declares), and with the named characters of HTML as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lib/xmlio/track.h"

namespace digestkit::xmlio {

class MarkupSource {
  public:
    /// Reports what had to be repaired.
    MarkupSource(std::string bytes, const std::string& file, const std::string& member, Sink& sink);

    /// The document in UTF-8, whole: what positions are counted in.
    std::string_view document() const noexcept { return document_; }
    /// What the parser is given; ends with a NUL that does not count.
    std::string_view text() const noexcept {
        return rewritten_.empty() ? std::string_view(document_).substr(content_) : rewritten_;
    }
    /// Offset in `text` → offset in `document`.
    std::uint64_t original(std::uint64_t offset) const noexcept;

  private:
    struct Shift {
        std::uint64_t text, document;  // behind a reference that was rewritten
    };

    void decode(std::string bytes, Track& track);
    void skip_prolog(Track& track);
    void rewrite_references(Track& track);

    std::string document_;
    std::size_t content_ = 0;  // where the root element, or a comment before it, begins
    std::string rewritten_;    // empty: nothing had to be
    std::vector<Shift> shifts_;
};

}  // namespace digestkit::xmlio
