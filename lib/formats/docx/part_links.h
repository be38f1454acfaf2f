// SPDX-License-Identifier: MIT
// The relationships of a part (ECMA-376-2 §9.3), as far as the body of a document needs them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/xmlio/markup.h"

namespace digestkit::docx {

struct PartLink {
    std::string id;
    std::string type;    ///< the last part of its URI ("hyperlink"), which is the same in strict documents
    std::string target;  ///< as written
    bool external = false;
    /// Of the target, where places are asked for.
    std::optional<std::pair<Position, Position>> place = {};
};

class PartLinks {
  public:
    PartLinks() = default;
    /// Of a part ".rels", the entry `member` of the package.
    PartLinks(const xmlio::Markup& markup, std::string member, bool places);

    /// Null when there is none.
    const PartLink* find(std::string_view id) const noexcept;
    /// The first of that type; null when there is none. Without regard to case.
    const PartLink* of_type(std::string_view type) const noexcept;
    const std::vector<PartLink>& all() const noexcept { return links_; }
    const std::string& member() const noexcept { return member_; }

  private:
    std::string member_;
    std::vector<PartLink> links_;  // sorted by id; of equal ids the first stands first
    std::vector<std::size_t> order_;
};

}  // namespace digestkit::docx
