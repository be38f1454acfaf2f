// SPDX-License-Identifier: MIT
// What libxml2 says about a document, in our rules, words and places.
#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_xml.h"
#include "lib/xmlio/fault_place.h"
#include "lib/xmlio/pass.h"
#include "lib/xmlio/syntax_words.h"

namespace digestkit::xmlio {

namespace {

/// `message` of libxml2 without its line end and full stop.
std::string tidy(const char* message) {
    std::string text = message == nullptr ? "unknown error" : message;
    while (!text.empty() && (text.back() == '\n' || text.back() == '.' || text.back() == ' '))
        text.pop_back();
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' &&
        (text.size() < 2 || text[1] < 'A' || text[1] > 'Z'))
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// The attribute that a message of the validator is about ("Element 'x', attribute 'y': …"), or nothing.
std::string_view attribute_in(std::string_view message) {
    constexpr std::string_view mark = "', attribute '";
    const std::size_t colon = message.find("': ");
    const std::size_t at = message.substr(0, colon).find(mark);
    if (at == std::string_view::npos) return {};
    return message.substr(at + mark.size(), colon - at - mark.size());
}

/// The quoted name after `before`, as in "The attribute 'x' is required but missing".
std::string_view name_after(std::string_view message, std::string_view before) {
    const std::size_t at = message.find(before);
    if (at == std::string_view::npos) return {};
    message.remove_prefix(at + before.size());
    return message.substr(0, message.find('\''));
}

/// "{http://www.w3.org/XML/1998/namespace}lang" as it is written.
std::string as_written(std::string_view attribute) {
    const std::size_t brace = attribute.rfind('}');
    if (brace == std::string_view::npos) return std::string(attribute);
    const bool xml = attribute.substr(0, brace) == "{http://www.w3.org/XML/1998/namespace";
    return (xml ? "xml:" : "") + std::string(attribute.substr(brace + 1));
}

/// The line that libxml2 counts is not that of the document: long texts went past it (see Pass::pass_by).
std::string without_line(std::string text) {
    constexpr std::string_view mark = " line ";
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return text;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at + mark.size()), text.size());
    if (end > at + mark.size()) text.erase(at, end - at);
    return text;
}

/// At most 40 characters of a name.
std::string shortened(std::string_view name) {
    const std::string shown = quoted(name);
    return shown.substr(1, shown.size() - 2);
}

/// The name in a start or end tag, with its prefix.
std::string name_in(std::string_view tag) {
    const std::size_t begin = std::min(tag.find_first_not_of("</"), tag.size());
    return shortened(tag.substr(begin, tag.find_first_of(" \t\r\n/>", begin) - begin));
}

bool too_large(const xmlError& error, std::string_view message) {
    return error.code == XML_ERR_NAME_TOO_LONG || message.find("too long") != std::string_view::npos ||
           message.find("uge ") != std::string_view::npos ||
           message.find("too big") != std::string_view::npos ||
           message.find("exceeded") != std::string_view::npos;
}

}  // namespace

void Pass::on_syntax_error(const xmlError& error) {
    if (over_ || error.level < XML_ERR_ERROR) return;
    const std::string message = tidy(error.message);
    const std::uint64_t at = std::min(consumed(), track_.end());
    if (error.code == XML_ERR_UNSUPPORTED_ENCODING || error.code == XML_ERR_UNKNOWN_ENCODING) {
        report(rules::xml::other_encoding, message, at, at, {});
    } else if (too_large(error, message)) {
        report(rules::xml::parser_limit,
               message.find("Huge input") == std::string::npos
                   ? message
                   : "a reference or other part is larger than the XML parser takes",
               at, at, {});
    } else if (cut_short(error)) {
        report_cut();
    } else if (error.code == XML_ERR_TAG_NAME_MISMATCH) {
        mismatched_end(at, error.str1 == nullptr ? "" : error.str1);
    } else {
        not_well_formed(error, message, at);
    }
    stop();
}

