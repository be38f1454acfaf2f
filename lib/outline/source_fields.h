// SPDX-License-Identifier: MIT
// Puts what lines say of a source into a record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/outline/field_places.h"
#include "lib/outline/said_source.h"

namespace digestkit::outline {

class SourceFields {
  public:
    /// `rel` is that of links to other sources. All must outlive it.
    SourceFields(Record& record, std::optional<LinkRel> rel, FieldPlaces& places)
        : record_(record), rel_(rel), places_(places) {}

    /// What the record has already stays; another address becomes a link. False, and nothing was done, when
    /// there is nothing in it but another name.
    bool take(const Piece& line, const SaidSource& said);
    /// `url` is an absolute one.
    void url(const Piece& line, const std::string& url);

  private:
    bool take_relative(const Piece& line, SaidSource said);
    Source& source();
    void name(const Piece& line, const std::string& name);
    void author(const Piece& line, const std::string& author);
    void date(const Piece& line, std::optional<Date>& field, const char* path,
              const std::optional<Date>& said);
    void links(const Piece& line, const std::vector<TextLink>& links, std::optional<LinkRel> rel);

    Record& record_;
    std::optional<LinkRel> rel_;
    FieldPlaces& places_;
};

}  // namespace digestkit::outline
