// SPDX-License-Identifier: MIT
// What programs write where they have no text, and people where they mean to write one later.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "lib/checks/passes.h"
#include "lib/diag/rules_rec_checks.h"
#include "lib/unicode/ascii.h"
#include "lib/unicode/properties.h"

namespace digestkit::checks {

namespace {

/// In small letters, sorted.
constexpr std::array<std::string_view, 53> placeholders = {
    "-",
    "--",
    "---",
    "----",
    "-----",
    "...",
    "<empty>",
    "<none>",
    "<null>",
    "?",
    "??",
    "???",
    "[]",
    "[content]",
    "[none]",
    "[object object]",
    "[placeholder]",
    "[summary]",
    "[title]",
    "[translation]",
    "[undefined]",
    "coming soon",
    "example domain",
    "fixme",
    "k. a.",
    "k.a.",
    "n.a.",
    "n/a",
    "nil",
    "no content",
    "no content available",
    "no summary",
    "no summary available",
    "no translation available",
    "none",
    "not available",
    "null",
    "placeholder",
    "tba",
    "tbd",
    "to be added",
    "to do",
    "todo",
    "undefined",
    "untitled",
    "{}",
    "–",
    "—",
    "…",
    "待补充",
    "暂无",
    "暂无摘要",
    "無し",
};
constexpr std::size_t longest = 26;

/// Those of `placeholders` that begin with a byte, in either case: with most bytes none does.
struct Range {
    std::uint8_t first = 0, count = 0;
};
constexpr std::array<Range, 256> by_first_byte = [] {
    std::array<Range, 256> table{};
    for (std::size_t i = 0; i < placeholders.size(); ++i) {
        const char first = placeholders[i].front();
        Range& range = table[static_cast<unsigned char>(first)];
        if (range.count++ == 0) range.first = static_cast<std::uint8_t>(i);
        if (first >= 'a' && first <= 'z') table[static_cast<unsigned char>(first - 'a' + 'A')] = range;
    }
    return table;
}();

/// How texts begin that nobody meant to publish.
constexpr std::array<std::string_view, 5> beginnings = {
    "lorem ipsum", "this domain is for use in illustrative examples",
    "this domain is for use in documentation examples", "[insert ", "as an ai language model"};

/// The line in front of the first of two texts that git could not merge. The mark between them may be read as
/// the end of the record, so this one has to do.
constexpr std::string_view conflict = "<<<<<<< ";

bool begins_like_one(std::string_view text) noexcept {
    const char first = ascii_lower(text.front());
    return std::any_of(beginnings.begin(), beginnings.end(), [text, first](std::string_view known) {
        return first == known.front() && begins_with(text, known);
    });
}

/// A field of a template that nobody filled: `{{summary}}`, `{title}`, `${text}`.
bool is_template(std::string_view text) noexcept {
    if (!text.ends_with('}') || text.size() > 64) return false;
    const std::size_t open = text.find_first_not_of("${");
    if (open == 0 || open == std::string_view::npos) return false;
    const std::string_view name = text.substr(open, text.find_last_not_of('}') + 1 - open);
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.' || c == ' ';
    });
}

/// The same whatever the case of the letters, and with or without a full stop.
bool is_same(std::string_view text, std::string_view known) noexcept {
    if (!begins_with(text, known)) return false;
    const bool stop = text.size() == known.size() + 1 && text.back() == '.' && known.back() != '.';
    return text.size() == known.size() || (stop && known.size() > 2);
}

/// A text of at most `longest` bytes that is one of the list.
bool is_listed(std::string_view text) {
    const std::string_view plain = trimmed(text);
    if (plain.empty()) return false;
    const Range range = by_first_byte[static_cast<unsigned char>(plain.front())];
    const auto first = placeholders.begin() + range.first;
    return std::any_of(first, first + range.count,
                       [plain](std::string_view known) { return is_same(plain, known); });
}

