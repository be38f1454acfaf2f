// SPDX-License-Identifier: MIT
#include "lib/formats/docx/paragraph_writer.h"

#include <algorithm>
#include <utility>

#include "lib/unicode/direction.h"
#include "lib/unicode/properties.h"
#include "lib/xmlio/escape.h"

namespace digestkit::docx {

using namespace std::string_view_literals;  // of known length: a dozen and more are appended for a paragraph

namespace {

constexpr std::string_view inline_code_id = "DigestInlineCode", link_id = "Hyperlink";
/// Borders do not follow the direction of a paragraph, so that of a quote changes sides.
constexpr std::string_view quote_id = "Quote";
constexpr std::string_view mirrored_quote =
    R"(<w:pBdr><w:left w:val="nil"/><w:right w:val="single" w:sz="18" w:space="12" w:color="B4C6E7"/></w:pBdr>)";
constexpr std::string_view open_text = R"(<w:t xml:space="preserve">)", close_text = "</w:t>";

/// w:bidi, and what goes with it.
void append_direction(std::string& out, bool quote) {
    if (quote) out += mirrored_quote;
    out += "<w:bidi/>"sv;
}

void append_number(std::string& out, std::string_view element, std::size_t value) {
    out += element;
    out += " w:val=\""sv;
    out += std::to_string(value);
    out += "\"/>"sv;
}

void append_properties(std::string& out, const RunLook& look, const Voice& voice, bool right_to_left,
                       const StyleIds& ids) {
    std::string_view style = look.style;
    if (style.empty() && look.link != 0) style = link_id;
    if (style.empty() && !look.strong && !look.emphasis && !right_to_left) {
        out += voice.plain;
        return;
    }
    out += "<w:rPr>"sv;
    if (!style.empty()) {
        out += "<w:rStyle w:val=\""sv;
        out += ids.of(style);
        out += "\"/>"sv;
    }
    out += voice.fonts;
    if (look.strong) out += "<w:b/><w:bCs/>"sv;
    if (look.emphasis) out += "<w:i/><w:iCs/>"sv;
    if (right_to_left) out += "<w:rtl/>"sv;
    out += voice.lang;
    out += "</w:rPr>"sv;
}

/// No branches in the loop, so that the compiler takes many bytes at a time.
bool has_control(std::string_view text) noexcept {
    unsigned char found = 0;  // no wider than a byte, for the same reason
    for (const char c : text) found |= static_cast<unsigned char>(static_cast<unsigned char>(c) < 0x20);
    return found != 0;
}

void append_words(std::string& out, std::string_view text) {
    out += open_text;
    xmlio::append_shown(out, text);
    out += close_text;
}

}  // namespace

void append_run_text(std::string& out, std::string_view text) {
    if (text.empty()) out += "<w:t></w:t>"sv;  // a link without words
    const bool may_break = has_control(text);
    while (!text.empty()) {
        const std::size_t end = may_break ? std::min(text.find_first_of("\t\n\r"), text.size()) : text.size();
        if (end > 0) append_words(out, text.substr(0, end));
        if (end == text.size()) return;
        out += text[end] == '\t' ? "<w:tab/>"sv : "<w:br/>"sv;
        const bool two = text[end] == '\r' && text.substr(end + 1, 1) == "\n";
        text.remove_prefix(end + (two ? 2 : 1));
    }
}

void ParagraphWriter::open(std::string_view style, const std::string& lang, std::optional<ListPlace> list) {
    voice_ = &voices_.of(lang);
    says_something_ = false;
    quote_ = style == quote_id;
    out_ += "<w:p><w:pPr><w:pStyle w:val=\""sv;
    out_ += ids_.of(style);
    out_ += "\"/>"sv;
    if (list) {
        out_ += "<w:numPr>"sv;
        append_number(out_, "<w:ilvl", list->level);
        append_number(out_, "<w:numId", list->number);
        out_ += "</w:numPr>"sv;
    }
    if (voice_->right_to_left) append_direction(out_, quote_);
    properties_end_ = out_.size();
    out_ += "</w:pPr>"sv;
    turns_ = lang.empty();
}

/// The direction of a paragraph of unknown language is that of its first letter.
void ParagraphWriter::turn_right_to_left(std::string_view text) {
    if (!turns_) return;
    turns_ = is_blank(text);
    if (!begins_right_to_left(text)) return;
    voice_ = &voices_.unknown_right_to_left();
    std::string direction;
    append_direction(direction, quote_);
    out_.insert(properties_end_, direction);
    properties_end_ += direction.size();
}

void ParagraphWriter::text(const Text& text, std::string_view style) {
    note(text.plain());
    turn_right_to_left(text.plain());
    if (text.is_plain()) {
        RunLook look;
        look.style = style;
        return add(text.plain(), look, *voice_);
    }
    for (const Text::Run& run : text.runs()) {
        RunLook look;
        look.style = run.marks.code ? inline_code_id : style;
        look.strong = run.marks.strong;
        look.emphasis = run.marks.emphasis;
        if (run.marks.href) look.link = links_.number(*run.marks.href);
        add(run.text, look, *voice_);
    }
}

void ParagraphWriter::plain(std::string_view text, std::string_view style) {
    note(text);
    turn_right_to_left(text);
    RunLook look;
    look.style = style;
    add(text, look, *voice_);
}

void ParagraphWriter::words(std::string_view text, std::string_view lang) {
    RunLook look;
    look.style = "DigestWords";
    add(text, look, voices_.of(std::string(lang)));
}

void ParagraphWriter::linked(std::string_view text, std::string_view href) {
    note(text);
    turn_right_to_left(text);
    RunLook look;
    if (!href.empty()) look.link = links_.number(href);
    add(text, look, *voice_);
}

void ParagraphWriter::note(std::string_view text) {
    says_something_ = says_something_ || std::any_of(text.begin(), text.end(), [](char c) {
                          return static_cast<unsigned char>(c) > 0x20;
                      });
}

void ParagraphWriter::bookmark(std::size_t id, std::string_view name) {
    out_ += "<w:bookmarkStart w:id=\"" + std::to_string(id) + "\" w:name=\"";
    out_ += name;
    out_ += "\"/><w:bookmarkEnd w:id=\"" + std::to_string(id) + "\"/>";
}

void ParagraphWriter::add(std::string_view text, const RunLook& look, const Voice& voice) {
    if (text.empty())
        return;  // a link without words is nothing to see, and LibreOffice puts it on its neighbour
    if (voice_->right_to_left) {
        spans_.push_back({std::string(text), look, &voice});
    } else {
        set_link(look.link);
        run(text, look, voice, false);
    }
}

void ParagraphWriter::set_link(std::size_t link) {
    if (link == open_link_) return;
    if (open_link_ != 0) out_ += "</w:hyperlink>"sv;
    if (link != 0) out_ += "<w:hyperlink r:id=\"" + LinkTargets::id(link) + "\" w:history=\"1\">";
    open_link_ = link;
}

void ParagraphWriter::run(std::string_view text, const RunLook& look, const Voice& voice,
                          bool right_to_left) {
    out_ += "<w:r>"sv;
    append_properties(out_, look, voice, right_to_left, ids_);
    append_run_text(out_, text);
    out_ += "</w:r>"sv;
}

void ParagraphWriter::flush_spans() {
    std::string all;
    for (const Span& span : spans_) all += span.text;
    const std::vector<DirectionRun> directions = directions_in_right_to_left(all);
    auto direction = directions.begin();
    std::size_t begin = 0;  // of the span, in `all`
    for (const Span& span : spans_) {
        set_link(span.look.link);
        const std::size_t end = begin + span.text.size();
        if (begin == end) run({}, span.look, *span.voice, false);
        for (std::size_t at = begin; at < end;) {
            const std::size_t stop = std::min(end, direction->end);
            run(std::string_view(all).substr(at, stop - at), span.look, *span.voice,
                direction->right_to_left);
            at = stop;
            if (stop == direction->end) ++direction;
        }
        begin = end;
    }
    spans_.clear();
}

void ParagraphWriter::internal_link(std::string_view bookmark, std::string_view text) {
    out_ += "<w:hyperlink w:anchor=\""sv;
    out_ += bookmark;
    out_ += "\" w:history=\"1\">"sv;
    plain(text, {});
    finish_runs();
    out_ += "</w:hyperlink>"sv;
}

void ParagraphWriter::finish_runs() {
    if (!spans_.empty()) flush_spans();
    set_link(0);
}

void ParagraphWriter::close() {
    finish_runs();
    // Where no run tells it, the language stands in the properties of the mark that ends the paragraph.
    if (!says_something_ && !voice_->lang.empty())
        out_.insert(properties_end_, "<w:rPr>" + voice_->lang + "</w:rPr>");
    out_ += "</w:p>\n"sv;
}

}  // namespace digestkit::docx
