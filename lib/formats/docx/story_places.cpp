// SPDX-License-Identifier: MIT
#include <utility>

#include "lib/formats/docx/run_properties.h"
#include "lib/formats/docx/story_reader.h"

namespace digestkit::docx {

using outline::PiecePlaces;
using xmlio::Markup;

/// Of the text of a w:t from `begin` on.
TextPlaces StoryReader::places_of_text(Node node, std::size_t begin,
                                       const std::vector<Stretch>& stretches) const {
    TextPlaces places;
    const Node text = markup_.first(node);
    if (!markup_.is_text(text) || markup_.next(text) != Markup::none) return places;  // nobody writes that
    xmlio::TextCursor cursor(markup_, text);
    for (const Stretch& each : stretches) cursor.place(begin + each.begin, begin + each.end, each.at, places);
    return places;
}

/// `node` stands in a link: that of the package has its target in another part.
void StoryReader::note_link(Node node) {
    if (!said_.empty()) return;
    if (open_link_ != nullptr && open_link_->place && !hrefs_.empty() && !hrefs_.back().empty()) {
        said_.push_back({"href", open_link_->place->first, open_link_->place->second, part_.links.member()});
    } else {
        said_.push_back({"href", markup_.begin(node), markup_.end(node)});
    }
}

/// `first` is where its text begins.
void StoryReader::note_places(Paragraph& paragraph, Node first, TextPlaces words) {
    auto places = std::make_shared<PiecePlaces>();
    places->words = std::move(words);
    places->parts = std::exchange(said_, {});
    Node run = first;
    while (run != Markup::none && markup_.name(run) != "r") run = markup_.parent(run);
    const Node lang = child_of(markup_, child_of(markup_, run, "rPr"), "lang");
    for (const std::string_view name : {"val", "eastAsia", "bidi"}) {
        if (lang == Markup::none || markup_.attribute(lang, name) != paragraph.block.lang) continue;
        if (const auto value = markup_.attribute_place(lang, name)) {
            places->parts.push_back({"lang", value->first, value->second});
            break;
        }
    }
    paragraph.places = std::move(places);
}

}  // namespace digestkit::docx
