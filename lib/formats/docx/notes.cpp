// SPDX-License-Identifier: MIT
#include "lib/formats/docx/notes.h"

#include <algorithm>
#include <utility>

namespace digestkit::docx {

using xmlio::Markup;

Notes::Story::Story(ReadPart given) : part(std::move(given)), fields(part.markup) {
    const Markup& markup = part.markup;
    for (Markup::Node node = markup.first(markup.root()); node != Markup::none; node = markup.next(node)) {
        if (const auto id = markup.attribute(node, "id")) notes.emplace(*id, node);
    }
}

namespace {

/// The words stand in the part of the notes. `words` are those of the first paragraph, before a number was
/// put in front of them in place of blanks.
void note_places(const std::string& member, const std::string* words, Paragraph& paragraph) {
    if (!paragraph.places) return;
    auto places = std::make_shared<outline::PiecePlaces>(*paragraph.places);
    places->member = member;
    if (words != nullptr && !paragraph.block.label) {
        const std::size_t blanks = std::min(words->find_first_not_of(" \t"), words->size());
        const std::size_t number = paragraph.block.text.plain().size() - (words->size() - blanks);
        TextPlaces moved;
        moved.add(number, places->words.behind(*words, blanks));
        places->words = std::move(moved);
    }
    paragraph.places = std::move(places);
}

}  // namespace

Notes::Notes(std::optional<ReadPart> footnotes, std::optional<ReadPart> endnotes) {
    if (footnotes) footnotes_.emplace(std::move(*footnotes));
    if (endnotes) endnotes_.emplace(std::move(*endnotes));
}

std::size_t Notes::number(std::string_view id, bool endnote, bool& first) {
    const std::size_t next = footnote_numbers_.size() + endnote_numbers_.size() + 1;
    const auto [known, added] = (endnote ? endnote_numbers_ : footnote_numbers_).emplace(id, next);
    first = added;
    return known->second;
}

bool Notes::read(std::string_view id, bool endnote, std::size_t number, Position at, Reading& reading,
                 std::vector<Paragraph>& out) const {
    const std::optional<Story>& story = endnote ? endnotes_ : footnotes_;
    if (!story) return false;
    const auto found = story->notes.find(id);
    if (found == story->notes.end()) return false;
    const std::size_t first = out.size();
    // A note in a note would never end.
    Notes* const notes = std::exchange(reading.notes, nullptr);
    StoryReader(story->part, story->fields, reading, out).read(found->second);
    reading.notes = notes;
    if (out.size() == first) out.emplace_back();
    const std::string words = out[first].block.text.plain();
    Text text("[" + std::to_string(number) + "] ");
    bool front = true;
    for (const Text::Run& run : out[first].block.text.runs()) {
        std::string_view words = run.text;
        // What parts it from its own number.
        while (front && (words.starts_with(' ') || words.starts_with('\t'))) words.remove_prefix(1);
        front = front && words.empty();
        text.append(words, run.marks);
    }
    out[first].block.text = std::move(text);
    for (std::size_t i = first; i < out.size(); ++i) out[i].begin = out[i].end = at;
    for (std::size_t i = first; i < out.size() && reading.places; ++i)
        note_places(story->part.name, i == first ? &words : nullptr, out[i]);
    ++reading.body.notes;
    return true;
}

}  // namespace digestkit::docx
