// SPDX-License-Identifier: MIT
#include "lib/xmlio/markup_source.h"

#include <fmt/format.h>
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <utility>

#include "lib/diag/rules_xml.h"
#include "lib/unicode/encoding.h"
#include "lib/unicode/utf8.h"
#include "lib/xmlio/reader.h"

namespace digestkit::xmlio {

namespace {

/// Behind a DOCTYPE that begins at `at`, with its internal subset, or npos when it never ends.
std::size_t doctype_end(std::string_view text, std::size_t at) {
    bool inside = false;
    for (at = text.find_first_of("[>\"'", at); at != std::string_view::npos;
         at = text.find_first_of(inside ? "]\"'<" : "[>\"'", at)) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = text.find(c, at + 1);
        } else if (c == '<' && text.substr(at, 4) == "<!--") {
            at = text.find("-->", at + 4);
        } else if (c == '>') {
            return at + 1;
        } else if (c == '[' || c == ']') {
            inside = c == '[';
        }
        if (at == std::string_view::npos) break;
        ++at;
    }
    return std::string_view::npos;
}

struct Reference {
    std::string_view name;   // empty: an ampersand that begins no reference
    std::size_t length = 1;  // from the ampersand
};

Reference reference_at(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 64;
    const std::string_view rest = text.substr(at + 1, longest);
    const std::size_t end = rest.find_first_of("; \t\r\n<>&\"'");
    if (end == 0 || end == std::string_view::npos || rest[end] != ';') return {};
    return {rest.substr(0, end), end + 2};
}

bool is_known_to_xml(std::string_view name) noexcept {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos";
}

/// `&#…;` with digits.
bool is_number(std::string_view name) noexcept {
    if (name.size() < 2 || name[0] != '#') return false;
    const bool hex = name[1] == 'x';
    name.remove_prefix(hex ? 2 : 1);
    return !name.empty() &&
           name.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string_view::npos;
}

/// A NUL would end the document for the parsers.
std::string without_nul(std::string text) {
    if (text.find('\0') == std::string::npos) return text;
    std::string out;
    for (const char c : text) {
        if (c == '\0') {
            append_utf8(out, 0xFFFD);
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

MarkupSource::MarkupSource(std::string bytes, const std::string& file, const std::string& member,
                           Sink& sink) {
    Track track(file, member, sink, {1, 1, 0});
    decode(std::move(bytes), track);
    track.hold(document_);
    skip_prolog(track);
    rewrite_references(track);
}

void MarkupSource::decode(std::string bytes, Track& track) {
    const std::string encoding = declared_encoding(bytes);
    if (!encoding.empty()) {
        std::optional<std::string> converted = convert_to_utf8(bytes, encoding);
        if (converted) {
            if (find_invalid_utf8(bytes) != std::string_view::npos || bytes.find('\0') != bytes.npos) {
                track.report(rules::xml::converted_encoding,
                             fmt::format("the document is in {}: it was converted", quoted(encoding)), 0, 0);
            }
            document_ = std::move(*converted);
        }
    }
    if (document_.empty()) document_ = std::move(bytes);
    const std::size_t bad = find_invalid_utf8(document_);
    const std::size_t nul = document_.find('\0');
    if (bad == std::string::npos && nul == std::string::npos) return;
    track.hold(document_);
    const std::uint64_t first = std::min(bad, nul);
    track.report(rules::xml::repaired_bytes,
                 fmt::format("byte 0x{:02X} is no character here: it was read as U+FFFD, as others like it",
                             static_cast<unsigned char>(document_[static_cast<std::size_t>(first)])),
                 first, first + 1);
    document_ = without_nul(repair_utf8(document_));
}

void MarkupSource::skip_prolog(Track& track) {
    const std::string_view text = document_;
    std::size_t at = text.substr(0, 3) == byte_order_mark ? 3 : 0;
    const std::size_t start = at;
    while (true) {
        at = std::min(text.find_first_not_of(blanks, at), text.size());
        const std::string_view rest = text.substr(at);
        std::size_t end = std::string_view::npos;
        if (rest.substr(0, 2) == "<?") {
            if (rest.substr(0, 6) == "<?xml " && at != start) {
                track.report(rules::xml::misplaced_declaration, "something stands before the XML declaration",
                             start, at, {}, "remove it");
            }
            end = text.find("?>", at);
            if (end != std::string_view::npos) end += 2;
        } else if (rest.substr(0, 4) == "<!--") {
            end = text.find("-->", at + 4);
            if (end != std::string_view::npos) end += 3;
        } else if (rest.substr(0, 9) == "<!DOCTYPE" || rest.substr(0, 9) == "<!doctype") {
            end = doctype_end(text, at);
        } else if (rest.substr(0, 3) == byte_order_mark) {
            end = at + 3;
        }
        if (end == std::string_view::npos) break;
        at = end;
    }
    content_ = at;
}

void MarkupSource::rewrite_references(Track& track) {
    const std::string_view text = std::string_view(document_).substr(content_);
    std::size_t done = 0, html = 0, unknown = 0;
    std::uint64_t first_html = 0, first_unknown = 0;
    std::size_t section = text.find(cdata_begin);
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
        if (section < at) {
            const std::size_t end = std::min(text.find("]]>", section), text.size());
            section = text.find(cdata_begin, end);
            at = std::max(at, end);
            continue;
        }
        const Reference reference = reference_at(text, at);
        if (is_known_to_xml(reference.name) || is_number(reference.name)) {
            at += reference.length;
            continue;
        }
        const std::string name(reference.name);
        const htmlEntityDesc* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
        std::size_t& count = entity != nullptr ? html : unknown;
        if (count++ == 0) (entity != nullptr ? first_html : first_unknown) = content_ + at;
        rewritten_ += text.substr(done, at - done);
        done = at + (entity != nullptr ? reference.length : 1);
        rewritten_ += entity != nullptr ? fmt::format("&#{};", entity->value) : "&amp;";
        shifts_.push_back({rewritten_.size(), content_ + done});
        at = done;
    }
    if (done == 0) return;
    rewritten_ += text.substr(done);
    const auto shown = [this](std::uint64_t at) {
        const Reference reference = reference_at(document_, static_cast<std::size_t>(at));
        return quoted(std::string_view(document_).substr(static_cast<std::size_t>(at), reference.length));
    };
    if (html > 0) {
        track.report(rules::xml::html_entity,
                     fmt::format("{} is known to HTML, not to XML; {} such in all", shown(first_html), html),
                     first_html, first_html + 1);
    }
    if (unknown > 0) {
        track.report(rules::xml::unknown_entity,
                     fmt::format("{} is no character that is known: it stays as text; {} such in all",
                                 shown(first_unknown), unknown),
                     first_unknown, first_unknown + 1);
    }
}

std::uint64_t MarkupSource::original(std::uint64_t offset) const noexcept {
    const auto behind =
        std::upper_bound(shifts_.begin(), shifts_.end(), offset,
                         [](std::uint64_t at, const Shift& shift) { return at < shift.text; });
    if (behind == shifts_.begin()) return content_ + offset;
    const Shift& shift = *(behind - 1);
    return shift.document + (offset - shift.text);
}

}  // namespace digestkit::xmlio
