// SPDX-License-Identifier: MIT
#include "lib/jsonio/resync.h"

#include <algorithm>

namespace digestkit::jsonio {

namespace {

constexpr bool is_indent(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\r';
}
/// Brackets beyond this depth are counted and not remembered: whoever nests so deeply is no record of ours.
constexpr std::size_t deepest = 4096;

}  // namespace

Resync::Resync(std::string_view line_start)
    : indent_(line_start), knows_indent_(std::all_of(line_start.begin(), line_start.end(), is_indent)) {}

Resync Resync::between_elements() {
    Resync resync(",");
    resync.any_object_ = true;
    return resync;
}

std::size_t Resync::feed(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (stops_at(text[at])) return at;
    }
    return std::string_view::npos;
}

void Resync::pass_string(char c) {
    if (c == '\n' || (c == '"' && !escaped_)) string_ = false;
    escaped_ = c == '\\' && !escaped_;
}

void Resync::open(char c) {
    if (open_.size() < deepest) {
        open_.push_back(c);
    } else {
        ++deeper_;
    }
}

/// Closes the innermost open bracket of the same kind and all inside it; without one nothing.
void Resync::close(char c) {
    if (deeper_ > 0) {
        --deeper_;
        return;
    }
    const char opener = c == '}' ? '{' : '[';
    const auto partner = std::find(open_.rbegin(), open_.rend(), opener);
    if (partner != open_.rend()) open_.erase(partner.base() - 1, open_.end());
}

bool Resync::stops_at(char c) {
    if (string_) {
        pass_string(c);
        if (c != '\n') return false;
    }
    if (c == '\n') {
        line_begins_ = true;
        blanks_.clear();
        return false;
    }
    if (line_begins_ && is_indent(c)) {
        blanks_ += c;
        return false;
    }
    const bool at_indent = line_begins_ && knows_indent_ && begun_ && blanks_ == indent_;
    const bool is_sibling = c == '{' && (any_object_ || at_indent);
    line_begins_ = false;
    if (is_sibling) {
        at_element_ = true;
        return true;
    }
    const bool outside = open_.empty();
    begun_ = true;
    if (outside && (c == ',' || c == ']')) return true;
    if (c == '"') string_ = true;
    if (c == '{' || c == '[') open(c);
    // A `]` whose partner is not open here closes the list itself: the element has left brackets open.
    if (c == ']' && std::find(open_.begin(), open_.end(), '[') == open_.end()) return true;
    if (c == '}' || c == ']') close(c);
    return false;
}

}  // namespace digestkit::jsonio
