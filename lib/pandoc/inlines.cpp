// SPDX-License-Identifier: MIT
#include "lib/pandoc/inlines.h"

#include <algorithm>
#include <string>

#include "lib/outline/link_target.h"
#include "lib/pandoc/names.h"
#include "lib/unicode/normal.h"
#include "lib/unicode/properties.h"
#include "lib/unicode/utf8.h"

namespace digestkit::pandoc {

namespace {

constexpr std::string_view label_end = ": ";

/// Blanks at the ends of marked runs without the marks: `**so **` is not strong anywhere.
Text with_loose_blanks(const Text& text) {
    if (text.is_plain()) return text;
    Text loose;
    for (const Text::Run& run : text.runs()) {
        const std::string_view inside = trimmed(run.text);
        if (run.marks.none() || inside.empty() || inside.size() == run.text.size()) {
            loose.append(run.text, run.marks);
            continue;
        }
        const auto lead = static_cast<std::size_t>(inside.data() - run.text.data());
        loose.append(run.text.substr(0, lead));
        loose.append(inside, run.marks);
        loose.append(run.text.substr(lead + inside.size()));
    }
    return loose;
}

char32_t last_code_point(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && is_continuation(text[at])) --at;
    return code_point_at(text, at).value;
}

/// What Markdown's rules for emphasis take for a border. Symbols count in some versions of them only.
bool is_border(char32_t c) {
    return is_blank(c) || (c < 0x80 && is_punctuation(c));
}

/// An address in parentheses, as Markdown writes it: they must be in pairs, and entities are read.
std::string markdown_address(std::string address) {
    int open = 0;
    bool paired = true;
    for (const char c : address) {
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        paired = paired && open >= 0;
    }
    std::string safe;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        if ((!paired || open != 0) && (c == '(' || c == ')')) {
            safe += c == '(' ? "%28" : "%29";
        } else if (is_entity_at(address, i)) {
            safe += "&amp;";
        } else {
            safe += c;
        }
    }
    return safe;
}

/// As rule 6 of names.h has it.
bool says_its_address(std::string_view words, std::string_view address) {
    if (words == address) return true;
    for (const std::string_view scheme : {"mailto:", "http://"}) {
        if (address.starts_with(scheme) && address.substr(scheme.size()) == words) return true;
    }
    return false;
}

/// An element for code would lose some of it. C1 controls: pandoc 3 writes references for them, which HTML
/// reads as Windows-1252.
bool is_fragile_code(std::string_view text, Notation notation) {
    for (std::size_t at = 0; notation == Notation::html && at < text.size(); ++at) {
        if (text[at] == '\xC2' && static_cast<unsigned char>(text[at + 1]) < 0xA0) return true;
    }
    return text.empty() || text.find_first_of("\n\t\r") != std::string_view::npos ||
           text.find("  ") != std::string_view::npos || text.front() == ' ' || text.back() == ' ' ||
           text.front() == '`' || text.back() == '`';
}

}  // namespace

void Inlines::write(const Text& text, TextPlace place) {
    if (text.empty() && target_.attributes) ast_.open("Span", Attributes(classes::run)).close();
    const Text loose = target_.attributes ? Text() : with_loose_blanks(text);
    const Text& shown = target_.attributes ? text : loose;
    runs_ = shown.runs();
    plain_ = shown.plain();
    place_ = place;
    begins_.assign(1, 0);
    for (const Text::Run& run : runs_) begins_.push_back(begins_.back() + run.text.size());
    links();
}

void Inlines::write_unlabelled(const Text& text) {
    const auto runs = text.runs();
    const bool looks_like_a_label =
        runs.size() > 1 && runs[0].marks.strong && !runs[0].marks.emphasis && !runs[0].marks.code &&
        !runs[0].marks.href &&
        std::string_view(text.plain()).substr(runs[0].text.size()).starts_with(label_end);
    unlabelled_ = looks_like_a_label && target_.attributes;
    write(text);
    unlabelled_ = false;
}

void Inlines::links() {
    for (std::size_t i = 0; i < runs_.size();) {
        const std::optional<std::string>& href = runs_[i].marks.href;
        std::size_t end = i + 1;
        while (end < runs_.size() && runs_[end].marks.href == href &&
               (!href || (!runs_[i].text.empty() && !runs_[end].text.empty())))
            ++end;
        link_first_ = i;
        link_last_ = end;
        std::string_view words = plain_.substr(begins_[i], begins_[end] - begins_[i]);
        const bool opened = href && open_link(*href, words);
        if (words.empty() && href && !target_.attributes) ast_.text("Str", *href);
        if (!words.empty()) marked(i, end, Mark::strong);  // marks of nothing cannot be seen
        if (opened) ast_.close();
        i = end;
    }
}

bool Inlines::open_link(std::string_view href, std::string_view words, Attributes attributes) {
    const bool clickable = !is_blank(words) || !target_.attributes;
    const std::optional<std::string> link = clickable ? outline::link_target(href) : std::nullopt;
    if (!target_.attributes) {
        if (link) ast_.link({}, target_.notation == Notation::markdown ? markdown_address(*link) : *link);
        return link.has_value();
    }
    const bool of_a_run = attributes.empty();
    std::string address = link.value_or("");
    if (link && target_.notation == Notation::markdown) {
        const std::string safe = markdown_address(*link);
        if (safe.find("%28") != link->find("%28") || safe.find("%29") != link->find("%29")) address = safe;
    }
    if (!link || address != href) attributes.set(keys::url, href);
    if (of_a_run && (!attributes.empty() || says_its_address(words, address))) attributes.add(classes::run);
    if (link) {
        ast_.link(attributes, target_.notation == Notation::markdown ? markdown_address(*link) : *link);
    } else {
        ast_.open("Span", attributes);
    }
    return true;
}

