// SPDX-License-Identifier: MIT
#include "lib/formats/epub/runs.h"

#include "lib/formats/epub/names.h"
#include "lib/outline/link_target.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

namespace {

void write_marked(Page& page, const Text::Run& run, LineFeeds feeds) {
    const Marks& marks = run.marks;
    if (marks.strong) page.open("strong");
    if (marks.emphasis) page.open("em");
    if (marks.code) page.open("code");
    write_lines(page, run.text, feeds);
    for (const bool marked : {marks.code, marks.emphasis, marks.strong}) {
        if (marked) page.close();
    }
}

}  // namespace

void write_lines(Page& page, std::string_view text, LineFeeds feeds) {
    if (feeds == LineFeeds::kept) {
        page.text(text);
        return;
    }
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        page.text(text.substr(0, end)).open("br").close();
        text.remove_prefix(end + 1);
    }
    page.text(text);
}

void open_link(Page& page, std::string_view href, std::string_view text) {
    const std::optional<std::string> target = is_blank(text) ? std::nullopt : outline::link_target(href);
    page.open(target ? "a" : "span");
    if (target) page.attribute("href", *target);
    if (target != href) page.attribute(attribute::href, href);
}

void write_runs(Page& page, const Text& text, LineFeeds feeds) {
    if (text.is_plain()) {
        write_lines(page, text.plain(), feeds);
        return;
    }
    const std::vector<Text::Run> runs = text.runs();
    for (std::size_t i = 0; i < runs.size();) {
        const std::optional<std::string>& href = runs[i].marks.href;
        if (!href) {
            write_marked(page, runs[i++], feeds);
            continue;
        }
        // Neighbours that lead to one place are one link, unless one of them has no text of its own.
        std::size_t end = i + 1;
        while (end < runs.size() && runs[end].marks.href == href && !runs[i].text.empty() &&
               !runs[end].text.empty())
            ++end;
        std::string words;
        for (std::size_t k = i; k < end; ++k) words += runs[k].text;
        open_link(page, *href, words);
        for (; i < end; ++i) write_marked(page, runs[i], feeds);
        page.close();
    }
}

}  // namespace digestkit::epub
