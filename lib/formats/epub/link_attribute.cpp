// SPDX-License-Identifier: MIT
#include "lib/formats/epub/link_attribute.h"

#include "lib/formats/epub/names.h"
#include "lib/outline/link_target.h"

namespace digestkit::epub {

std::string_view link_attribute(const xmlio::Markup& markup, xmlio::Markup::Node node) {
    constexpr std::string_view followed = "href";
    const auto exact = markup.attribute(node, attribute::href);
    const auto href = markup.attribute(node, followed);
    if (!exact) return href ? followed : std::string_view();
    if (!href) return attribute::href;
    const auto target = outline::link_target(*exact);
    const bool unchanged = target && (*target == *href || target == outline::link_target(*href));
    return unchanged ? attribute::href : followed;
}

}  // namespace digestkit::epub
