// SPDX-License-Identifier: MIT
#include "lib/reconcile/compare.h"

#include <algorithm>

#include "lib/reconcile/fold.h"
#include "lib/reconcile/meaning.h"
#include "lib/unicode/utf8.h"

namespace digestkit::merge {
namespace {

using outline::Piece;
using outline::Role;

/// The runs of a text, folded each; what is blank between two others has no marks that anybody sees.
std::vector<std::pair<std::string, Marks>> folded_runs(const Text& text) {
    std::vector<std::pair<std::string, Marks>> runs;
    for (const Text::Run& run : text.runs()) {
        std::string folded = fold_text(run.text);
        if (folded.empty() && !run.marks.href) continue;
        if (!runs.empty() && runs.back().second == run.marks) {
            runs.back().first += folded;
        } else {
            runs.emplace_back(std::move(folded), run.marks);
        }
    }
    return runs;
}

bool same_or_absent(const std::optional<std::string>& stored, const std::optional<std::string>& page) {
    return !page || stored == page;
}

bool same_style(const Block& a, const Block& b) {
    if (a.type != b.type) return false;
    if (a.type == BlockType::heading && a.level != b.level) return false;
    if (a.type == BlockType::code && !same_or_absent(a.code_lang, b.code_lang)) return false;
    if (a.type != BlockType::item) return true;
    return a.ordered == b.ordered && a.depth == b.depth && same_or_absent(a.marker, b.marker) &&
           same_or_absent(a.number, b.number);
}

Likeness worse(Likeness a, Likeness b) {
    return std::max(a, b);
}

/// A label that lost its mark is a text like any other: what is seen is compared.
Likeness compare_labels(const Block& stored, const Block& page) {
    if (stored.label.has_value() == page.label.has_value()) {
        Likeness result = compare_texts(stored.text, page.text);
        if (stored.label) {
            result = worse(result, compare_texts(*stored.label, *page.label));
            result = worse(result, compare_texts(stored.sep, page.sep));
        }
        return result;
    }
    if (!stored.label) return Likeness::different;
    Text whole(*stored.label + stored.sep);
    for (const Text::Run& run : stored.text.runs()) whole.append(run.text, run.marks);
    return compare_texts(whole, page.text) == Likeness::different ? Likeness::different : Likeness::folded;
}

/// Whose language stands in the record.
bool has_language(Role role) {
    return role == Role::title || role == Role::alt_title || role == Role::section || role == Role::link;
}

}  // namespace

Likeness compare_texts(const Text& stored, const Text& page) {
    if (stored == page) return Likeness::same;
    // The whole too: a blank at the border of two runs parts words.
    if (fold_text(stored.plain()) != fold_text(page.plain())) return Likeness::different;
    return folded_runs(stored) == folded_runs(page) ? Likeness::folded : Likeness::different;
}

Likeness compare_texts(const std::string& stored, const std::string& page) {
    if (stored == page) return Likeness::same;
    return fold_text(stored) == fold_text(page) ? Likeness::folded : Likeness::different;
}

Likeness compare_blocks(const Block& stored, const Block& page) {
    if (!same_style(stored, page) || !same_language(stored.lang, page.lang)) return Likeness::different;
    if (stored.type == BlockType::rule) return Likeness::same;
    if (stored.type == BlockType::item) return compare_labels(stored, page);
    return compare_texts(stored.text, page.text);
}

bool same_language(const std::string& a, const std::string& b) {
    return a == b || ((a.empty() || a == "und") && (b.empty() || b == "und"));
}

bool same_piece(const Piece& stored, const Piece& page) {
    if (stored.role == Role::block) {
        return (page.role == Role::block || page.role == Role::unknown) &&
               compare_blocks(stored.block, page.block) == Likeness::same;
    }
    if (stored.role != page.role || stored.href != page.href) return false;
    if (has_language(stored.role) && !same_language(stored.block.lang, page.block.lang)) return false;
    if (stored.role == Role::link && page.rel && stored.rel != page.rel) return false;
    return stored.block.text == page.block.text || means_same(stored, page);
}

std::vector<std::uint32_t> grams_of(const std::string& folded) {
    constexpr std::size_t most = 8000;  // characters: what follows decides nothing any more
    std::vector<std::uint32_t> grams;
    char32_t before = U' ';
    for (std::size_t at = 0; at < folded.size() && grams.size() < most;) {
        const CodePoint c = code_point_at(folded, at);
        at += c.length;
        grams.push_back(static_cast<std::uint32_t>(before * 0x9E3779B1U ^ c.value));
        before = c.value;
    }
    std::sort(grams.begin(), grams.end());
    return grams;
}

double likeness_of(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    if (a.empty() || b.empty()) return 0;
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            ++common;
            ++i;
            ++j;
        } else if (a[i] < b[j]) {
            ++i;
        } else {
            ++j;
        }
    }
    return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace digestkit::merge
