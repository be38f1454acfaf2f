// SPDX-License-Identifier: MIT
#include "lib/jsonio/cursor.h"

#include <fmt/format.h>

#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_lim.h"
#include "lib/jsonio/mistakes.h"
#include "lib/jsonio/scan.h"

namespace digestkit::jsonio {

Type Cursor::peek() noexcept {
    at_ = skip_blanks(text_, at_);
    if (fault_ || at_ == text_.size()) return Type::nothing;
    switch (text_[at_]) {
        case '{':
            return Type::object;
        case '[':
            return Type::array;
        case '"':
            return Type::string;
        case 't':
        case 'f':
            return Type::boolean;
        case 'n':
            return Type::null;
        default:
            return text_[at_] == '-' || (text_[at_] >= '0' && text_[at_] <= '9') ? Type::number
                                                                                 : Type::nothing;
    }
}

bool Cursor::fail(Fault fault) {
    if (!fault_) fault_ = std::move(fault);
    return false;
}

bool Cursor::fail_here(std::string_view wanted) {
    return fail(name_mistake(text_, at_, wanted));
}

bool Cursor::enter(char opener) {
    if (fault_) return false;
    at_ = skip_blanks(text_, at_);
    if (at_ == text_.size() || text_[at_] != opener)
        return fail_here(opener == '{' ? "an object" : "an array");
    if (depth_ == max_depth_) {
        return fail({&rules::lim::depth,
                     {at_, at_ + 1},
                     fmt::format("more than {} objects and lists inside one another", max_depth_),
                     "raise it with --limit depth=NUMBER"});
    }
    ++at_;
    ++depth_;
    first_ = true;
    return true;
}

/// To the next name or element of the innermost value; false behind its `closer`.
bool Cursor::next(char closer) {
    if (fault_) return false;
    at_ = skip_blanks(text_, at_);
    const bool is_first = first_;
    first_ = false;
    if (at_ < text_.size() && text_[at_] == closer) {
        ++at_;
        --depth_;
        return false;
    }
    if (is_first) return true;
    if (at_ == text_.size() || text_[at_] != ',')
        return fail_here(closer == '}' ? "',' or '}'" : "',' or ']'");
    const std::size_t comma = at_++;
    at_ = skip_blanks(text_, at_);
    if (at_ < text_.size() && text_[at_] == closer) return fail(trailing_comma(comma));
    return true;
}

bool Cursor::next_member() {
    return next('}') && read_name();
}

bool Cursor::next_element() {
    if (!next(']')) return false;
    return peek() != Type::nothing || fail_here("a value");
}

bool Cursor::read_name() {
    if (at_ == text_.size() || text_[at_] != '"') return fail(name_name_mistake(text_, at_));
    const std::size_t begin = at_;
    const std::size_t end = find_special(text_, begin + 1);
    if (end < text_.size() && text_[end] == '"') {
        name_ = text_.substr(begin + 1, end - begin - 1);
        at_ = end + 1;
    } else {
        std::string& decoded = decoded_names_.emplace_back();
        if (!string_body(&decoded)) return false;
        name_ = decoded;
    }
    name_stretch_ = {begin, at_};
    at_ = skip_blanks(text_, at_);
    if (at_ == text_.size() || text_[at_] != ':') return fail_here("':' after the name");
    ++at_;
    return true;
}

bool Cursor::read_string(std::string& out) {
    if (peek() != Type::string) return fail_here("a string");
    const std::size_t end = find_special(text_, at_ + 1);
    if (end < text_.size() && text_[end] == '"') {
        out.assign(text_.data() + at_ + 1, end - at_ - 1);
        at_ = end + 1;
        return true;
    }
    out.clear();
    return string_body(&out);
}

/// From the opening quote to behind the closing one; `out` may be null.
bool Cursor::string_body(std::string* out) {
    std::size_t from = at_ + 1;
    while (true) {
        at_ = find_special(text_, from);
        if (out != nullptr) out->append(text_, from, at_ - from);
        if (at_ == text_.size()) return fail(truncated(at_, "inside a string"));
        if (text_[at_] == '"') break;
        if (text_[at_] != '\\') return fail(control_in_string(text_, at_));
        if (!escape(out)) return false;
        from = at_;
    }
    ++at_;
    return true;
}

bool Cursor::escape(std::string* out) {
    if (at_ + 1 == text_.size()) return fail(truncated(at_ + 1, "inside an escape"));
    char c = 0;
    switch (text_[at_ + 1]) {
        case '"':
        case '\\':
        case '/':
            c = text_[at_ + 1];
            break;
        case 'b':
            c = '\b';
            break;
        case 'f':
            c = '\f';
            break;
        case 'n':
            c = '\n';
            break;
        case 'r':
            c = '\r';
            break;
        case 't':
            c = '\t';
            break;
        case 'u':
            return unicode_escape(out);
        default:
            return fail(bad_escape(text_, at_));
    }
    at_ += 2;
    if (out != nullptr) out->push_back(c);
    return true;
}

bool Cursor::read_number(std::string_view& token) {
    if (peek() != Type::number) return fail_here("a number");
    const std::size_t begin = at_;
    const std::size_t end = number_end(text_, begin);
    if (end == std::string_view::npos) return fail(number_mistake(text_, begin));
    token = text_.substr(begin, end - begin);
    at_ = end;
    return true;
}

bool Cursor::read_word(std::string_view word) {
    if (text_.substr(at_, word.size()) != word || continues_word(text_, at_ + word.size())) {
        return fail(name_mistake(text_, at_, "a value"));
    }
    at_ += word.size();
    return true;
}

bool Cursor::read_boolean(bool& value) {
    if (peek() != Type::boolean) return fail_here("true or false");
    value = text_[at_] == 't';
    return read_word(value ? "true" : "false");
}

bool Cursor::skip_scalar(Type type) {
    std::string_view token;
    bool value = false;
    switch (type) {
        case Type::string:
            return string_body(nullptr);
        case Type::number:
            return read_number(token);
        case Type::boolean:
            return read_boolean(value);
        case Type::null:
            return read_word("null");
        default:
            return fail_here("a value");
    }
}

Stretch Cursor::skip() {
    peek();
    const std::size_t begin = at_;
    if (fault_ || !skip_open_values()) return {begin, begin};
    return {begin, at_};
}

/// One value and all in it, without recursion: the depth of the text is not the depth of our stack.
bool Cursor::skip_open_values() {
    const std::size_t outermost = open_.size();
    do {
        const Type type = peek();
        if (type == Type::object || type == Type::array) {
            if (!enter(type == Type::object ? '{' : '[')) return false;
            open_.push_back({type == Type::object, open_names_.size()});
        } else if (!skip_scalar(type)) {
            return false;
        }
        while (open_.size() > outermost) {
            const Open innermost = open_.back();
            if (innermost.is_object ? next_member() : next_element()) {
                if (innermost.is_object)
                    open_names_.push_back({name_, name_stretch_.begin, name_stretch_.end});
                break;
            }
            if (fault_) return false;
            note_duplicates(std::span(open_names_).subspan(innermost.first_name));
            open_names_.resize(innermost.first_name);
            open_.pop_back();
        }
    } while (open_.size() > outermost);
    return true;
}

void Cursor::note_duplicates(std::span<Name> names) {
    for (const Name& name : find_duplicates(names)) {
        notes_.push_back({&rules::jsn::duplicate_member,
                          {name.begin, name.end},
                          fmt::format("member {} stands here a second time", quoted(name.text)),
                          "keep one of them"});
    }
}

bool Cursor::finish() {
    if (fault_) return false;
    at_ = skip_blanks(text_, at_);
    return at_ == text_.size() || fail(text_after_value(text_, at_));
}

}  // namespace digestkit::jsonio
