// SPDX-License-Identifier: MIT
#include "lib/xmlio/markup_builder.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "lib/base/count_bytes.h"
#include "lib/base/error.h"
#include "lib/base/find_last.h"
#include "lib/base/large_pages.h"
#include "lib/base/room.h"
#include "lib/diag/window.h"
#include "lib/xmlio/fault_place.h"
#include "lib/xmlio/kept_parser.h"
#include "lib/xmlio/loader.h"

namespace digestkit::xmlio {

namespace {

/// Room is made for no more nodes than one in so many bytes: our own documents have one in 21.
constexpr std::size_t least_node = 12;
constexpr std::string_view epub_namespace = "http://www.idpf.org/2007/ops";

using HtmlParserHandle = std::unique_ptr<htmlParserCtxt, Deleter<&htmlFreeParserCtxt>>;

MarkupBuilder& builder_of(void* data) noexcept {
    return *static_cast<MarkupBuilder*>(data);
}

extern "C" {

void markup_start(void* data, const xmlChar* name, const xmlChar*, const xmlChar*, int, const xmlChar**,
                  int count, int, const xmlChar** attributes) {
    builder_of(data).on_start(name, count, attributes);
}
void markup_end(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
    builder_of(data).on_end();
}
void markup_html_start(void* data, const xmlChar* name, const xmlChar** attributes) {
    builder_of(data).on_html_start(name, attributes);
}
void markup_html_end(void* data, const xmlChar*) {
    builder_of(data).on_html_end();
}
void markup_text(void* data, const xmlChar* text, int length) {
    builder_of(data).on_text(text, length);
}
void markup_error(void* data, ErrorPointer error) {
    builder_of(data).on_error(*error);
}

}  // extern "C"

/// "opf:item" → "item"; the prefixes that mean the same everywhere stay.
std::string_view without_prefix(std::string_view name) noexcept {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return name;
    const std::string_view prefix = name.substr(0, colon);
    return prefix == "xml" || prefix == "epub" ? name : name.substr(colon + 1);
}

}  // namespace

/// Room for `count` characters behind what was kept last.
char* Markup::Storage::room(std::size_t count) {
    if (blocks_.empty() || count > size_ - used_) {
        constexpr std::size_t least = 4096;
        // Nearly always all that the tree holds is shorter than the document.
        size_ = std::max({blocks_.empty() ? source.text().size() : size_, count, least});
        used_ = 0;
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(size_));
        prefer_large_pages(blocks_.back().get(), size_);
    }
    return blocks_.back().get() + used_;
}

std::string_view Markup::Storage::keep(std::string_view chars) {
    char* const to = room(chars.size());
    std::copy(chars.begin(), chars.end(), to);
    used_ += chars.size();
    return {to, chars.size()};
}

std::string_view Markup::Storage::join(std::string_view before, std::string_view chars) {
    if (!blocks_.empty() && before.data() + before.size() == blocks_.back().get() + used_ &&
        chars.size() <= size_ - used_) {
        keep(chars);
        return {before.data(), before.size() + chars.size()};
    }
    char* const to = room(2 * (before.size() + chars.size()));  // twice: more will come
    char* const end = std::copy(before.begin(), before.end(), to);
    std::copy(chars.begin(), chars.end(), end);
    used_ += before.size() + chars.size();
    return {to, before.size() + chars.size()};
}

Position Markup::Storage::position(std::uint64_t offset) {
    const std::string_view document = source.document();
    const std::uint64_t at = std::min<std::uint64_t>(source.original(offset), document.size());
    if (at < last_.offset) {
        const Position before = locator_.at(static_cast<std::size_t>(at));
        return last_ = before;
    }
    const auto from = static_cast<std::size_t>(last_.offset);
    return last_ = advance(last_, document.substr(from, static_cast<std::size_t>(at) - from));
}

MarkupBuilder::MarkupBuilder(Markup& markup, std::uint64_t most_depth)
    : markup_(markup),
      storage_(*markup.storage_),
      text_(storage_.source.text()),
      most_depth_(most_depth),
      open_{{Markup::none, Markup::none}} {
    markup_.items_.assign(1, {});
    markup_.attributes_.clear();
    // Nearly always enough, so that a tree of many megabytes is never moved: a `<` for each element, and one
    // for each text that ends; a `=` for each attribute. Room that is not used is not memory.
    const std::size_t most = text_.size() / least_node;
    const auto count = [this](char sign) { return count_bytes(text_, [sign](char c) { return c == sign; }); };
    make_room(markup_.items_, std::min(most, count('<') + 1));
    make_room(markup_.attributes_, std::min(most, count('=')));
}