/// What a text may be, by its first byte: most are nothing of this at the first look.
enum Suspicion : std::uint8_t { listed = 1, begun = 2, filled = 4, unmerged = 8 };
constexpr std::array<std::uint8_t, 256> suspicions = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < table.size(); ++c) {
        if (c <= ' ' || by_first_byte[c].count > 0) table[c] = listed;
    }
    for (const int of_blank : {0xC2, 0xE1, 0xE2, 0xE3}) table[static_cast<std::size_t>(of_blank)] |= listed;
    for (const char first : {'l', 'L', 't', 'T', 'a', 'A', '['})
        table[static_cast<std::size_t>(first)] |= begun;
    for (const char first : {'$', '{'}) table[static_cast<std::size_t>(first)] |= filled;
    table[static_cast<unsigned char>(conflict.front())] |= unmerged;
    return table;
}();

[[gnu::noinline]] bool is_what_it_may_be(std::string_view text, unsigned may_be) {
    return ((may_be & listed) != 0 && is_listed(text)) || ((may_be & begun) != 0 && begins_like_one(text)) ||
           ((may_be & filled) != 0 && is_template(text)) ||
           ((may_be & unmerged) != 0 && text.starts_with(conflict));
}

bool is_placeholder(std::string_view text) {
    if (text.empty()) return false;
    // One question for both, since first bytes and lengths come in no order that a processor could foresee.
    const unsigned of_any_length = begun | filled | unmerged;
    const unsigned by_length = text.size() <= longest ? listed | of_any_length : of_any_length;
    const unsigned may_be = suspicions[static_cast<unsigned char>(text.front())] & by_length;
    return may_be != 0 && is_what_it_may_be(text, may_be);
}

void report(const Subject& subject, std::string path, std::string_view text) {
    subject.report(rules::rec::placeholder, std::move(path),
                   fmt::format("{} stands where a text should be", quoted(text)),
                   text.starts_with(conflict)
                       ? "a merge was not finished: keep one of the texts and take its marks out"
                       : "write the text, or leave the field out");
}

/// A story about git may begin a text with that line, as code.
bool is_quoted_conflict(const Text& text) {
    return !text.is_plain() && text.plain().starts_with(conflict) && text.runs().front().marks.code;
}

void check_filled_names(const Subject& subject) {
    const Record& record = subject.record;
    const auto check = [&subject](std::string_view text, const char* path) {
        if (is_placeholder(text)) report(subject, path, text);
    };
    if (record.title) check(record.title->plain(), "/title");
    for (std::size_t i = 0; i < record.alt_titles.size(); ++i) {
        const std::string& text = record.alt_titles[i].text.plain();
        if (is_placeholder(text)) report(subject, item_path("/alt_titles", i, "/text"), text);
    }
    if (!record.source) return;
    if (record.source->name) check(*record.source->name, "/source/name");
    const auto& authors = record.source->authors;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        if (is_placeholder(authors[i])) report(subject, item_path("/source/authors", i), authors[i]);
    }
}

void check_filled_provenance(const Subject& subject, const Provenance& provenance, std::size_t section) {
    if (provenance.model && is_placeholder(*provenance.model))
        report(subject, section_path(section, "/provenance/model"), *provenance.model);
    if (provenance.provider && is_placeholder(*provenance.provider))
        report(subject, section_path(section, "/provenance/provider"), *provenance.provider);
}

}  // namespace

void check_placeholders(Subject& subject) {
    check_filled_names(subject);
    for (std::size_t i = 0; i < subject.record.sections.size(); ++i) {
        const Section& section = subject.record.sections[i];
        if (section.provenance) check_filled_provenance(subject, *section.provenance, i);
        for (std::size_t j = 0; j < section.blocks.size(); ++j) {
            const Block& block = section.blocks[j];
            if (!is_shown(block) || block.type == BlockType::code || !is_placeholder(block.text.plain()) ||
                is_quoted_conflict(block.text))
                continue;
            report(subject, block_path(i, j), block.text.plain());
            subject.settle(i);
        }
    }
}

}  // namespace digestkit::checks
