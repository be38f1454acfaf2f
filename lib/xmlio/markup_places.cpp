// SPDX-License-Identifier: MIT
// Where attributes and the characters of a Markup stand, found in its source when somebody asks.
#include <charconv>

#include "lib/unicode/utf8.h"
#include "lib/xmlio/markup_builder.h"
#include "lib/xmlio/reader.h"

namespace digestkit::xmlio {

namespace {

/// Of the tag at the front of `source`, behind its `>`; quotes may hold one.
std::size_t tag_size(std::string_view source) noexcept {
    std::size_t at = 0;
    while (true) {
        at = source.find_first_of("\"'>", at);
        if (at == std::string_view::npos) return source.size();
        if (source[at] == '>') return at + 1;
        at = source.find(source[at], at + 1);
        if (at == std::string_view::npos) return source.size();
        ++at;
    }
}

/// What the source says in `source` bytes is `text` bytes of the text.
struct Unit {
    std::size_t source = 1, text = 1;
};

/// `&amp;`, `&#8211;` or `&#x2013;`: the source knows no others (markup_source.h). A lone ampersand is
/// itself.
Unit reference(std::string_view source) {
    constexpr std::size_t longest = 12;
    const std::size_t end = source.substr(0, longest).find(';');
    if (end == std::string_view::npos) return {};
    std::string_view name = source.substr(1, end - 1);
    if (!name.starts_with('#')) return {end + 1, 1};
    const bool hex = name.starts_with("#x");
    name.remove_prefix(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != name.data() + name.size()) return {};
    std::string text;
    append_utf8(text, static_cast<char32_t>(value));
    return {end + 1, text.size()};
}

}  // namespace

std::optional<std::pair<Position, Position>> Markup::attribute_place(Node node, std::string_view name) const {
    if (is_text(node)) return std::nullopt;
    const std::size_t begin = items_[node].begin;
    std::string_view tag = storage_->source.text().substr(begin);
    tag = tag.substr(0, tag_size(tag));
    const AttributeExtent where = find_attribute(tag, name);
    if (where.value == 0) return std::nullopt;
    const Position first = storage_->position(begin + where.value);
    return std::pair(first, storage_->position(begin + where.end));
}

TextCursor::TextCursor(const Markup& markup, Markup::Node text)
    : markup_(markup),
      source_(markup.storage_->source.text().substr(0, markup.items_[text].end)),
      at_(markup.items_[text].begin) {}

Position TextCursor::here() const {
    return markup_.storage_->position(at_);
}

/// True when something stood here that is no text.
bool TextCursor::skip_markup() {
    const std::size_t before = at_;
    while (at_ < source_.size()) {
        const std::string_view rest = source_.substr(at_);
        const auto past = [&rest](std::string_view end) {
            const std::size_t found = rest.find(end);
            return found == std::string_view::npos ? rest.size() : found + end.size();
        };
        if (in_cdata_) {
            if (!rest.starts_with(cdata_end)) break;
            in_cdata_ = false;
            at_ += cdata_end.size();
        } else if (rest.starts_with(cdata_begin)) {
            in_cdata_ = true;
            at_ += cdata_begin.size();
        } else if (rest[0] == '<') {
            at_ += rest.starts_with("<!--") ? past("-->") : rest.starts_with("<?") ? past("?>") : past(">");
        } else {
            break;
        }
    }
    return at_ != before;
}

void TextCursor::step() {
    const std::string_view rest = source_.substr(at_);
    Unit unit;
    if (rest[0] == '&' && !in_cdata_) unit = reference(rest);
    if (rest.starts_with("\r\n")) unit.source = 2;  // one line end for XML
    at_ += unit.source;
    text_at_ += unit.text;
}

void TextCursor::place(std::size_t from, std::size_t to, std::size_t at, TextPlaces& out) {
    skip_markup();
    while (text_at_ < from && at_ < source_.size()) {
        step();
        skip_markup();
    }
    bool apart = true;  // the next byte does not follow what was added last
    while (text_at_ < to && at_ < source_.size()) {
        if (apart) out.add(at + text_at_ - from, here());
        const std::size_t source_before = at_, text_before = text_at_;
        step();
        // A line begins: whoever makes blanks of line ends counts no lines.
        apart = at_ - source_before != text_at_ - text_before || source_[source_before] == '\n';
        if (apart && text_at_ >= to) out.add(at + text_at_ - from, here());  // the end of the last byte
        if (text_at_ < to) apart = skip_markup() || apart;
    }
}

}  // namespace digestkit::xmlio
