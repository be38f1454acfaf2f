// SPDX-License-Identifier: MIT
#include "lib/formats/text/patch.h"

#include <algorithm>
#include <vector>

#include "lib/base/hash.h"

namespace digestkit::text {
namespace {

constexpr std::size_t of_digits = 16;
/// How far the nearest common line is looked for. What lies further apart becomes one hunk.
constexpr std::size_t reach = 64;

std::vector<std::string_view> split_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t lf = text.find('\n');
        const std::size_t size = lf == std::string_view::npos ? text.size() : lf + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

using Lines = std::vector<std::string_view>;

/// The smallest step (in lines of both sides together) to a pair of equal lines.
struct Meeting {
    std::size_t plain, wanted;
};
Meeting nearest_meeting(const Lines& plain, std::size_t p, const Lines& wanted, std::size_t w) {
    const std::size_t left = plain.size() - p, right = wanted.size() - w;
    for (std::size_t step = 1; step <= reach; ++step) {
        for (std::size_t skip = 0; skip <= step; ++skip) {
            if (skip >= left || step - skip >= right) continue;
            if (plain[p + skip] == wanted[w + step - skip]) return {skip, step - skip};
        }
    }
    if (left <= reach || right <= reach) return {left, right};
    return {reach, reach};
}

void add_hunk(std::vector<Hunk>& hunks, std::size_t line, std::size_t removed, const Lines& wanted,
              std::size_t from, std::size_t count) {
    // Neighbours become one hunk.
    if (hunks.empty() || hunks.back().line + hunks.back().removed != line) hunks.push_back({line, 0, {}});
    Hunk& hunk = hunks.back();
    hunk.removed += removed;
    for (std::size_t i = 0; i < count; ++i) hunk.text.emplace_back(wanted[from + i]);
}

}  // namespace

Patch make_patch(std::string_view plain, std::string_view wanted, bool implicit) {
    Patch patch;
    patch.of = sha256_hex(plain, of_digits);
    Lines old_lines = split_lines(plain), new_lines = split_lines(wanted);
    const std::size_t total = old_lines.size();
    while (!old_lines.empty() && !new_lines.empty() && old_lines.back() == new_lines.back()) {
        old_lines.pop_back();
        new_lines.pop_back();
    }
    std::size_t p = 0, w = 0;
    while (p < old_lines.size() || w < new_lines.size()) {
        if (p < old_lines.size() && w < new_lines.size() && old_lines[p] == new_lines[w]) {
            ++p;
            ++w;
            continue;
        }
        const Meeting meeting = nearest_meeting(old_lines, p, new_lines, w);
        add_hunk(patch.hunks, p, meeting.plain, new_lines, w, meeting.wanted);
        p += meeting.plain;
        w += meeting.wanted;
    }
    if (implicit) patch.hunks.push_back({total, 0, {std::string()}});
    return patch;
}

bool apply_patch(const Patch& patch, std::string& plain) {
    if (patch.of != sha256_hex(plain, of_digits)) return false;
    const Lines lines = split_lines(plain);
    std::string out;
    std::size_t at = 0;
    for (const Hunk& hunk : patch.hunks) {
        if (hunk.line < at || hunk.line > lines.size() || hunk.removed > lines.size() - hunk.line)
            return false;
        for (; at < hunk.line; ++at) out += lines[at];
        at += hunk.removed;
        for (const std::string& text : hunk.text) out += text;
    }
    for (; at < lines.size(); ++at) out += lines[at];
    plain = std::move(out);
    return true;
}

bool is_implicit(const Patch& patch) {
    if (patch.hunks.empty()) return false;
    const Hunk& last = patch.hunks.back();
    return last.removed == 0 && last.text.size() == 1 && last.text.front().empty();
}

}  // namespace digestkit::text
