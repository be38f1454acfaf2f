// SPDX-License-Identifier: MIT
#include "lib/outline/said_source.h"

#include <algorithm>

#include "lib/outline/printed_date.h"
#include "lib/outline/recognise_record.h"
#include "lib/outline/sentence.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {
namespace {

constexpr std::string_view separators[] = {"·", "|", ",", "–", "—", "-", "•", "｜", "，", "、", "،"};

std::string_view behind_separator(std::string_view part) {
    for (const std::string_view sign : separators) {
        if (part.starts_with(sign)) return trimmed(part.substr(sign.size()));
    }
    return part.starts_with(':') ? trimmed(part.substr(1)) : part;
}

/// "The Times of May 3, 2026"
constexpr std::string_view words_before_date[] = {" from", " of", " on", " vom", " du", " del", " dal"};

/// Without a sign or word that divides it from a date.
std::string_view name_before_date(std::string_view front) {
    for (const std::string_view word : words_before_date) {
        if (front.ends_with(word)) return trimmed(front.substr(0, front.size() - word.size()));
    }
    return without_separator(front);
}

/// "(the blog)", behind the words of a link, are a part of the name.
bool is_in_brackets(std::string_view remark) {
    return (remark.starts_with('(') && remark.ends_with(')')) ||
           (remark.starts_with("（") && remark.ends_with("）"));
}

/// Without a sign that decorates what stood behind it: "The Times | 📅".
std::string_view without_decoration(std::string_view line) {
    const std::size_t word = line.rfind(' ') + 1;
    const bool decoration = word > 0 && signs_in_front(line.substr(word)) == line.size() - word;
    return decoration ? trimmed(line.substr(0, word)) : line;
}

/// What stands in front of a date, whatever stands between, unless that must be a sign.
std::optional<DateBehind> find_date(std::string_view line, CutDate cut) {
    if (auto behind = date_behind(line); behind || cut == CutDate::apart) return behind;
    const auto found = find_date_at_end(line);
    if (!found || found->begin == 0) return std::nullopt;
    return DateBehind{without_decoration(trimmed(line.substr(0, found->begin))).size(), found->date};
}

std::size_t words_of(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// How dates are read out of a line.
struct Dating {
    CutDate cut;
    const std::optional<Date>& there;

    /// What stands in front of a date that is none of the name; without one, the whole line.
    std::size_t end(std::string_view line, std::optional<Date>& date) const {
        const auto found = date ? std::nullopt : find_date(line, cut);
        if (!found || (there && there->value != found->date.value)) return line.size();
        date = found->date;
        return found->end;
    }
};

/// In front of an address: "The Times, May 3, 2026, https://…"
std::string_view name_in_front(std::string_view front, const Dating& dating, SaidSource& said) {
    const std::string_view name = without_separator(front);
    return name.substr(0, dating.end(name, said.published));
}

/// One link: all of the line, its end, or words of it.
SaidSource read_linked(std::string_view line, const TextLink& link, const Dating& dating, SaidSource said) {
    constexpr std::size_t most_words_in_front = 3;
    said.url = link.href;
    const std::string_view front = trimmed(line.substr(0, link.begin));
    const std::string_view behind = trimmed(line.substr(std::min(link.end, line.size())));
    const bool remark = !behind.empty() && !is_in_brackets(behind);
    if (link.words.empty() && behind.empty() && !reads_as_sentence(front)) {  // "The Times https://…"
        said.name = name_in_front(front, dating, said);
    } else if (link.words.empty() && front.empty() &&
               !reads_as_sentence(behind)) {  // "https://… – The Times"
        said.name = behind_separator(behind);
    } else if (!remark && words_of(front) <= most_words_in_front && !link.words.empty()) {
        said.name = trimmed(line);
    } else if (front.empty() && !link.words.empty()) {  // "[The Times](https://…) — where it stood first"
        said.name = link.words;
        said.sources.push_back({link.href, std::string(trimmed(line)), link.begin, line.size()});
    } else {
        said.name = link.words;
        said.is_text = true;
    }
    return said;
}

}  // namespace

std::string_view without_separator(std::string_view part) {
    part = trimmed(part);
    for (const std::string_view sign : separators) {
        if (part.ends_with(sign)) return trimmed(part.substr(0, part.size() - sign.size()));
    }
    return part;
}

std::optional<DateBehind> date_behind(std::string_view line) {
    line = trimmed(line);
    std::string_view inside = line;
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
        const std::size_t at = line.rfind(open);
        if (!line.ends_with(close) || at == std::string_view::npos || at == 0) continue;
        inside = trimmed(line.substr(at + open.size(), line.size() - close.size() - at - open.size()));
        const auto date = find_date_at_end(inside);
        if (date && date->begin == 0) return DateBehind{trimmed(line.substr(0, at)).size(), date->date};
    }
    const auto date = find_date_at_end(line);
    if (!date || date->begin == 0) return std::nullopt;
    const std::string_view front = without_decoration(trimmed(line.substr(0, date->begin)));
    const std::string_view name = name_before_date(front);
    if (name.empty() || name.size() == front.size()) return std::nullopt;
    return DateBehind{name.size(), date->date};
}

std::optional<SaidSource> read_source_line(const Text& line, CutDate cut, const std::optional<Date>& there) {
    const std::string_view plain = line.plain();
    const std::string_view bare = trimmed(plain);
    if (bare.empty()) return std::nullopt;
    SaidSource said;
    const Dating dating{cut, there};
    const std::size_t bytes =
        static_cast<std::size_t>(bare.data() - plain.data()) + dating.end(bare, said.published);
    const TextLinks found = links_of(line, bytes);
    const std::string_view words = plain.substr(0, bytes);
    const TextLinks all = links_of(line);
    if (all.links.size() > std::max<std::size_t>(found.links.size(), 1)) return std::nullopt;
    if (found.links.empty()) {
        const std::string_view name = trimmed(words);
        if (name.empty() || reads_as_sentence(name)) return std::nullopt;
        if (!all.links.empty()) said.url = all.links.front().href;  // of the date
        const std::size_t address = name.rfind(' ') + 1;            // of a name with an address behind it
        const bool addressed = said.url.empty() && is_address(name.substr(address));
        if (addressed) said.url = name.substr(address);
        said.name = addressed ? name_in_front(name.substr(0, address), dating, said) : name;
        return said;
    }
    if (found.links.size() == 1) return read_linked(words, found.links.front(), dating, std::move(said));
    if (!found.alone) return std::nullopt;
    said.url = found.links.front().href;
    said.name = found.links.front().words;
    said.sources.assign(found.links.begin() + 1, found.links.end());
    return said;
}

}  // namespace digestkit::outline
