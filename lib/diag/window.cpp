// SPDX-License-Identifier: MIT
#include "lib/diag/window.h"

#include <algorithm>

#include "lib/base/count_bytes.h"
#include "lib/base/find_last.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

/// Code points of a line that may hold bad bytes, each of which counts as one.
std::size_t columns_in(std::string_view line) noexcept {
    // Many times faster; and where nothing continues a character, each byte counts as one, whatever it is.
    std::size_t columns = count_code_points(line);
    if (columns == line.size() || find_invalid_utf8(line) == std::string_view::npos) return columns;
    columns = 0;
    for (std::size_t at = 0; at < line.size(); ++columns) at += code_point_at(line, at).length;
    return columns;
}

bool ends_line(std::string_view text, std::size_t at, LoneReturn lone_return) noexcept {
    if (text[at] != '\r' || lone_return == LoneReturn::is_text) return text[at] == '\n';
    return at + 1 == text.size() || text[at + 1] != '\n';
}

}  // namespace

Position advance(Position start, std::string_view bytes) noexcept {
    Position position = start;
    position.offset += bytes.size();
    if (const std::size_t first = bytes.find('\n'); first != std::string_view::npos) {
        position.line += count_bytes(bytes.substr(first), [](char c) { return c == '\n'; });
        position.column = 1;
        bytes.remove_prefix(find_last(bytes, '\n') + 1);
    } else if (start.offset == 0 && bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());  // no editor counts it
    }
    position.column += columns_in(bytes);
    return position;
}

Position advance(Position start, std::string_view text, std::size_t begin, std::size_t end,
                 LoneReturn lone_return) noexcept {
    const std::string_view bytes = text.substr(begin, end - begin);
    if (lone_return == LoneReturn::is_text || bytes.find('\r') == std::string_view::npos)
        return advance(start, bytes);
    std::size_t line = begin;
    Position position = start;
    for (std::size_t at = begin; at < end; ++at) {
        if (!ends_line(text, at, lone_return)) continue;
        line = at + 1;
        position = {position.line + 1, 1, start.offset + (line - begin)};
    }
    return advance(position, text.substr(line, end - line));
}

Position Window::position(std::size_t at) const noexcept {
    return advance(start_, bytes_, 0, std::min(at, bytes_.size()), lone_return_);
}

Excerpt Window::excerpt(std::size_t begin, std::size_t end, std::size_t max_bytes) const {
    begin = std::min(begin, bytes_.size());
    end = std::clamp(end, begin, bytes_.size());
    // Of a very long line no more is looked at than can be shown.
    const std::size_t farthest = begin - std::min(begin, max_bytes + 1);
    std::size_t first = begin;
    while (first > farthest && !ends_line(bytes_, first - 1, lone_return_)) --first;
    const std::string_view ends = lone_return_ == LoneReturn::ends_line ? "\r\n" : "\n";
    std::size_t last =
        bytes_.substr(0, begin + std::min(bytes_.size() - begin, max_bytes + 1)).find_first_of(ends, begin);
    if (last == std::string_view::npos) last = std::min(bytes_.size(), begin + max_bytes + 1);
    if (last > begin && bytes_[last - 1] == '\r') --last;

    Excerpt excerpt;
    if (last - first > max_bytes) {
        const std::size_t before = max_bytes / 3;
        if (begin - first > before) {
            first = begin - before;
            while (first < begin && is_continuation(bytes_[first])) ++first;
            excerpt.cut_before = true;
        }
        if (last - first > max_bytes) {
            last = std::max(first + max_bytes, begin);
            while (last > begin && is_continuation(bytes_[last])) --last;
            excerpt.cut_after = true;
        }
    }
    excerpt.line = bytes_.substr(first, last - first);
    excerpt.mark_begin = std::min(begin, last) - first;
    excerpt.mark_end = std::clamp(end, begin, std::max(begin, last)) - first;
    excerpt.mark_end = std::max(excerpt.mark_end, excerpt.mark_begin);
    return excerpt;
}

Span Window::span(std::size_t begin, std::size_t end, const std::string& file,
                  const std::string& member) const {
    const Position from = position(begin);
    return {file, member, from, advance(from, bytes_, begin, end, lone_return_)};
}

}  // namespace digestkit