/// `at` is how far the parser had come.
void Pass::not_well_formed(const xmlError& error, const std::string& message, std::uint64_t at) {
    constexpr std::uint64_t reach = 300;  // no reference is longer
    const std::uint64_t from = std::max(track_.begin(), at > reach ? at - reach : 0);
    std::uint64_t begin = from + fault_begin(error, track_.bytes(from, at)), end = at;
    if (error.code == XML_ERR_MISPLACED_CDATA_END) {  // the parser stands in front of the text that it is in
        const std::size_t ahead = track_.bytes(at, track_.end()).find(cdata_end);
        if (ahead != std::string_view::npos) {
            begin = at + ahead;
            end = begin + cdata_end.size();
        }
    }
    SyntaxWords words = syntax_words(error, track_.bytes(begin, end), track_.bytes(at, track_.end()));
    if (words.message.empty()) words.message = without_line(message);
    if (words.character && skipping_ == 0 && !given_up_ && !frames_.empty()) {
        const std::string held = handler_.held_as(*words.character);
        if (!held.empty()) words.hint = "write " + held;
    }
    report(rules::xml::not_well_formed, std::move(words.message), begin, end, {}, std::move(words.hint));
}

/// Whether the document ended where more of it had to come: libxml2 calls that content too many.
bool Pass::cut_short(const xmlError& error) const noexcept {
    if (!last_) return false;
    const bool open = skipping_ > 0 || !frames_.empty();
    if (error.code == XML_ERR_DOCUMENT_END) return open || root_begin_.line == 0;
    const bool in_tag = error.code == XML_ERR_GT_REQUIRED || error.code == XML_ERR_ATTRIBUTE_NOT_FINISHED;
    return in_tag && open && consumed() >= track_.end();
}

void Pass::report_cut() {
    std::string message = "the document ends before its root element";
    if (skipping_ > 0 || !frames_.empty()) {
        std::string name = shortened(skipping_ > 0 ? text_of(parser_->name) : frames_.back().name);
        if (skipping_ == 0 && frames_.back().extent.begin >= track_.begin()) {
            const Extent& opened = frames_.back().extent;
            name = name_in(track_.bytes(opened.begin, opened.content));
        }
        message = fmt::format("the document ends inside <{}>", name);
    }
    report(rules::xml::not_well_formed, std::move(message), track_.end(), track_.end(), {});
}

/// The end tag in front of `end` is not that of the open element, whose local name is `name`.
void Pass::mismatched_end(std::uint64_t end, std::string_view name) {
    const std::uint64_t begin = track_.markup_before(end, 0, end);
    const std::string closing = name_in(track_.bytes(begin, end));
    std::string opening = shortened(name), line;
    if (skipping_ == 0 && !frames_.empty() && frames_.back().name == name) {
        const Extent& opened = frames_.back().extent;
        const bool held = opened.begin >= track_.begin();
        if (held) opening = name_in(track_.bytes(opened.begin, opened.content));
        if (held || frames_.size() == 1)
            line = fmt::format(" (line {})", held ? track_.position(opened.begin).line : root_begin_.line);
    }
    std::string message = fmt::format("the end tag </{}> does not match <{}>{}", closing, opening, line);
    report(rules::xml::not_well_formed, std::move(message), begin, end, {});
}

void Pass::on_schema_error(const xmlError& error) {
    valid_ = false;
    if (over_ || given_up_ || frames_.empty() || error.level < XML_ERR_ERROR) return;
    const std::string_view message = error.message == nullptr ? "" : error.message;
    const std::string_view attribute = attribute_in(message);
    if (attribute.empty()) {
        about_element(error);
    } else {
        about_attribute(error, attribute);
    }
}

std::string_view Pass::value_of(const AttributeExtent& where, std::string_view tag) const noexcept {
    return tag.substr(where.value, where.end - where.value);
}

