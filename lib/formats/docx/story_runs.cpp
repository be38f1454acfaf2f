// SPDX-License-Identifier: MIT
#include <array>

#include "lib/formats/docx/notes.h"
#include "lib/formats/docx/plain_words.h"
#include "lib/formats/docx/story_reader.h"

namespace digestkit::docx {

using xmlio::Markup;

void StoryReader::inlines(Node parent) {
    for (Node node = markup_.first(parent); node != Markup::none; node = markup_.next(node))
        inline_element(node);
}

void StoryReader::inline_element(Node node) {
    const std::string_view name = markup_.name(node);
    if (name == "r") {
        run(node);
    } else if (name == "hyperlink") {
        link(node);
    } else if (name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo") {
        if (kept(node)) inlines(node);
    } else if (name == "sdt") {
        inlines(child_of(markup_, node, "sdtContent"));
    } else if (name == "AlternateContent") {
        inlines(alternative(node));
    } else if (name == "fldSimple") {
        simple_field(node);
    } else if (name == "oMath") {
        for (Node inner = markup_.first(node), end = markup_.behind(node);
             inner != end && inner != Markup::none; inner = markup_.following(inner)) {
            if (markup_.name(inner) == "t") add(markup_.all_text(inner), inner);
        }
    } else if (name == "commentRangeStart") {
        anchor(node);
    } else if (name == "drawing" || name == "pict" || name == "object") {
        picture(node);
    } else if (name == "subDoc" || name == "altChunk") {
        lose(Loss::imported_file, node);
    } else if (name == "p" || name == "tbl") {
        blocks(node);  // no business in a paragraph
    } else if (!name.ends_with("Pr") && !name.empty()) {
        inlines(node);
    }
}

void StoryReader::link(Node node) {
    std::string href;
    const PartLink* const outer = open_link_;
    const auto anchor = markup_.attribute(node, "anchor");
    if (const auto id = markup_.attribute(node, "id")) {
        const PartLink* const link = part_.links.find(*id);
        if (link == nullptr) {
            lose(Loss::dead_link, node);
        } else if (!link->target.starts_with('#')) {
            href = link->target;
            if (anchor && !anchor->empty() && !href.empty()) href += "#" + std::string(*anchor);
            open_link_ = link;
        }
    }
    hrefs_.push_back(std::move(href));
    inlines(node);
    hrefs_.pop_back();
    open_link_ = outer;
}

void StoryReader::simple_field(Node node) {
    const FieldWords words = field_words(markup_.attribute(node, "instr").value_or(""));
    hrefs_.push_back(words.href.value_or(hrefs_.empty() ? "" : hrefs_.back()));
    inlines(node);
    hrefs_.pop_back();
}

void StoryReader::run(Node node) {
    const bool reject = all_.changes == Changes::reject;
    const Node properties = child_of(markup_, node, "rPr");
    if (child_of(markup_, properties, "rPrChange") != Markup::none) ++all_.body.tracked.formats;
    run_ = run_properties(markup_, properties, reject);
    const CharacterStyle& style = all_.styles.character(run_.style);
    all_.body.ours = all_.body.ours || style.ours;
    role_ = style.role;
    // Bold and italics of the paragraph are no marks, nor is the look of a style of ours.
    RunProperties own = run_;
    if (style.role == RunRole::text && !style.ours) inherit(own, style.look);
    const bool complex = own.right_to_left == Toggle::on;
    const auto is_marked = [complex](Toggle plain, Toggle for_complex) {
        return (complex && for_complex != Toggle::unset ? for_complex : plain) == Toggle::on;
    };
    marks_ = {};
    marks_.strong = is_marked(own.bold, own.bold_complex);
    marks_.emphasis = is_marked(own.italic, own.italic_complex);
    marks_.code = style.role == RunRole::code;
    const Toggle by_paragraph = look_.style != nullptr ? look_.style->look.hidden : Toggle::unset;
    hidden_ = run_.hidden != Toggle::unset
                  ? run_.hidden == Toggle::on
                  : (style.look.hidden == Toggle::on) != (by_paragraph == Toggle::on);
    inherit(run_, style.look);
    maker_.set_lang_named(!run_.lang.empty() || !run_.east_asian_lang.empty() || !run_.complex_lang.empty());
    if (look_.style != nullptr) inherit(run_, look_.style->look);
    run_children(node);
}

void StoryReader::run_children(Node node) {
    for (Node child = markup_.first(node); child != Markup::none; child = markup_.next(child))
        run_element(child, markup_.name(child));
}

void StoryReader::run_element(Node node, std::string_view name) {
    if (name == "t" || name == "delText") {
        text(node);
    } else if (name == "tab" || name == "ptab") {
        add("\t", node);
    } else if (name == "br") {
        const std::string_view type = markup_.attribute(node, "type").value_or("textWrapping");
        if (type == "page" || type == "column") {
            maker_.add_break();
        } else {
            add("\n", node);
        }
    } else if (name == "cr") {
        add("\n", node);
    } else if (name == "noBreakHyphen") {
        add("\xE2\x80\x91", node);
    } else if (name == "softHyphen") {
        add("\xC2\xAD", node);
    } else if (name == "sym") {
        add(symbol_text(markup_.attribute(node, "font").value_or(""),
                        markup_.attribute(node, "char").value_or("")),
            node);
    } else if (name == "fldChar") {
        field_character(node);
    } else if (name == "instrText" || name == "delInstrText") {
        fields_.instruct(markup_.all_text(node));
    } else if (name == "footnoteReference" || name == "endnoteReference") {
        note(node, name == "endnoteReference");
    } else if (name == "commentReference") {
        anchor(node);
    } else if (name == "drawing" || name == "pict" || name == "object") {
        picture(node);
    } else if (name == "ruby") {
        ruby(node);
    } else if (name == "AlternateContent") {
        run_children(alternative(node));
    } else if (!name.empty() && !name.ends_with("Pr")) {
        inline_element(node);
    }
}

void StoryReader::text(Node node) {
    std::string words = markup_.all_text(node);
    // Only elements make tabs and line breaks.
    for (char& c : words) {
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    }
    std::size_t begin = 0, end = words.size();
    if (words.starts_with(' ') || words.ends_with(' ')) {
        std::optional<std::string_view> space;
        for (Node up = node; up != Markup::none && !space; up = markup_.parent(up))
            space = markup_.attribute(up, "xml:space");
        if (space.value_or("") != "preserve") {
            begin = std::min(words.find_first_not_of(' '), words.size());
            end = begin == words.size() ? begin : words.find_last_not_of(' ') + 1;
        }
    }
    std::string shown = words.substr(begin, end - begin);
    std::vector<Stretch> stretches = {{0, shown.size(), 0}};
    if (is_font_of_signs(run_.font)) stretches = replace_signs(run_.font, shown);
    add(shown, node, all_.places ? places_of_text(node, begin, stretches) : TextPlaces());
}

/// Only the base is text.
void StoryReader::ruby(Node node) {
    if (child_of(markup_, node, "rt") != Markup::none) lose(Loss::reading_aid, node);
    const RunProperties look = run_;
    const Marks marks = marks_;
    inlines(child_of(markup_, node, "rubyBase"));
    run_ = look;
    marks_ = marks;
}

void StoryReader::add(std::string_view text, Node node, TextPlaces places) {
    if (fields_.hiding() || text.empty()) return;
    if (hidden_) {
        lose(Loss::hidden_text, node);
        return;
    }
    Marks marks = marks_;
    if (const std::string* const href = fields_.href()) marks.href = *href;
    if (!hrefs_.empty() && !hrefs_.back().empty()) marks.href = hrefs_.back();
    if (all_.places && places.empty()) places.add(0, markup_.begin(node));
    if (all_.places && marks.href) note_link(node);
    maker_.set_size(run_.size);
    maker_.set_leads_inside(!hrefs_.empty() && hrefs_.back().empty());
    maker_.add(text, std::move(marks), role_, lang_of_run(run_, text), node, places);
}

void StoryReader::field_character(Node node) {
    if (!paired_.holds(node)) {
        lose(Loss::open_field, node);
        return;
    }
    const std::string_view type = markup_.attribute(node, "fldCharType").value_or("");
    if (type == "begin") {
        fields_.begin(out_.size());
    } else if (type == "separate") {
        fields_.separate();
    } else if (type == "end") {
        end_field(node);
    }
}

void StoryReader::end_field(Node node) {
    const std::optional<OpenFields::Field> field = fields_.end();
    if (!field) return;
    if (field->words.name == "TOC") {
        for (std::size_t i = field->first; i < out_.size(); ++i) {
            if (out_[i].style != Style::heading) out_[i].style = Style::contents;
        }
        if (!maker_.empty()) maker_.mark_contents();
        return;
    }
    constexpr std::array<std::string_view, 8> silent = {"TC", "XE", "RD", "TA", "SET", "ASK", "SEQ", "ADDIN"};
    bool shows = !field->words.name.empty();
    for (const std::string_view name : silent) shows = shows && field->words.name != name;
    if (!field->result && shows && !fields_.hiding()) lose(Loss::field_words, node);
}

void StoryReader::note(Node node, bool endnote) {
    const auto id = markup_.attribute(node, "id");
    if (all_.notes == nullptr || !id || fields_.hiding() || hidden_) return;
    bool first = false;
    const std::size_t number = all_.notes->number(*id, endnote, first);
    const Marks marks = std::exchange(marks_, {});
    add("[" + std::to_string(number) + "]", node);
    marks_ = marks;
    if (first) notes_.push_back({*id, endnote, number, markup_.begin(node)});
}

void StoryReader::anchor(Node node) {
    if (const auto id = markup_.attribute(node, "id")) all_.anchors.emplace(*id, markup_.begin(node));
}

}  // namespace digestkit::docx
