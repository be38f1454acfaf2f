// SPDX-License-Identifier: MIT
#include "lib/formats/docx/link_targets.h"

#include "lib/formats/docx/hyperlink.h"
#include "lib/xmlio/escape.h"

namespace digestkit::docx {

std::size_t LinkTargets::number(std::string_view href) {
    const auto known = numbers_.find(href);
    if (known != numbers_.end()) return known->second;
    const std::string target = link_target(href);
    if (target.empty()) return 0;
    const auto [place, is_new] = numbers_.emplace(target, numbers_.size() + 1);
    if (is_new) {
        relationships_ += "<Relationship";
        xmlio::append_attribute(relationships_, "Id", id(place->second));
        xmlio::append_attribute(
            relationships_, "Type",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink");
        xmlio::append_attribute(relationships_, "Target", target);
        relationships_ += " TargetMode=\"External\"/>\n";
    }
    return place->second;
}

std::string LinkTargets::relationships() const {
    return relationships_;
}

}  // namespace digestkit::docx
