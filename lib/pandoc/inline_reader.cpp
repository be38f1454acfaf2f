// SPDX-License-Identifier: MIT
#include "lib/pandoc/inline_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "lib/pandoc/bare_address.h"
#include "lib/pandoc/html_source.h"
#include "lib/pandoc/html_tag.h"
#include "lib/pandoc/names.h"
#include "lib/unicode/language.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

/// Elements whose text nobody sees.
constexpr std::array<std::string_view, 2> hidden_elements = {"script", "style"};

/// Han, Kana and what is set with them: no blank is written between two of these.
bool is_wide_sign(char32_t c) noexcept {
    return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool meet_without_blank(const std::string& before, const std::string& after) {
    if (before.empty() || after.empty()) return true;
    std::size_t last = before.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(before[last]) & 0xC0U) == 0x80U) --last;
    return is_wide_sign(code_point_at(before, last).value) && is_wide_sign(code_point_at(after, 0).value);
}

/// "20 a0" is a blank and one that does not break.
std::string of_code_points(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        std::uint32_t point = 0;
        const auto [stop, failure] = std::from_chars(text.data(), text.data() + end, point, 16);
        if (failure == std::errc{} && stop == text.data() + end && point < 0x110000 &&
            (point < 0xD800 || point > 0xDFFF))
            append_utf8(out, static_cast<char32_t>(point));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// Of a link that Markdown made of an address that stands in a text.
bool is_bare_address(const Tree& inlines, const std::string& target) {
    const std::string& shown = content_of(inlines[0]).text;
    if (inlines.values.size() != 1 || tag_of(inlines[0]) != "Str") return false;
    for (const std::string_view scheme : {"", "mailto:", "http://"}) {
        if (target == std::string(scheme) + shown) return true;
    }
    return false;
}

void append(Text& text, const Text& more) {
    for (const Text::Run& run : more.runs()) text.append(run.text, run.marks);
}

}  // namespace

Text InlineReader::joined(const std::vector<Text>& lines) {
    Text text;
    for (const Text& line : lines) {
        if (!meet_without_blank(text.plain(), line.plain())) text.append(" ");
        append(text, line);
    }
    return text;
}

void InlineReader::put(std::string_view text, const Marks& marks) {
    if (!hidden_.empty()) return;
    if (!is_blank(text)) {
        if (lines_.size() == 1 && lines_[0].empty() && lang_.empty()) lang_ = open_lang_;
        mixed_ = mixed_ || open_lang_ != lang_;
    }
    lines_.back().append(text, marks);
}

void InlineReader::put_linked(std::string_view text, Marks marks) {
    if (!html_href_.empty() && !marks.href) {
        marks.href = html_href_;
        leads_ = true;
    }
    if (texts_ == Texts::addressed && !marks.href) {
        while (const auto found = find_bare_address(text)) {
            if (found->begin > 0) put(text.substr(0, found->begin), marks);
            const std::string_view address = text.substr(found->begin, found->size);
            Marks linked = marks;
            linked.href = std::string(found->scheme) + std::string(address);
            leads_ = true;
            put(address, linked);
            text.remove_prefix(found->begin + found->size);
        }
    }
    if (!text.empty()) put(text, marks);
}

void InlineReader::add(const Tree& inlines, const Marks& marks) {
    for (const Tree& element : inlines.values) add_one(element, marks);
}

void InlineReader::add_one(const Tree& element, const Marks& marks) {
    const std::string& tag = tag_of(element);
    const Tree& content = content_of(element);
    Marks inner = marks;
    if (tag == "Str") {
        put_linked(content.text, marks);
    } else if (tag == "Space") {
        put_linked(" ", marks);
    } else if (tag == "SoftBreak") {
        lines_.emplace_back();
    } else if (tag == "LineBreak") {
        put("\n", marks);
    } else if (tag == "Strong") {
        inner.strong = true;
        add(content, inner);
    } else if (tag == "Emph") {
        inner.emphasis = true;
        add(content, inner);
    } else if (tag == "Code") {
        inner.code = true;
        if (!html_href_.empty() && !inner.href) inner.href = html_href_;
        put(content[1].text, inner);
    } else if (tag == "Link" || tag == "Image") {
        add_link(content, inner, tag == "Image");
    } else if (tag == "Span") {
        if (ours() && add_marked(content, marks)) return;
        const std::string before = open_lang_;
        const ElementAttributes attributes(content[0]);
        if (attributes.find("title") != nullptr) ++tally_.titles;
        if (const std::string* lang = attributes.find("lang"))
            open_lang_ = canonical_language(*lang).value_or(before);
        add(content[1], marks);
        open_lang_ = before;
    } else if (tag == "Note") {
        put("[" + std::to_string(++note_count_) + "]", marks);
        ++tally_.notes;
        notes_.push_back(&content);
    } else if (tag == "RawInline") {
        if (content[0].text == "html") return add_html(content[1].text, marks);
        put(content[1].text, marks);
    } else if (tag == "Math") {
        ++tally_.marks;
        put(content[1].text, marks);
    } else if (tag == "Quoted") {
        const bool single = tag_of(content[0]) == "SingleQuote";
        put(single ? "\u2018" : "\u201C", marks);
        add(content[1], marks);
        put(single ? "\u2019" : "\u201D", marks);
    } else if (tag == "Cite") {
        add(content[1], marks);
    } else {  // Strikeout, Underline, SmallCaps, Superscript, Subscript
        ++tally_.marks;
        add(content, marks);
    }
}

