// SPDX-License-Identifier: MIT
#include "lib/pandoc/source_lines.h"

#include <algorithm>
#include <cstdint>

#include "lib/pandoc/element.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

SourceLines::SourceLines(std::string_view text, Position start) : text_(text), start_(start), starts_{0} {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool lone_return = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
        if (text[at] == '\n' || lone_return) starts_.push_back(at + 1);
    }
}

Position SourceLines::position(std::string_view line_and_column) const {
    const std::size_t colon = line_and_column.find(':');
    if (colon == std::string_view::npos) return {};
    const auto line = number_of(line_and_column.substr(0, colon), UINT32_MAX);
    const auto column = number_of(line_and_column.substr(colon + 1), UINT32_MAX);
    if (!line || !column || *line == 0 || *line > starts_.size()) return {};
    std::size_t at = starts_[*line - 1];
    std::uint64_t here = 1;
    while (here < *column && at < text_.size() && text_[at] != '\n' && text_[at] != '\r') {
        at += code_point_at(text_, at).length;
        ++here;
    }
    return {start_.line - 1 + *line, here, start_.offset + at};
}

SourceLines::Stretch SourceLines::one(std::string_view where) const {
    const std::size_t dash = where.find('-');
    if (dash == std::string_view::npos) return {};
    Stretch stretch{position(where.substr(0, dash)), position(where.substr(dash + 1))};
    if (!stretch.end.known()) stretch.end = stretch.begin;
    return stretch;
}

SourceLines::Stretch SourceLines::find(std::string_view where) const {
    // A paragraph in a quote has a stretch for each line; a heading has that of the line below its words too.
    Stretch first;
    for (std::size_t from = 0; from <= where.size();) {
        const std::size_t end = std::min(where.find(';', from), where.size());
        const Stretch next = one(where.substr(from, end - from));
        const bool earlier = !first.begin.known() || next.begin.offset < first.begin.offset;
        if (next.begin.known() && earlier) first = next;
        from = end + 1;
    }
    return first;
}

}  // namespace digestkit::pandoc
