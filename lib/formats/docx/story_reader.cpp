// SPDX-License-Identifier: MIT
#include "lib/formats/docx/story_reader.h"

#include "lib/formats/docx/notes.h"
#include "lib/formats/docx/plain_words.h"

namespace digestkit::docx {

using xmlio::Markup;

StoryReader::StoryReader(const ReadPart& part, const PairedFields& fields, Reading& reading,
                         std::vector<Paragraph>& out)
    : part_(part), markup_(part.markup), paired_(fields), all_(reading), out_(out) {}

void StoryReader::read(Node container) {
    blocks(container);
    flush();
}

void StoryReader::lose(Loss loss, Node node) {
    all_.losses.add(loss, part_.name, markup_.begin(node));
}

void StoryReader::blocks(Node parent) {
    for (Node node = markup_.first(parent); node != Markup::none; node = markup_.next(node)) block(node);
}

void StoryReader::block(Node node) {
    const std::string_view name = markup_.name(node);
    if (name == "p") {
        paragraph(node);
    } else if (name == "tbl") {
        table(node);
    } else if (name == "sdt") {
        content_control(node);
    } else if (name == "altChunk" || name == "subDoc") {
        lose(Loss::imported_file, node);
    } else if (name == "AlternateContent") {
        blocks(alternative(node));
    } else if (name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo") {
        if (kept(node)) blocks(node);
    } else if (name == "r" || name == "hyperlink" || name == "fldSimple" || name == "oMath" ||
               name == "oMathPara" || name == "commentRangeStart") {
        inline_element(node);  // r and others have no business here, but what they say is said
    } else if (!name.ends_with("Pr") && !markup_.is_text(node)) {
        blocks(node);
    }
}

void StoryReader::content_control(Node node) {
    const Node content = child_of(markup_, node, "sdtContent");
    if (content == Markup::none) return;
    const Node properties = child_of(markup_, node, "sdtPr");
    const Node gallery = child_of(markup_, child_of(markup_, properties, "docPartObj"), "docPartGallery");
    const bool contents = gallery != Markup::none &&
                          equal_words(markup_.attribute(gallery, "val").value_or(""), "Table of Contents");
    const std::size_t first = out_.size();
    blocks(content);
    if (!contents) return;
    flush();
    for (std::size_t i = first; i < out_.size(); ++i) out_[i].style = Style::contents;
}

bool StoryReader::kept(Node change) {
    const std::string_view name = markup_.name(change);
    Tracked& tracked = all_.body.tracked;
    if (name == "ins") ++tracked.insertions;
    if (name == "del") ++tracked.deletions;
    if (name == "moveTo") ++tracked.moves;
    const bool added = name == "ins" || name == "moveTo";
    return added == (all_.changes == Changes::accept);
}

/// Of mc:AlternateContent (ISO 29500-3 §10.2.1), the first that holds something for us.
StoryReader::Node StoryReader::alternative(Node node) const {
    Node best = Markup::none;
    for (Node choice = markup_.first(node); choice != Markup::none; choice = markup_.next(choice)) {
        if (markup_.is_text(choice)) continue;
        if (best == Markup::none) best = choice;
        const Node end = markup_.behind(choice);
        for (Node inner = choice; inner != end && inner != Markup::none; inner = markup_.following(inner)) {
            const std::string_view name = markup_.name(inner);
            if (name == "t" || name == "blip" || name == "imagedata" || name == "tab" || name == "br")
                return choice;
        }
    }
    return best;
}

void StoryReader::paragraph(Node node) {
    ParagraphLook look = look_of(child_of(markup_, node, "pPr"));
    look_ = look;
    for (Node child = markup_.first(node); child != Markup::none; child = markup_.next(child))
        inline_element(child);
    look_ = look;
    // Its sign is gone: it goes on in the next paragraph, and has the look of that one.
    in_doubt_ = std::exchange(behind_tracked_, look.mark_tracked) || look.mark_tracked;
    if (look.mark_gone) return;
    finish(node);
    flush_behind();
}

/// `node` says where a paragraph without text stands.
void StoryReader::finish(Node node) {
    const Node first = maker_.first(), last = maker_.last();
    bool unknown_list = false;
    TextPlaces words = all_.places ? maker_.words() : TextPlaces();
    out_.push_back(maker_.take(look_, all_.lists, unknown_list));
    Paragraph& made = out_.back();
    made.behind_change = std::exchange(in_doubt_, false);
    made.begin = markup_.begin(first != Markup::none ? first : node);
    made.end = last != Markup::none ? markup_.end(last) : made.begin;
    if (all_.places) note_places(made, first, std::move(words));
    if (unknown_list) lose(Loss::unknown_list, node);
    const bool says_nothing = made.style == Style::other && made.block.type == BlockType::paragraph &&
                              made.block.text.empty() && !made.words;
    if (says_nothing) out_.pop_back();
}

/// What has no paragraph to belong to is one.
void StoryReader::flush() {
    if (!maker_.empty()) finish(maker_.first());
    maker_ = {};
    flush_behind();
}

/// Notes and text boxes that are anchored in the paragraph stand behind it.
void StoryReader::flush_behind() {
    const std::vector<Node> boxes = std::exchange(boxes_, {});
    for (const Node box : boxes) StoryReader(part_, paired_, all_, out_).read(box);
    const std::vector<Note> notes = std::exchange(notes_, {});
    for (const Note& note : notes) {
        if (all_.notes->read(note.id, note.endnote, note.number, note.at, all_, out_)) continue;
        all_.losses.add(Loss::missing_note, part_.name, note.at);
    }
}

}  // namespace digestkit::docx
