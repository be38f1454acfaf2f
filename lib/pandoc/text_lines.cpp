// SPDX-License-Identifier: MIT
#include "lib/pandoc/text_lines.h"

#include <algorithm>
#include <array>

#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::pandoc {

namespace {

constexpr std::size_t least_fence = 3, tab_stop = 4;

/// How HTML begins and ends whose lines are no text.
struct RawEnd {
    std::string_view opening, end;
};
constexpr std::array<RawEnd, 5> raw_ends = {{{"<!--", "-->"},
                                             {"<script", "</script>"},
                                             {"<style", "</style>"},
                                             {"<pre", "</pre>"},
                                             {"<textarea", "</textarea>"}}};

/// Takes the blanks off the front; their columns.
std::size_t take_blanks(std::string_view& line) {
    std::size_t columns = 0;
    while (line.starts_with(' ') || line.starts_with('\t')) {
        columns += line.front() == '\t' ? tab_stop - columns % tab_stop : 1;
        line.remove_prefix(1);
    }
    return columns;
}

/// The sign of a list and the blanks behind it: their bytes; 0 where there is none.
std::size_t marker_size(std::string_view line) {
    constexpr std::size_t most_digits = 9;
    std::size_t size = 0;
    if (line.starts_with('-') || line.starts_with('*') || line.starts_with('+')) {
        size = 1;
    } else {
        while (size < line.size() && size < most_digits && line[size] >= '0' && line[size] <= '9') ++size;
        const bool ends = size > 0 && size < line.size() && (line[size] == '.' || line[size] == ')');
        size = ends ? size + 1 : 0;
    }
    if (size == 0 || size >= line.size() || line[size] != ' ') return 0;
    const std::size_t text = std::min(line.find_first_not_of(' ', size), line.size());
    return text - size > tab_stop ? size + 1 : text;
}

std::size_t run_length(std::string_view line, char sign) {
    return std::min(line.find_first_not_of(sign), line.size());
}

}  // namespace

bool TextLines::next() {
    if (lines_.done()) return false;
    at_ = lines_.at();
    line_ = words_ = lines_.next();
    begins_item_ = false;
    std::string_view rest = line_;
    indent_ = take_blanks(rest);
    bool quoted = false;
    std::size_t column = indent_;
    while (rest.starts_with('>')) {
        quoted = true;
        rest.remove_prefix(1);
        take_blanks(rest);
        column = 0;
    }
    if (fence_ && !is_blank(line_)) {
        const bool left = (fence_->quoted && !quoted) || (fence_->inside > indent_ && !quoted);
        if (left) fence_.reset();  // with the quote or list around it
    }
    if (fence_) {
        code_ = true;
        if (closes_fence(rest, quoted)) fence_.reset();
        return true;
    }
    code_ = is_raw();
    if (!code_) words_ = rest;
    if (code_ || rest.empty()) return true;
    enter_list(rest, column);
    while (const std::size_t marker = marker_size(rest)) {
        begins_item_ = true;
        rest.remove_prefix(marker);
    }
    words_ = rest;
    code_ = column < list_inside_ + tab_stop && opens_fence(rest, quoted);
    return true;
}

void TextLines::enter_list(std::string_view rest, std::size_t column) {
    const std::size_t marker = marker_size(rest);
    if (marker > 0 && column < list_inside_ + tab_stop) {
        list_inside_ = column + marker;
    } else if (column < list_inside_) {
        list_inside_ = 0;
    }
}

bool TextLines::closes_fence(std::string_view rest, bool quoted) {
    const std::size_t size = run_length(rest, fence_->sign);
    return quoted == fence_->quoted && size >= fence_->size && is_blank(rest.substr(size));
}

bool TextLines::opens_fence(std::string_view rest, bool quoted) {
    if (!rest.starts_with('`') && !rest.starts_with('~')) return false;
    const char sign = rest.front();
    const std::size_t size = run_length(rest, sign);
    if (size < least_fence || (sign == '`' && rest.find('`', size) != std::string_view::npos)) return false;
    fence_ = Fence{at_, size, quoted ? 0 : list_inside_, sign, quoted};
    return true;
}

/// HTML whose lines are no text, up to the line with its end.
bool TextLines::is_raw() {
    const bool inside = !raw_end_.empty();
    const std::string lowered = ascii_lowered(trimmed(line_));
    if (!inside) {
        const auto found = std::find_if(raw_ends.begin(), raw_ends.end(),
                                        [&](const RawEnd& one) { return lowered.starts_with(one.opening); });
        if (found == raw_ends.end() || indent_ >= tab_stop) return false;
        raw_end_ = found->end;
    }
    if (lowered.find(raw_end_) != std::string::npos) raw_end_ = {};
    return true;
}

}  // namespace digestkit::pandoc