bool Inlines::has(std::size_t run, Mark mark) const {
    return mark == Mark::strong ? runs_[run].marks.strong : runs_[run].marks.emphasis;
}

void Inlines::marked(std::size_t first, std::size_t last, Mark mark) {
    for (std::size_t i = first; i < last;) {
        std::size_t end = i + 1;
        while (end < last && has(end, mark) == has(i, mark)) ++end;
        if (has(i, mark)) {
            group(i, end, mark);
        } else if (mark == Mark::strong) {
            marked(i, end, Mark::emphasis);
        } else {
            for (std::size_t run = i; run < end; ++run) leaf(run);
        }
        i = end;
    }
}

void Inlines::group(std::size_t first, std::size_t last, Mark mark) {
    const bool safe = is_safe(first, last, mark);
    if (mark == Mark::strong) {
        strong_first_ = first;
        strong_last_ = last;
    }
    const std::string_view type = mark == Mark::strong ? "Strong" : "Emph";
    const std::string_view tag = mark == Mark::strong ? "strong" : "em";
    const bool wrapped = target_.attributes && (!safe || (unlabelled_ && first == 0));
    const bool tags = !target_.attributes && !safe;
    if (wrapped) ast_.open("Span", Attributes(classes::run));
    if (tags) {
        ast_.raw("RawInline", markdown_format, "<" + std::string(tag) + ">");
    } else {
        ast_.open(type);
    }
    if (mark == Mark::strong) {
        marked(first, last, Mark::emphasis);
    } else {
        for (std::size_t run = first; run < last; ++run) leaf(run);
    }
    if (tags) {
        ast_.raw("RawInline", markdown_format, "</" + std::string(tag) + ">");
    } else {
        ast_.close();
    }
    if (wrapped) ast_.close();
}

/// Whether `*` around these runs are read as marks (CommonMark §6.2): inside them stands a word, or outside
/// them a blank or nothing, and no other `*` touches them.
bool Inlines::is_safe(std::size_t first, std::size_t last, Mark mark) const {
    if (target_.notation != Notation::markdown) return true;
    if (mark == Mark::emphasis && has(first, Mark::strong))  // `***so***` is safe as far as `**so**` is
        return first == strong_first_ && last == strong_last_;
    const std::string_view inside = plain_.substr(begins_[first], begins_[last] - begins_[first]);
    if (inside.empty()) return false;
    const auto starred = [this](std::size_t run) {
        return has(run, Mark::strong) || has(run, Mark::emphasis);
    };
    const bool begins = first == link_first_, ends = last == link_last_;  // beside brackets, or nothing
    if (!runs_[first].marks.href && follows_link(first)) return false;
    if ((!begins && starred(first - 1)) || (!ends && starred(last))) return false;
    const bool all_emphasis = mark == Mark::emphasis || is_one(first, last);
    const bool composed = is_nfc(plain_);  // else the last letter may be an entity
    const auto word = [&](std::size_t run, char32_t c) {
        return !runs_[run].marks.code && (composed || c < 0x80) && is_word_character(c) &&
               (all_emphasis || !has(run, Mark::emphasis));
    };
    const bool opens = begins || word(first, code_point_at(inside, 0).value) ||
                       is_border(last_code_point(plain_.substr(0, begins_[first])));
    const bool closes = ends || word(last - 1, last_code_point(inside)) ||
                        is_border(code_point_at(plain_, begins_[last]).value);
    return opens && closes;
}

/// Without a blank between. pandoc 2 takes what follows an address in parentheses for a part of it, where it
/// looks for bare ones.
bool Inlines::follows_link(std::size_t run) const {
    while (run-- > 0) {
        if (runs_[run].marks.href) return true;
        if (runs_[run].text.find_first_of(" \n") != std::string_view::npos) return false;
    }
    return false;
}

/// All of these runs have emphasis, or none.
bool Inlines::is_one(std::size_t first, std::size_t last) const {
    return std::all_of(
        runs_.begin() + static_cast<std::ptrdiff_t>(first), runs_.begin() + static_cast<std::ptrdiff_t>(last),
        [&](const Text::Run& run) { return run.marks.emphasis == runs_[first].marks.emphasis; });
}

void Inlines::leaf(std::size_t run) {
    if (runs_[run].marks.code) return code(run);
    const Marks& marks = runs_[run].marks;
    const bool before_link = run + 1 < runs_.size() && runs_[run + 1].marks.href && !marks.href;
    Characters(ast_, target_, plain_, place_)
        .write(begins_[run], begins_[run + 1], !marks.none(), before_link);
}

void Inlines::code(std::size_t run) {
    std::string_view text = runs_[run].text;
    const bool composed = target_.notation != Notation::markdown || is_nfc(text);  // as readers make it
    if ((!is_fragile_code(text, target_.notation) && composed) || target_.notation == Notation::exact) {
        ast_.code("Code", {}, text);
        return;
    }
    if (target_.attributes) {
        ast_.open("Span", Attributes(classes::code));
        Characters(ast_, target_, plain_, place_).write(begins_[run], begins_[run + 1], true);
        ast_.close();
        return;
    }
    for (std::size_t end = 0; end != std::string_view::npos;
         text.remove_prefix(std::min(text.size(), end + 1))) {
        end = text.find('\n');
        if (end != 0 && !text.empty()) ast_.code("Code", {}, text.substr(0, end));
        if (end == std::string_view::npos) break;
        ast_.empty(place_.one_line ? "Space" : "LineBreak");
    }
}

}  // namespace digestkit::pandoc
