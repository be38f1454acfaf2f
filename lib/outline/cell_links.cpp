// SPDX-License-Identifier: MIT
#include "lib/outline/cell_links.h"

#include "lib/outline/link_target.h"

namespace digestkit::outline {

namespace {

constexpr std::string_view middle = "](";

/// What stands between brackets, or parentheses, as it is.
bool is_simple(std::string_view words, std::string_view address) {
    return !words.empty() && words != address && words.find_first_of("[]") == std::string_view::npos &&
           words.back() != '\\' && !address.empty() &&
           address.find_first_of("() \t\n<>") == std::string_view::npos && link_target(address);
}

/// From the bracket at `at`: how long it is, and where its words end. 0: there is none.
std::size_t link_at(std::string_view cell, std::size_t at, std::size_t& words_end) {
    const std::size_t close = cell.find_first_of("[]", at + 1);
    if (close == std::string_view::npos || cell.substr(close, middle.size()) != middle) return 0;
    const std::size_t begin = close + middle.size(), end = cell.find_first_of("()", begin);
    if (end == std::string_view::npos || cell[end] != ')') return 0;
    if (!is_simple(cell.substr(at + 1, close - at - 1), cell.substr(begin, end - begin))) return 0;
    words_end = close;
    return end + 1 - at;
}

}  // namespace

std::string with_links(const Text& text) {
    std::string cell;
    const auto runs = text.runs();
    for (std::size_t i = 0; i < runs.size();) {
        const std::optional<std::string>& href = runs[i].marks.href;
        std::string words;
        std::size_t end = i;
        while (end < runs.size() && runs[end].marks.href == href) words += runs[end++].text;
        i = end;
        if (!href || words == *href) {
            cell += words;
        } else if (is_simple(words, *href)) {
            cell += "[" + words + std::string(middle) + *href + ")";
        } else {
            cell += words + (words.empty() ? "" : " ") + *href;
        }
    }
    return cell;
}

Text links_read(std::string_view cell) {
    Text text;
    std::size_t plain = 0;  // what is no link yet
    for (std::size_t at = cell.find('['); at != std::string_view::npos; at = cell.find('[', at)) {
        std::size_t words_end = 0;
        const std::size_t size = link_at(cell, at, words_end);
        if (size == 0) {
            ++at;
            continue;
        }
        text.append(cell.substr(plain, at - plain));
        Marks link;
        link.href =
            std::string(cell.substr(words_end + middle.size(), at + size - 1 - words_end - middle.size()));
        text.append(cell.substr(at + 1, words_end - at - 1), link);
        at += size;
        plain = at;
    }
    text.append(cell.substr(plain));
    return text;
}

}  // namespace digestkit::outline
