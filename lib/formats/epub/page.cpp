// SPDX-License-Identifier: MIT
#include "lib/formats/epub/page.h"

#include <algorithm>
#include <array>

#include "lib/formats/epub/names.h"
#include "lib/unicode/language.h"
#include "lib/xmlio/escape.h"

namespace digestkit::epub {

namespace {

/// HTML §13.1.2: elements without an end tag. All others get one, for HTML parsers read `<p/>` as a start.
constexpr std::array<std::string_view, 5> void_elements = {"br", "hr", "img", "link", "meta"};

bool is_void(std::string_view name) {
    return std::find(void_elements.begin(), void_elements.end(), name) != void_elements.end();
}

/// Most pages have less, so that they never move while they grow.
constexpr std::size_t usual_bytes = std::size_t{16} << 10;

}  // namespace

std::string_view direction_of(const std::string& lang) {
    return is_right_to_left(lang) ? "rtl" : "ltr";
}

Page Page::begin(std::string_view title, const std::string& lang, std::string_view style) {
    Page page;
    page.out_.reserve(usual_bytes);
    page.out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n";
    page.open_.push_back({});
    page.langs_.emplace_back();
    page.open("html").constant(
        R"(xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops")");
    const std::string shown = lang.empty() ? "und" : lang;
    page.attribute("lang", shown).attribute("xml:lang", shown).attribute("dir", direction_of(lang));
    page.speak(lang == "und" ? "" : lang);
    page.line().open("head").line();
    page.open("meta").attribute("charset", "UTF-8").close().line();
    page.element("title", title).line();
    page.open("meta").constant(R"(name="color-scheme" content="light dark")").close().line();
    page.open("link").constant(R"(rel="stylesheet" type="text/css")").attribute("href", style).close();
    return std::move(page.line().close().line().open("body").line());
}

std::string Page::finish() {
    while (open_.size() > 1) close().line();
    return std::move(out_);
}

void Page::settle() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
}

Page& Page::open(std::string_view element) {
    settle();
    out_ += '<';
    out_ += element;
    open_.push_back({element, open_.back().lang});
    in_tag_ = true;
    return *this;
}

Page& Page::attribute(std::string_view name, std::string_view value) {
    xmlio::append_attribute(out_, name, value);
    return *this;
}

Page& Page::constant(std::string_view attributes) {
    out_ += ' ';
    out_ += attributes;
    return *this;
}

/// The text of the open element is in the language from here on.
void Page::speak(const std::string& tag) {
    open_.back().lang = langs_.size();
    langs_.push_back(tag);
}

Page& Page::lang(const std::string& tag) {
    const std::string& around = current_lang();
    if (tag == around) return *this;
    attribute("lang", tag).attribute("xml:lang", tag);
    if (tag.empty()) {
        attribute("dir", "auto");
    } else if (around.empty() || is_right_to_left(tag) != is_right_to_left(around)) {
        attribute("dir", direction_of(tag));
    }
    speak(tag);
    return *this;
}

Page& Page::text(std::string_view text) {
    settle();
    xmlio::append_shown(out_, text);
    return *this;
}

Page& Page::furniture(std::string_view word, const std::string& lang) {
    return open("span").attribute(attribute::furniture, "").lang(lang).text(word).close();
}

Page& Page::title(std::string_view text, const std::string& lang) {
    if (lang == current_lang()) return this->text(text);
    return open("bdi").lang(lang).text(text).close();
}

Page& Page::line() {
    settle();
    out_ += '\n';
    return *this;
}

Page& Page::close() {
    const std::string_view name = open_.back().name;
    open_.pop_back();
    if (in_tag_ && is_void(name)) {
        in_tag_ = false;
        out_ += "/>";
        return *this;
    }
    settle();
    const std::size_t begin = out_.size();
    out_.append(name.size() + 3, '>');  // one piece of memory, as pages are full of these
    char* const tag = out_.data() + begin;
    tag[0] = '<';
    tag[1] = '/';
    name.copy(tag + 2, name.size());
    return *this;
}

}  // namespace digestkit::epub