void Pass::about_attribute(const xmlError& error, std::string_view attribute) {
    const std::string name = as_written(attribute);
    // One value gives several findings of libxml2 (its pattern, then its type): the first one tells all.
    if (reported_attribute_ == name) return;
    reported_attribute_ = name;
    const Frame& frame = frames_.back();
    const std::string_view tag = track_.bytes(frame.extent.begin, frame.extent.content);
    const AttributeExtent where = find_attribute(tag, name);
    const std::uint64_t base = frame.extent.begin;
    const bool unexpected =
        error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1 || error.code == XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2;
    if (unexpected) {
        return report(rules::xml::unexpected_attribute,
                      fmt::format("{} has no attribute {}", quoted(frame.name), quoted(name)),
                      base + where.name, base + (where.end > 0 ? where.end + 1 : 0), handler_.path({}));
    }
    std::string message =
        fmt::format("{} of {} is {}", name, quoted(frame.name), quoted(value_of(where, tag)));
    if (attribute.starts_with("{http://www.w3.org/2001/XMLSchema-instance}")) {
        return report(rules::xml::schema_invalid, message + ", which the schema does not allow here",
                      base + where.value, base + where.end, handler_.path({}));
    }
    const std::string wanted = handler_.wanted(name);
    if (!wanted.empty()) message += fmt::format(": expected {}", wanted);
    report(rules::xml::bad_value, std::move(message), base + where.value, base + where.end,
           handler_.path(name));
}

void Pass::about_element(const xmlError& error) {
    Frame& frame = frames_.back();
    if (frame.reported) return;
    frame.reported = true;
    const Extent& extent = frame.extent;
    const std::string_view message = error.message == nullptr ? "" : error.message;
    const bool missing_child = message.find("Missing child") != std::string_view::npos;
    if (error.code == XML_SCHEMAV_ELEMENT_CONTENT && (missing_child || at_end_tag_)) {
        // The text that was reported stands for what is missing, unless it is that of the whole document.
        if (frame.text_reported && frames_.size() > 1) return;
        std::string text = fmt::format("{} lacks {}", quoted(frame.name), handler_.missing(false));
        if (frames_.size() > 1)
            return report(rules::xml::missing_element, std::move(text), extent.begin, extent.content,
                          handler_.path({}));
        handler_.spoiled();
        return track_.report(rules::xml::missing_element, std::move(text), root_begin_);
    }
    switch (error.code) {
        case XML_SCHEMAV_ELEMENT_CONTENT:
            return report(rules::xml::missing_element,
                          fmt::format("{} is missing before {}", handler_.missing(true), quoted(frame.name)),
                          extent.begin, extent.content, handler_.path({}));
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: {
            const std::string_view name = name_after(message, "The attribute '");
            frame.reported = false;  // another attribute may be missing too
            return report(rules::xml::missing_attribute,
                          fmt::format("{} lacks its attribute {}", quoted(frame.name), name), extent.begin,
                          extent.content, handler_.path({}));
        }
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
        case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
            if (frame.text_reported) return;
            return report(rules::xml::unexpected_text,
                          fmt::format("{} holds no text, nor blanks", quoted(frame.name)), extent.content,
                          extent.content_end, handler_.path({}));
        case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1:
        case XML_SCHEMAV_CVC_PATTERN_VALID:
        case XML_SCHEMAV_CVC_ENUMERATION_VALID: {
            std::string text = fmt::format("{} is {}", quoted(frame.name),
                                           quoted(track_.bytes(extent.content, extent.content_end)));
            const std::string wanted = handler_.wanted({});
            if (!wanted.empty()) text += fmt::format(": expected {}", wanted);
            return report(rules::xml::bad_value, std::move(text), extent.content, extent.content_end,
                          handler_.path({}));
        }
        default:
            return report(rules::xml::schema_invalid, tidy(error.message), extent.begin, extent.content,
                          handler_.path({}));
    }
}

}  // namespace digestkit::xmlio
