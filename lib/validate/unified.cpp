// SPDX-License-Identifier: MIT
#include "lib/validate/unified.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/validate/mend.h"

namespace digestkit {

namespace {

constexpr std::size_t context = 3;

/// With their ends; the last one may have none.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
        lines.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return lines;
}

/// Whole lines `begin` … `end` of the old text become `text`.
struct Change {
    std::size_t begin = 0, end = 0;
    std::string text;
};

std::size_t line_at(const std::vector<std::size_t>& starts, std::uint64_t offset) {
    const auto behind = std::upper_bound(starts.begin(), starts.end(), offset);
    return static_cast<std::size_t>(behind - starts.begin()) - 1;
}

/// The line behind those that the edit changes. Where it takes a line end away, the next line is one of them.
std::size_t line_behind(const Edit& edit, std::string_view bytes, const std::vector<std::size_t>& starts) {
    if (edit.length == 0) return 0;
    const std::uint64_t end = edit.offset + edit.length;
    const bool joins = bytes[end - 1] == '\n' && (edit.text.empty() || edit.text.back() != '\n');
    return line_at(starts, joins && end < bytes.size() ? end : end - 1) + 1;
}

std::vector<Change> changes_of(std::string_view bytes, const std::vector<std::string_view>& lines,
                               const std::vector<Edit>& edits) {
    std::vector<std::size_t> starts;
    for (const std::string_view line : lines)
        starts.push_back(static_cast<std::size_t>(line.data() - bytes.data()));
    std::vector<Change> changes;
    for (std::size_t i = 0; i < edits.size();) {
        Change change;
        change.begin = line_at(starts, std::min<std::uint64_t>(edits[i].offset, bytes.size() - 1));
        change.end = change.begin + 1;
        std::vector<Edit> own;
        const std::size_t base = starts[change.begin];
        for (; i < edits.size(); ++i) {
            const std::size_t first =
                line_at(starts, std::min<std::uint64_t>(edits[i].offset, bytes.size() - 1));
            if (first >= change.end) break;
            change.end = std::max(change.end, line_behind(edits[i], bytes, starts));
            own.push_back({edits[i].offset - base, edits[i].length, edits[i].text});
        }
        const std::size_t stop = change.end < starts.size() ? starts[change.end] : bytes.size();
        change.text = edited(bytes.substr(base, stop - base), own);
        changes.push_back(std::move(change));
    }
    return changes;
}

void append_lines(std::string& out, char sign, std::string_view text) {
    for (const std::string_view line : lines_of(text)) {
        out += sign;
        out += line;
        if (line.back() != '\n') out += "\n\\ No newline at end of file\n";
    }
}

/// "12,3"; a single line is its number alone, none stands behind the line before.
std::string range(std::size_t begin, std::size_t count) {
    if (count == 1) return std::to_string(begin + 1);
    return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

/// As patch(1) and git read it: a tab ends a name with blanks, and a name with controls is quoted as in C.
std::string header_name(const std::string& path) {
    std::string quoted = "\"";
    for (const char c : path) {
        if (c == '"' || c == '\\') {
            quoted += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            quoted += fmt::format("\\{:03o}", static_cast<unsigned>(c));
        } else {
            quoted += c;
        }
    }
    if (quoted.size() > path.size() + 1) return quoted + '"';
    return path.find(' ') == std::string::npos ? path : path + '\t';
}

}  // namespace

std::string unified_difference(const std::string& path, std::string_view bytes,
                               const std::vector<Edit>& edits) {
    if (bytes.empty() || edits.empty()) return {};
    const std::vector<std::string_view> lines = lines_of(bytes);
    const std::vector<Change> changes = changes_of(bytes, lines, edits);
    std::string out = fmt::format("--- {0}\n+++ {0}\n", header_name(path));
    std::ptrdiff_t shift = 0;  // of the new text against the old one
    for (std::size_t i = 0; i < changes.size();) {
        const std::size_t begin = changes[i].begin - std::min(changes[i].begin, context);
        std::size_t at = begin, new_count = 0;
        std::string body;
        // Changes whose contexts meet share a hunk.
        for (bool first = true; i < changes.size() && (first || changes[i].begin <= at + 2 * context); ++i) {
            first = false;
            for (; at < changes[i].begin; ++at, ++new_count) append_lines(body, ' ', lines[at]);
            for (; at < changes[i].end; ++at) append_lines(body, '-', lines[at]);
            append_lines(body, '+', changes[i].text);
            new_count += lines_of(changes[i].text).size();
        }
        for (const std::size_t end = std::min(at + context, lines.size()); at < end; ++at, ++new_count)
            append_lines(body, ' ', lines[at]);
        const auto new_begin = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(begin) + shift);
        out += fmt::format("@@ -{} +{} @@\n", range(begin, at - begin), range(new_begin, new_count)) + body;
        shift += static_cast<std::ptrdiff_t>(new_count) - static_cast<std::ptrdiff_t>(at - begin);
    }
    return out;
}

}  // namespace digestkit
