// SPDX-License-Identifier: MIT
// What programs write where they have no text, and people where they mean to write one later.
#include <fmt/format.h>

#include <algorithm>
#include <array>

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
/// The first bytes of those: most short texts begin otherwise.
constexpr std::array<bool, 256> placeholder_starts = [] {
    std::array<bool, 256> table{};
    for (const std::string_view known : placeholders) table[static_cast<unsigned char>(known.front())] = true;
    return table;
}();

/// How texts begin that nobody meant to publish.
constexpr std::array<std::string_view, 5> beginnings = {
    "lorem ipsum", "this domain is for use in illustrative examples",
    "this domain is for use in documentation examples", "[insert ", "as an ai language model"};

/// `text` is not empty.
bool begins_like_one(std::string_view text) noexcept {
    constexpr std::string_view first_letters = "lta[";  // few texts get any further
    if (first_letters.find(ascii_lower(text.front())) == std::string_view::npos) return false;
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view known) { return begins_with(text, known); });
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

/// A short text that is one of the list, whatever the case of its letters and with or without a full stop.
bool is_listed(std::string_view text) {
    if (text.size() > longest) return false;
    std::string_view plain = trimmed(text);
    if (plain.empty() || !placeholder_starts[static_cast<unsigned char>(ascii_lower(plain.front()))])
        return false;
    std::array<char, longest> letters{};
    std::transform(plain.begin(), plain.end(), letters.begin(), ascii_lower);
    plain = {letters.data(), plain.size()};
    if (plain.size() > 3 && plain.back() == '.' && plain[plain.size() - 2] != '.' && plain != "k. a." &&
        plain != "k.a." && plain != "n.a.") {
        plain.remove_suffix(1);
    }
    return std::binary_search(placeholders.begin(), placeholders.end(), plain);
}

bool is_placeholder(std::string_view text) {
    return !text.empty() && (is_listed(text) || begins_like_one(text) || is_template(text));
}

void report(const Subject& subject, std::string path, std::string_view text) {
    subject.report(rules::rec::placeholder, std::move(path),
                   fmt::format("{} stands where a text should be", quoted(text)),
                   "write the text, or leave the field out");
}

void check_filled_names(const Subject& subject) {
    const Record& record = subject.record;
    const auto check = [&subject](std::string_view text, const char* path) {
        if (is_placeholder(text)) report(subject, path, text);
    };
    if (record.title) check(record.title->plain(), "/title");
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
            if (!is_shown(block) || block.type == BlockType::code || !is_placeholder(block.text.plain()))
                continue;
            report(subject, block_path(i, j), block.text.plain());
            subject.settled[i] = true;
        }
    }
}

}  // namespace digestkit::checks
