// SPDX-License-Identifier: MIT
// Reads a story (the body, a cell, a note, a comment, a text box) from its markup: the paragraphs that stand
// there, as if tracked changes had been accepted or rejected. Elements that only group others are looked
// through, those that nobody knows too.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lib/formats/docx/body.h"
#include "lib/formats/docx/fields.h"
#include "lib/formats/docx/list_counter.h"
#include "lib/formats/docx/losses.h"
#include "lib/formats/docx/package_view.h"
#include "lib/formats/docx/paragraph_maker.h"
#include "lib/formats/docx/style_sheet.h"
#include "lib/formats/docx/symbols.h"

namespace digestkit::docx {

class Notes;

/// What the stories of a document have in common.
struct Reading {
    StyleSheet& styles;
    ListCounter& lists;
    Body& body;
    Losses& losses;
    Changes changes;
    bool places = false;  ///< those of the parts of paragraphs are asked for
    Notes* notes = nullptr;
    /// Where comments are anchored in the document, by their ids.
    std::unordered_map<std::string_view, Position> anchors;
};

class StoryReader {
  public:
    /// All must outlive it. `fields` are those of the part.
    StoryReader(const ReadPart& part, const PairedFields& fields, Reading& reading,
                std::vector<Paragraph>& out);

    /// Appends the paragraphs that an element holds.
    void read(xmlio::Markup::Node container);

  private:
    using Node = xmlio::Markup::Node;

    // story_reader.cpp: what stands between paragraphs
    void blocks(Node parent);
    void block(Node node);
    void content_control(Node node);
    void paragraph(Node node);
    void finish(Node node);
    void flush();
    void flush_behind();
    bool kept(Node change);
    Node alternative(Node node) const;
    void lose(Loss loss, Node node);

    // paragraph_look.cpp
    ParagraphLook look_of(Node properties);
    bool mark_gone(Node mark_properties);

    // story_runs.cpp: what stands in paragraphs
    void inlines(Node parent);
    void inline_element(Node node);
    void link(Node node);
    void simple_field(Node node);
    void run(Node node);
    void run_children(Node node);
    void run_element(Node node, std::string_view name);
    void text(Node node);
    void ruby(Node node);
    void add(std::string_view text, Node node, TextPlaces places = {});
    void field_character(Node node);
    void end_field(Node node);
    void note(Node node, bool endnote);
    void anchor(Node node);

    // story_places.cpp: where it all stands, where that is asked for
    TextPlaces places_of_text(Node node, std::size_t begin, const std::vector<Stretch>& stretches) const;
    void note_link(Node node);
    void note_places(Paragraph& paragraph, Node first, TextPlaces words);

    // story_pictures.cpp
    void picture(Node node);
    struct Picture;
    void look_into(Node node, Picture& picture);
    void add_picture(std::string_view link, Node node, Picture& picture);

    // story_tables.cpp
    void table(Node node);
    struct Grid;
    void rows(Node parent, Grid& grid);
    void cells(Node parent, Grid& grid);
    bool removed(Node properties, std::string_view inserted, std::string_view deleted);

    const ReadPart& part_;
    const xmlio::Markup& markup_;
    const PairedFields& paired_;
    Reading& all_;
    std::vector<Paragraph>& out_;

    ParagraphMaker maker_;
    ParagraphLook look_;  // of the open paragraph
    RunProperties run_;   // of the open run, with all that it inherits
    Marks marks_;
    RunRole role_ = RunRole::text;
    bool hidden_ = false;
    std::vector<std::string> hrefs_;                // of open links; "" for those that lead nowhere
    const PartLink* open_link_ = nullptr;           // that the package knows
    std::vector<outline::PiecePlaces::Part> said_;  // of the open paragraph: the place of its first link
    OpenFields fields_;
    struct Note {
        std::string_view id;
        bool endnote;
        std::size_t number;
        Position at;
    };
    std::vector<Note> notes_;  // of the open paragraph
    std::vector<Node> boxes_;
    bool behind_tracked_ = false;  // the sign of the paragraph in front was inserted or deleted
    bool in_doubt_ = false;        // of the paragraph: the same, or its own sign was
};

}  // namespace digestkit::docx
