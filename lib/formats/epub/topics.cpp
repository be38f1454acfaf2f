// SPDX-License-Identifier: MIT
#include "lib/formats/epub/topics.h"

#include "lib/unicode/properties.h"

namespace digestkit::epub {

void TopicList::add(const std::vector<outline::Piece>& tags, std::size_t chapter) {
    constexpr std::size_t reach = 200;
    for (const outline::Piece& tag : tags) {
        const std::string text = outline::one_line(tag.block.text.plain(), reach);
        if (text.empty()) continue;
        Topic& topic = by_key_[fold_label(text)];
        if (topic.text.empty()) {
            topic.text = text;
            topic.lang = tag.block.lang;
        }
        if (topic.chapters.empty() || topic.chapters.back() != chapter) topic.chapters.push_back(chapter);
    }
}

std::vector<Topic> TopicList::topics() const {
    std::vector<Topic> topics;
    for (const auto& [key, topic] : by_key_) topics.push_back(topic);
    return topics;
}

}  // namespace digestkit::epub
