// SPDX-License-Identifier: MIT
#include "lib/formats/docx/plain_words.h"
#include "lib/formats/docx/story_reader.h"

namespace digestkit::docx {

using xmlio::Markup;

/// The sign at the end of a paragraph was deleted, or is an insertion that is rejected.
bool StoryReader::mark_gone(Node mark_properties) {
    bool gone = false;
    Tracked& tracked = all_.body.tracked;
    for (const std::string_view name : {"ins", "moveTo", "del", "moveFrom"}) {
        if (child_of(markup_, mark_properties, name) == Markup::none) continue;
        const bool added = name == "ins" || name == "moveTo";
        if (name == "ins") ++tracked.insertions;
        if (name == "del") ++tracked.deletions;
        gone = gone || added != (all_.changes == Changes::accept);
    }
    return gone;
}

ParagraphLook StoryReader::look_of(Node properties) {
    ParagraphLook look;
    const bool reject = all_.changes == Changes::reject;
    const Node mark = child_of(markup_, properties, "rPr");
    if (mark != Markup::none) {
        for (const std::string_view name : {"ins", "moveTo", "del", "moveFrom"})
            look.mark_tracked = look.mark_tracked || child_of(markup_, mark, name) != Markup::none;
        look.mark_gone = mark_gone(mark);
        look.mark = run_properties(markup_, mark, reject);
    }
    const Node change = child_of(markup_, properties, "pPrChange");
    if (change != Markup::none) ++all_.body.tracked.formats;
    if (change != Markup::none && reject) properties = child_of(markup_, change, "pPr");
    if (properties != Markup::none) {
        for (Node node = markup_.first(properties); node != Markup::none; node = markup_.next(node)) {
            const std::string_view name = markup_.name(node);
            const std::string_view value = markup_.attribute(node, "val").value_or("");
            if (name == "pStyle") {
                look.style_id = value;
            } else if (name == "outlineLvl") {
                const auto level = number_of(value);
                if (level && *level < 9) look.outline_level = static_cast<std::uint8_t>(*level + 1);
            } else if (name == "bidi") {
                look.right_to_left = is_on(markup_.attribute(node, "val"));
            } else if (name == "pBdr") {
                look.line = child_of(markup_, node, "bottom") != Markup::none ||
                            child_of(markup_, node, "top") != Markup::none;
            } else if (name == "numPr") {
                const Node list = child_of(markup_, node, "numId");
                if (list != Markup::none) look.place.list = markup_.attribute(list, "val");
                look.place.level = number_of(child_value(markup_, node, "ilvl"));
                if (child_of(markup_, node, "ins") == Markup::none) continue;
                ++all_.body.tracked.formats;
                if (reject) look.place.list = "0";
            }
        }
    }
    look.style = &all_.styles.paragraph(look.style_id);
    all_.body.ours = all_.body.ours || look.style->ours;
    return look;
}

}  // namespace digestkit::docx