void MarkupBuilder::parse_xml() {
    set_up_once();
    if (text_.empty()) {  // libxml2 gives no parser for it
        problem_ = Problem{"the document is empty", 0};
        return;
    }
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = markup_start;
    sax.endElementNs = markup_end;
    sax.characters = markup_text;
    sax.ignorableWhitespace = markup_text;
    sax.cdataBlock = markup_text;
    sax.serror = markup_error;
    ParserHandle parser = take_parser(sax, this, text_);
    parser_ = parser.get();
    xmlParseDocument(parser.get());
    // libxml2 makes one for declarations, and forgets it when it stops early.
    const DocHandle forgotten(std::exchange(parser->myDoc, nullptr));
    if (parser->wellFormed == 0 && !problem_ && !too_deep_) problem_ = Problem{"not well-formed", consumed()};
    parser_ = nullptr;
    if (xmlCtxtGetLastError(parser.get()) == nullptr && !too_deep_) keep_parser(std::move(parser));
}

void MarkupBuilder::parse_html() {
    set_up_once();
    const HtmlParserHandle parser(htmlCreateMemoryParserCtxt(text_.data(), static_cast<int>(text_.size())));
    if (!parser) throw Error(ErrorKind::internal, "libxml2 gave no HTML parser");
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    *parser->sax = {};
    parser->sax->initialized = 1;
    parser->sax->startElement = markup_html_start;
    parser->sax->endElement = markup_html_end;
    parser->sax->characters = markup_text;
    parser->sax->ignorableWhitespace = markup_text;
    parser->sax->cdataBlock = markup_text;
    parser->userData = this;
    parser_ = parser.get();
    htmlParseDocument(parser.get());
    const DocHandle forgotten(std::exchange(parser->myDoc, nullptr));
    while (open_.size() > 1) on_end();
    parser_ = nullptr;
}

std::uint64_t MarkupBuilder::consumed() const noexcept {
    const long consumed = xmlByteConsumed(parser_);
    return std::min<std::uint64_t>(consumed > 0 ? static_cast<std::uint64_t>(consumed) : 0, text_.size());
}

/// Of the tag that is being read and reaches at least up to `end`.
std::uint64_t MarkupBuilder::tag_begin(std::uint64_t end) const noexcept {
    const std::size_t found = find_last(text_.substr(0, static_cast<std::size_t>(end) + 1), '<');
    return found == std::string_view::npos ? text_begin_ : std::max<std::uint64_t>(found, text_begin_);
}

/// Of a tag that was read up to its `>` or `/>`. An element that HTML only implies has none.
std::uint64_t MarkupBuilder::behind_tag(std::uint64_t end) const noexcept {
    const std::string_view rest = text_.substr(static_cast<std::size_t>(end), 2);
    return end + (rest == "/>" ? 2 : rest.starts_with('>') ? 1 : 0);
}

Markup::Node MarkupBuilder::append(std::string_view chars, std::uint64_t begin) {
    const auto node = static_cast<Markup::Node>(markup_.items_.size());
    Markup::Item item;
    item.chars = chars.data();
    item.size = static_cast<std::uint32_t>(chars.size());
    item.begin = static_cast<std::uint32_t>(begin);
    Open& parent = open_.back();
    item.parent = parent.node;
    if (parent.last_child != Markup::none) {
        markup_.items_[parent.last_child].next = node;
    } else if (parent.node != Markup::none) {
        markup_.items_[parent.node].first = node;
    }
    parent.last_child = node;
    markup_.items_.push_back(item);
    return node;
}

void MarkupBuilder::open(std::string_view name, std::uint64_t begin) {
    const Markup::Node node = append(name, begin);
    markup_.items_[node].attributes = static_cast<std::uint32_t>(markup_.attributes_.size());
    open_.push_back({node, Markup::none});
    if (open_.size() - 1 <= most_depth_) return;
    too_deep_ = begin;
    xmlStopParser(parser_);
}

std::string_view MarkupBuilder::known(const xmlChar* name) {
    const auto hash = (reinterpret_cast<std::uintptr_t>(name) >> 3U) % known_.size();
    Known& entry = known_.at(hash);
    if (entry.name != name) entry = {name, storage_.keep(view_of(name))};
    return entry.kept;
}

