// SPDX-License-Identifier: MIT
#include "lib/jsonio/emitter.h"

#include <fmt/format.h>

#include <iterator>

#include "lib/jsonio/compact.h"
#include "lib/jsonio/scan.h"

namespace digestkit::jsonio {

namespace {

constexpr std::size_t indent = 2;

/// The escape of a special byte; the short form where RFC 8259 §7 has one.
void append_escape(std::string& out, char c) {
    constexpr std::string_view with_short_form = "\"\\\b\f\n\r\t", short_forms = "\"\\bfnrt";
    const std::size_t at = with_short_form.find(c);
    if (at != std::string_view::npos) {
        out += {'\\', short_forms[at]};
    } else {
        fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<unsigned>(c));
    }
}

}  // namespace

void Emitter::new_line() {
    if (style_ == Style::compact) return;
    out_ += '\n';
    out_.append(indent * counts_.size(), ' ');
}

/// What stands before a name, an element, or the value of a name.
void Emitter::separate() {
    if (after_name_) {
        after_name_ = false;
        return;
    }
    if (counts_.empty()) return;
    if (counts_.back()++ > 0) out_ += ',';
    new_line();
}

void Emitter::begin(char opener) {
    separate();
    out_ += opener;
    counts_.push_back(0);
}

void Emitter::end(char closer) {
    const bool is_empty = counts_.back() == 0;
    counts_.pop_back();
    if (!is_empty) new_line();
    out_ += closer;
}

void Emitter::quote(std::string_view text) {
    out_ += '"';
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t at = find_special(text, from);
        out_.append(text, from, at - from);
        if (at < text.size()) append_escape(out_, text[at]);
        from = at + 1;
    }
    out_ += '"';
}

/// What stands behind a name.
void Emitter::colon() {
    out_ += ':';
    if (style_ == Style::indented) out_ += ' ';
    after_name_ = true;
}

void Emitter::name(std::string_view text) {
    separate();
    quote(text);
    colon();
}

void Emitter::string(std::string_view text) {
    separate();
    quote(text);
}

void Emitter::number(std::uint64_t value) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", value);
}

void Emitter::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
}

void Emitter::raw(std::string_view json) {
    // Token by token, without recursion: strings whole, brackets and commas by the methods above.
    for (std::size_t at = skip_blanks(json, 0); at < json.size(); at = skip_blanks(json, at)) {
        const char c = json[at];
        if (c == '{' || c == '[') begin(c);
        if (c == '}' || c == ']') end(c);
        if (std::string_view("{}[],").find(c) != std::string_view::npos) {
            ++at;
            continue;
        }
        std::size_t end_of_token = token_end(json, at);
        separate();
        out_.append(json, at, end_of_token - at);
        at = skip_blanks(json, end_of_token);
        if (at < json.size() && json[at] == ':') {
            colon();
            ++at;
        }
    }
}

std::string string_token(std::string_view text) {
    Emitter out(Style::compact);
    out.string(text);
    return out.take();
}

}  // namespace digestkit::jsonio
