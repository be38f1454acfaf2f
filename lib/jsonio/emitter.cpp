// SPDX-License-Identifier: MIT
#include "lib/jsonio/emitter.h"

#include <fmt/format.h>

#include "lib/jsonio/compact.h"
#include "lib/jsonio/scan.h"

namespace digestkit::jsonio {

namespace {

constexpr std::size_t indent = 2;

}  // namespace

void Emitter::new_line() {
    if (style_ == Style::compact) return;
    put('\n');
    for (std::size_t i = 0; i < indent * counts_.size(); ++i) put(' ');
}

/// What stands before a name, an element, or the value of a name.
void Emitter::separate() {
    if (after_name_) {
        after_name_ = false;
        return;
    }
    if (counts_.empty()) return;
    if (counts_.back()++ > 0) put(',');
    new_line();
}

void Emitter::begin(char opener) {
    separate();
    put(opener);
    counts_.push_back(0);
}

void Emitter::end(char closer) {
    const bool is_empty = counts_.back() == 0;
    counts_.pop_back();
    if (!is_empty) new_line();
    put(closer);
}

void Emitter::put(std::string_view text) {
    text.copy(room(text.size()), text.size());
    size_ += text.size();
}

/// The escape of a special byte; the short form where RFC 8259 §7 has one.
void Emitter::put_escape(char c) {
    constexpr std::string_view with_short_form = "\"\\\b\f\n\r\t", short_forms = "\"\\bfnrt";
    const std::size_t at = with_short_form.find(c);
    put('\\');
    if (at != std::string_view::npos) {
        put(short_forms[at]);
    } else {
        put(fmt::format("u{:04X}", static_cast<unsigned>(c)));
    }
}

/// Nearly every text is written as it is.
void Emitter::quote(std::string_view text) {
    if (find_special(text, 0) < text.size()) return quote_with_escapes(text);
    char* const to = room(text.size() + 2);
    *to = '"';
    text.copy(to + 1, text.size());
    to[text.size() + 1] = '"';
    size_ += text.size() + 2;
}

void Emitter::quote_with_escapes(std::string_view text) {
    put('"');
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t at = find_special(text, from);
        put(text.substr(from, at - from));
        if (at < text.size()) put_escape(text[at]);
        from = at + 1;
    }
    put('"');
}

/// What stands behind a name.
void Emitter::colon() {
    put(':');
    if (style_ == Style::indented) put(' ');
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
    put(std::string_view(fmt::format_int(value).c_str()));
}

void Emitter::boolean(bool value) {
    separate();
    put(std::string_view(value ? "true" : "false"));
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
        put(json.substr(at, end_of_token - at));
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
