// SPDX-License-Identifier: MIT
// The package of a house: its parts by their relationships, and the types that it states.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/input.h"
#include "lib/formats/docx/house.h"
#include "lib/formats/docx/part_links.h"
#include "lib/xmlio/markup.h"
#include "lib/zipio/archive.h"

namespace digestkit::docx {

/// A part that is looked into; offsets of the markup are those of the bytes.
struct HouseXml {
    std::string path, bytes;
    xmlio::Markup markup;
};

class HousePackage {
  public:
    /// `bytes` must outlive it. Throws Error (usage), as all here.
    explicit HousePackage(std::string_view bytes);

    const HouseXml& document() const noexcept { return document_; }
    const PartLinks& links() const noexcept { return links_; }
    /// The part that the document has for that type of relationship.
    std::optional<HouseXml> part(std::string_view type);
    /// Adds the part that `target` of the document leads to, and all that it refers to, to `parts`; gives its
    /// path.
    std::string take(std::string_view target, std::vector<HousePart>& parts);

  private:
    HouseXml read(const std::string& path);
    std::optional<std::string> bytes_of(const std::string& path);
    void read_types();
    void add(const std::string& path, std::vector<HousePart>& parts);
    std::string type_of(const std::string& path) const;
    PartLinks links_of(const std::string& path);

    Input input_;
    std::optional<zipio::Archive> archive_;
    HouseXml document_;
    PartLinks links_;
    std::map<std::string, std::string, std::less<>> types_, extension_types_;
};

/// Says that the house cannot be used.
[[noreturn]] void refuse_house(const std::string& why);

}  // namespace digestkit::docx
