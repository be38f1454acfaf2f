// SPDX-License-Identifier: MIT
#include "lib/formats/text/source_block.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "lib/base/url.h"
#include "lib/diag/rules_txt.h"
#include "lib/unicode/properties.h"

namespace digestkit::text {
namespace {

bool is_web_url(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://")) && is_url(text);
}

/// Where `part`, a view into `text`, stands when `text` stands at `where`.
Stretch stretch_of(std::string_view part, std::string_view text, Stretch where) {
    const std::size_t begin = where.begin + static_cast<std::size_t>(part.data() - text.data());
    return {begin, begin + part.size()};
}

}  // namespace

void SourceBlock::open(const Line& line) {
    open_ = seen_ = true;
    has_text_ = false;
    label_ = Reading::stretch(line);
    if (!record_.source) record_.source.emplace();
    in_.findings.place("/source", Reading::stretch(line));
}

std::optional<Stretch> SourceBlock::take_line(const Line& line) {
    last_ = Reading::stretch(line);
    return take(*last_);
}

std::optional<Stretch> SourceBlock::take(Stretch where) {
    const std::string_view text = in_.bytes.substr(where.begin, where.end - where.begin);
    has_text_ = true;
    if (is_url(text)) {
        take_url(text, where);
        return std::nullopt;
    }
    if (take_urls(text, where)) return std::nullopt;
    std::optional<Stretch> rest;
    const bool first = !record_.source->url && !record_.source->name;
    if (first && take_name_and_url(text, where, rest)) return rest;
    glued_ = glued_ || is_web_url(text.substr(0, text.find(' ')));
    if (!record_.source->name) {
        take_name(text, where);
        return std::nullopt;
    }
    open_ = false;
    return where;
}

/// `The Lab https://… (mirror)`: the name, the URL, and what stands behind them. A text right behind a URL
/// that no name precedes must be in parentheses: else it may be the title of the next record.
bool SourceBlock::take_name_and_url(std::string_view text, Stretch where, std::optional<Stretch>& rest) {
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = std::min(text.find(' ', begin), text.size());
        const std::string_view url = text.substr(begin, end - begin);
        if (!is_web_url(url)) continue;
        const std::string_view name = trimmed(text.substr(0, begin)), behind = trimmed(text.substr(end));
        if (name.empty() && !behind.starts_with('(') && !behind.starts_with("（")) return false;
        if (!name.empty()) take_name(name, stretch_of(name, text, where));
        take_url(url, stretch_of(url, text, where));
        if (!behind.empty()) rest = stretch_of(behind, text, where);
        return true;
    }
    return false;
}

/// A line of nothing but URLs: the first is the source unless there is one, the others are links.
bool SourceBlock::take_urls(std::string_view text, Stretch where) {
    std::vector<std::string_view> urls;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
        if (end > begin) {
            urls.push_back(text.substr(begin, end - begin));
            if (!is_web_url(urls.back())) return false;
        }
        begin = end + 1;
    }
    for (const std::string_view url : urls) take_url(url, stretch_of(url, text, where));
    return true;
}

void SourceBlock::take_name(std::string_view text, Stretch where) {
    record_.source->name = std::string(text);
    in_.findings.place("/source/name", where);
}

void SourceBlock::take_url(std::string_view text, Stretch where) {
    if (!record_.source->url) {
        record_.source->url = std::string(text);
        in_.findings.place("/source/url", where);
        return;
    }
    in_.findings.place(fmt::format("/links/{}", record_.links.size()), where);
    record_.links.emplace_back().href = std::string(text);
}

void SourceBlock::close() {
    just_closed_ = open_;
    if (open_ && !record_.source->url && !glued_ && in_.findings.wanted()) {
        in_.findings.report(rules::txt::source_empty, label_,
                            has_text_ ? "the source has a name and no URL" : "the source is empty",
                            "/source");
    }
    open_ = false;
}

}  // namespace digestkit::text