bool InlineReader::add_marked(const Tree& content, const Marks& marks) {
    const ElementAttributes attributes(content[0]);
    if (attributes.has_class(classes::furniture)) return true;
    if (attributes.has_class(classes::characters)) {
        const std::string* points = attributes.find(keys::is);
        put(points != nullptr ? of_code_points(*points) : std::string(), marks);
        return true;
    }
    if (attributes.has_class(classes::label)) {
        Marks inner;  // a label is text
        for (const Tree& element : content[1].values) add(content_of(element), inner);
        label_.label = label_.sep = length();
        return true;
    }
    if (attributes.has_class(classes::sep)) {
        add(content[1], Marks{});
        label_.sep = length();
        return true;
    }
    if (attributes.has_class(classes::code)) {
        Marks inner = marks;
        inner.code = true;
        add(content[1], inner);
        return true;
    }
    if (!attributes.has_class(classes::run)) return false;
    label_.none = label_.none || length() == 0;
    Marks inner = marks;
    if (const std::string* url = attributes.find(keys::url)) inner.href = *url;
    const std::size_t before = length();
    add(content[1], inner);
    if (inner.href != marks.href && length() == before) lines_.back().append("", inner);
    return true;
}

void InlineReader::add_link(const Tree& content, Marks marks, bool image) {
    const ElementAttributes attributes(content[0]);
    const std::string* url = attributes.find(keys::url);
    const std::string& target = ours() && url != nullptr ? *url : content[2][0].text;
    const bool marked = attributes.has_class(classes::run);
    const bool bare = ours() && !image && !marked && is_bare_address(content[1], target);
    if (ours() && marked) label_.none = label_.none || length() == 0;
    if (!content[2][1].text.empty()) ++tally_.titles;
    if (image && !ours()) return add_picture(content, target, attributes.has_class(medium_class), marks);
    if (!target.empty() && !bare) marks.href = target;
    if (content[1].values.empty() && !ours()) return put(target, marks);  // manual pages have these
    const std::size_t before = length(), lines_before = lines_.size();
    add(content[1], marks);
    leads_ = true;
    const bool silent = lines_.size() == lines_before && length() == before;
    if (silent && hidden_.empty()) lines_.back().append("", marks);  // an image without a text
}

/// Its words lead to it, or where the link around it does.
void InlineReader::add_picture(const Tree& content, const std::string& target, bool medium, Marks marks) {
    ++(medium ? tally_.media : tally_.images);
    const bool inside = lead_to(target, marks);
    const std::size_t before = length(), lines_before = lines_.size();
    add(content[1], marks);
    const bool one_line = lines_.size() == lines_before;
    if (one_line && length() == before && hidden_.empty()) lines_.back().append("", marks);
    if (inside) keep_picture(target, one_line ? lines_.back().plain().substr(before) : std::string(), marks);
}

/// The same of a tag.
void InlineReader::show(const std::string& address, const std::string& words, Marks marks) {
    const bool inside = lead_to(address, marks);
    put(words, marks);
    if (inside) keep_picture(address, words, marks);
}

/// True inside a link, where the words lead already.
bool InlineReader::lead_to(const std::string& address, Marks& marks) {
    if (!html_href_.empty() && !marks.href) marks.href = html_href_;
    if (marks.href || address.empty()) return marks.href.has_value();
    marks.href = address;
    shows_ = true;
    return false;
}

void InlineReader::keep_picture(const std::string& address, std::string_view words, const Marks& marks) {
    if (address.empty() || address == marks.href || !hidden_.empty()) return;
    Link& picture = pictures_.emplace_back();
    picture.href = address;
    words = trimmed(words);
    if (!words.empty() && words != address) picture.text = std::string(words);
}

/// A tag: of the elements of HTML a line break, a link and what they show say something in themselves.
void InlineReader::add_html(std::string_view html, const Marks& marks) {
    const auto tag = read_html_tag(html);
    if (!tag) return put(html, {});
    for (const std::string_view element : hidden_elements) {
        if (tag->name != element) continue;
        if (!tag->closes && hidden_.empty()) ++tally_.scripts;
        hidden_ = tag->closes ? std::string_view() : element;
        return;
    }
    if (html.starts_with("<!--")) return;
    if (tag->name.empty()) return put(html, marks);  // of another language, `<?php`
    if (!tags_.take(*tag, html)) return put(html, marks);
    if (tag->name == "br") return put("\n", {});
    if (tag->name == "a") {
        html_href_ = tag->closes ? std::string() : html_attribute(html, "href");
        return;
    }
    if (tag->closes) return;
    const std::string source = tag->name == "img" ? html_attribute(html, "src") : std::string();
    if (!source.empty()) {
        ++tally_.images;
        return show(source, html_attribute(html, "alt"), marks);
    }
    ++tally_.html;
    bool titled = false;  // its title is said
    for (const Medium& medium : html_media()) {
        const std::string address =
            medium.element == tag->name ? html_attribute(html, medium.address) : std::string();
        if (address.empty()) continue;
        ++tally_.media;
        const std::string words = html_attribute(html, medium.words);
        titled = titled || medium.words == "title";
        show(address, words.empty() ? address : words, marks);
    }
    if (!titled && !html_attribute(html, "title").empty()) ++tally_.titles;
}

}  // namespace digestkit::pandoc
