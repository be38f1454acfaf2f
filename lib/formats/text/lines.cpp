// SPDX-License-Identifier: MIT
#include "lib/formats/text/lines.h"

#include <algorithm>

#include "lib/unicode/properties.h"

namespace digestkit::text {
namespace {

bool is_ascii_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Three or more of one sign, nothing else.
bool is_row_of_signs(std::string_view text) {
    constexpr std::string_view box = "─";
    if (text.starts_with(box)) {
        std::size_t count = 0;
        while (text.starts_with(box)) {
            text.remove_prefix(box.size());
            ++count;
        }
        return count >= 3 && text.empty();
    }
    if (text.size() < 3 || (text[0] != '-' && text[0] != '=' && text[0] != '*')) return false;
    return text.find_first_not_of(text[0]) == std::string_view::npos;
}

/// Bytes that can begin a blank beyond ASCII (U+0085, U+00A0, U+1680, U+2000…, U+3000).
bool may_be_blank(char c) {
    return c == '\xC2' || c == '\xE1' || c == '\xE2' || c == '\xE3';
}

}  // namespace

bool LineCutter::cut(std::size_t at, Line& line) const {
    if (at >= view_.size()) return false;
    // Field by field: assigning a whole Line reads it back from where it was just written, which stalls.
    line.begin = at;
    line.label = -1;
    line.word = nullptr;
    line.kind = LineKind::text;
    line.form_feed = line.provenance = false;
    if (view_[at] == '\n') {  // half of a page
        line.end = line.text_begin = line.text_end = at;
        line.next = at + 1;
        line.kind = LineKind::blank;
        return true;
    }
    if (view_[at] == '\f') {
        line.form_feed = true;
        line.kind = LineKind::separator;
        line.text_begin = at;
        line.end = line.text_end = line.next = at + 1;
        return at + 1 < view_.size() || at_end_;
    }
    const std::size_t end = next_lf(at);
    const bool lf = end < view_.size();
    if (lf) {
        line.end = end;
        line.next = end + 1;
    } else {
        line.end = line.next = view_.size();
    }
    if (has_cr_) {
        const std::size_t cr = next_cr(at);
        if (cr < line.end) {
            const bool before_lf = lf && cr + 1 == line.end;
            line.end = cr;
            line.next = before_lf ? line.end + 2 : line.end + 1;
            // A CR that ends the view may be the first half of a CRLF.
            if (line.next == view_.size() && !before_lf && !at_end_) return false;
            finish(line);
            return true;
        }
    }
    if (!lf && !at_end_) return false;
    finish(line);
    return true;
}

// Both are remembered: with lone CRs the LF lies far behind many lines, and with LFs the CR does.
std::size_t LineCutter::next_lf(std::size_t at) const {
    if (at < lf_from_ || at > lf_) {
        lf_from_ = at;
        lf_ = std::min(view_.find('\n', at), view_.size());
    }
    return lf_;
}

std::size_t LineCutter::next_cr(std::size_t at) const {
    if (at < cr_from_ || at > cr_) {
        cr_from_ = at;
        cr_ = std::min(view_.find('\r', at), view_.size());
    }
    return cr_;
}

void LineCutter::finish(Line& line) const {
    line.text_begin = line.begin;
    line.text_end = line.end;
    while (line.text_begin < line.text_end && is_ascii_blank(view_[line.text_begin])) ++line.text_begin;
    while (line.text_end > line.text_begin && is_ascii_blank(view_[line.text_end - 1])) --line.text_end;
    if (line.text_begin == line.text_end) {
        line.kind = LineKind::blank;
        return;
    }
    const std::string_view text = view_.substr(line.text_begin, line.text_end - line.text_begin);
    const char first = text[0];
    if (first == '-' || first == '=' || first == '*' || first == '\xE2') {
        if (is_row_of_signs(text)) {
            line.kind = line.text_begin == line.begin ? LineKind::separator : LineKind::rule;
            return;
        }
    }
    if (may_be_blank(first) && is_blank(text)) line.kind = LineKind::blank;
}

void count_line_end(std::string_view view, const Line& line, LineEnds& ends) {
    const std::size_t size = line.next - line.end;
    if (size == 0 || line.form_feed) return;
    if (size == 2) {
        ++ends.crlf;
    } else if (view[line.end] == '\n') {
        ++ends.lf;
    } else {
        ++ends.cr;
    }
}

}  // namespace digestkit::text
