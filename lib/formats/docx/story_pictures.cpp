// SPDX-License-Identifier: MIT
#include "lib/formats/docx/plain_words.h"
#include "lib/formats/docx/story_reader.h"

namespace digestkit::docx {

using xmlio::Markup;

namespace {

/// The height of a shape that LibreOffice makes of a line across the page: less than three points.
bool is_thin(std::string_view height) noexcept {
    constexpr std::uint32_t three_points = 38'100;  // in EMU
    return number_of(height).value_or(three_points) < three_points;
}

}  // namespace

struct StoryReader::Picture {
    std::string alt;     // for the first picture of a drawing
    bool shown = false;  // some picture of it was added
    bool object = false;
};

/// w:drawing, w:pict or w:object: pictures, text boxes, shapes, or things of other programs.
void StoryReader::picture(Node node) {
    if (fields_.hiding()) return;
    Picture picture;
    look_into(node, picture);
    if (!picture.object) return;
    if (!picture.shown && !picture.alt.empty()) add(picture.alt, node);
    lose(Loss::embedded_object, node);
}

void StoryReader::look_into(Node node, Picture& picture) {
    const std::string_view name = markup_.name(node);
    const auto value = [&](std::string_view attribute) {
        return markup_.attribute(node, attribute).value_or("");
    };
    if (name == "txbxContent") {
        boxes_.push_back(node);
        return;
    }
    if (name == "AlternateContent") {
        look_into(alternative(node), picture);
        return;
    }
    if (name == "docPr") {
        picture.alt = value("descr").empty() ? value("title") : value("descr");
    } else if (name == "shape" && picture.alt.empty()) {
        picture.alt = value("alt");
    } else if (name == "extent" && is_thin(value("cy"))) {
        maker_.add_line();
    } else if (name == "rect" && equal_words(value("hr"), "t")) {
        maker_.add_line();
    } else if (name == "textpath") {
        add(value("string"), node);
    } else if (name == "blip") {
        add_picture(value("link").empty() ? value("embed") : value("link"), node, picture);
    } else if (name == "imagedata") {
        if (picture.alt.empty()) picture.alt = value("title");
        add_picture(value("id"), node, picture);
    } else if (name == "OLEObject" || name == "chart" || name == "relIds") {
        picture.object = true;
    }
    for (Node child = markup_.first(node); child != Markup::none; child = markup_.next(child)) {
        if (!markup_.is_text(child)) look_into(child, picture);
    }
}

void StoryReader::add_picture(std::string_view link, Node node, Picture& picture) {
    const PartLink* const found = part_.links.find(link);
    if (hidden_) return;
    if (found == nullptr) lose(Loss::dead_link, node);
    Marks marks;
    if (found != nullptr && !found->target.empty()) marks.href = found->target;
    TextPlaces places;
    if (all_.places) places.add(0, markup_.begin(node));
    maker_.set_leads_inside(false);
    maker_.add(picture.alt, std::move(marks), RunRole::text, lang_of_run(run_, picture.alt), node, places);
    picture.alt.clear();
    picture.shown = true;
    ++all_.body.pictures;
}

}  // namespace digestkit::docx