/// libxml2 leaves an ampersand as a number, because it was not asked to replace entities.
std::string_view MarkupBuilder::attribute_value(std::string_view value) {
    constexpr std::string_view ampersand = "&#38;";
    if (value.find(ampersand) == std::string_view::npos) return storage_.keep(value);
    std::string plain;
    for (std::size_t at = 0; at < value.size(); ++at) {
        plain += value[at];
        if (value.substr(at, ampersand.size()) == ampersand) at += ampersand.size() - 1;
    }
    return storage_.keep(plain);
}

void MarkupBuilder::on_start(const xmlChar* name, int count, const xmlChar** attributes) {
    if (problem_ || too_deep_) return;
    const std::uint64_t end = consumed();
    open(known(name), tag_begin(end));
    for (int i = 0; i < count; ++i) {
        const xmlChar** five = attributes + std::ptrdiff_t{5} * i;  // name, prefix, namespace, value, its end
        std::string_view local = known(five[0]);
        const std::string_view prefix = view_of(five[1]);
        if (prefix == "xml" || prefix == "epub" || view_of(five[2]) == epub_namespace) {
            std::string whole(prefix == "xml" ? "xml:" : "epub:");
            whole += local;
            local = whole == "xml:lang" ? std::string_view("xml:lang") : storage_.keep(whole);
        }
        const std::string_view value{text_of(five[3]), static_cast<std::size_t>(five[4] - five[3])};
        markup_.attributes_.push_back({local, attribute_value(value)});
    }
    markup_.items_[open_.back().node].attribute_count = static_cast<std::uint32_t>(count);
    text_begin_ = behind_tag(end);
}

void MarkupBuilder::on_html_start(const xmlChar* name, const xmlChar** attributes) {
    if (too_deep_) return;
    const std::uint64_t end = consumed();
    open(storage_.keep(without_prefix(view_of(name))), tag_begin(end > 0 ? end - 1 : 0));
    std::uint32_t count = 0;
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2, ++count) {
        markup_.attributes_.push_back(
            {storage_.keep(without_prefix(view_of(attributes[0]))), storage_.keep(view_of(attributes[1]))});
    }
    markup_.items_[open_.back().node].attribute_count = count;
    text_begin_ = behind_tag(end);
}

void MarkupBuilder::on_end() {
    if (problem_ || open_.size() < 2) return;
    const std::uint64_t end = parser_ != nullptr ? consumed() : text_.size();
    markup_.items_[open_.back().node].end = static_cast<std::uint32_t>(std::max(end, text_begin_));
    text_begin_ = std::max(end, text_begin_);
    open_.pop_back();
}

/// The root stays open: what follows it, as a second <html>, belongs to the one tree.
void MarkupBuilder::on_html_end() {
    if (open_.size() > 2) on_end();
}

void MarkupBuilder::on_text(const xmlChar* text, int length) {
    if (problem_ || too_deep_ || length <= 0 || open_.size() < 2) return;
    const std::string_view piece{text_of(text), static_cast<std::size_t>(length)};
    // Of text without references libxml2 shows its own input, and passes over it only afterwards.
    const bool ahead = text == parser_->input->cur;
    const std::uint64_t end = std::min<std::uint64_t>(consumed() + (ahead ? piece.size() : 0), text_.size());
    const Markup::Node last = open_.back().last_child;
    if (last != Markup::none && markup_.is_text(last)) {
        Markup::Item& item = markup_.items_[last];
        item.chars = storage_.join(item.view(), piece).data();
        item.size += static_cast<std::uint32_t>(piece.size());
        item.end = static_cast<std::uint32_t>(end);
    } else {
        const Markup::Node node = append(storage_.keep(piece), std::min(text_begin_, end));
        markup_.items_[node].attribute_count = Markup::no_element;
        markup_.items_[node].end = static_cast<std::uint32_t>(end);
    }
    text_begin_ = end;
}

void MarkupBuilder::on_error(const xmlError& error) {
    if (problem_ || too_deep_ || error.level < XML_ERR_FATAL) return;
    std::string message = error.message != nullptr ? error.message : "not well-formed";
    while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
    problem_ = Problem{std::move(message), fault_begin(error, text_.substr(0, consumed()))};
}

}  // namespace digestkit::xmlio
