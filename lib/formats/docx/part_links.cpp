// SPDX-License-Identifier: MIT
#include "lib/formats/docx/part_links.h"

#include <algorithm>

#include "lib/formats/docx/plain_words.h"

namespace digestkit::docx {

using xmlio::Markup;

PartLinks::PartLinks(const Markup& markup, std::string member, bool places) : member_(std::move(member)) {
    const auto value = [&markup](Markup::Node node, std::string_view name) {
        return std::string(markup.attribute(node, name).value_or(""));
    };
    std::vector<std::pair<PartLink, std::size_t>> found;
    for (Markup::Node node = markup.root(); node != Markup::none; node = markup.following(node)) {
        if (markup.name(node) != "Relationship") continue;
        PartLink link{value(node, "Id"), value(node, "Type"), value(node, "Target"), false};
        link.type.erase(0, link.type.rfind('/') + 1);  // npos + 1 is 0
        link.external = equal_words(value(node, "TargetMode"), "External");
        if (places) link.place = markup.attribute_place(node, "Target");
        found.emplace_back(std::move(link), found.size());
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
    order_.resize(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        order_[found[i].second] = i;
        links_.push_back(std::move(found[i].first));
    }
}

const PartLink* PartLinks::find(std::string_view id) const noexcept {
    const auto found =
        std::lower_bound(links_.begin(), links_.end(), id,
                         [](const PartLink& link, std::string_view wanted) { return link.id < wanted; });
    return found != links_.end() && found->id == id ? &*found : nullptr;
}

const PartLink* PartLinks::of_type(std::string_view type) const noexcept {
    for (const std::size_t i : order_) {
        if (equal_words(links_[i].type, type)) return &links_[i];
    }
    return nullptr;
}

}  // namespace digestkit::docx
