// SPDX-License-Identifier: MIT
#include "lib/reconcile/match_sections.h"

#include <algorithm>
#include <functional>

#include "lib/base/alignment.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/fold.h"
#include "lib/reconcile/meaning.h"

namespace digestkit::merge {
namespace {

/// Pairs of sections that are looked at one by one; beyond, only equal ones in order find each other.
constexpr std::size_t most_pairs = 250'000;
/// Pairs of sections without a text in common whose texts are compared.
constexpr std::size_t most_compared = 400;
/// Such a section is the other from here on; long texts of one language that have nothing to do with each
/// other come up to 0.7.
constexpr double same_section = 0.8;

/// What a section says, in brief.
struct Sign {
    std::string label;                  ///< folded
    std::vector<std::size_t> contents;  ///< hashes of the folded texts, sorted
};

std::vector<Sign> signs_of(const Sheet& sheet) {
    std::vector<Sign> signs(sheet.parts.size());
    for (std::size_t p = 0; p < signs.size(); ++p) {
        const Part& part = sheet.parts[p];
        if (part.opener != nullptr) signs[p].label = fold_text(part.opener->block.text.plain());
        for (std::size_t i = part.first; i < part.first + part.count; ++i) {
            if (!sheet.blocks[i].folded.empty())
                signs[p].contents.push_back(std::hash<std::string>{}(sheet.blocks[i].folded));
        }
        std::sort(signs[p].contents.begin(), signs[p].contents.end());
    }
    return signs;
}

/// Share of the texts that both have, from 0 to 1.
double common_content(const Sign& a, const Sign& b) {
    std::vector<std::size_t> common;
    std::set_intersection(a.contents.begin(), a.contents.end(), b.contents.begin(), b.contents.end(),
                          std::back_inserter(common));
    const std::size_t all = a.contents.size() + b.contents.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(common.size()) / static_cast<double>(all);
}

bool same_label(const Part& a, const Sign& sign_a, const Part& b, const Sign& sign_b) {
    if (sign_a.label == sign_b.label) {
        if (!sign_a.label.empty()) return true;
        return a.opener == nullptr || b.opener == nullptr || !b.opener->kind ||
               a.opener->kind == b.opener->kind;
    }
    return a.opener != nullptr && b.opener != nullptr && means_same(*a.opener, *b.opener);
}

/// A heading that can be seen still says what it said.
bool kept_heading(const Part& a, const Sign& sign_a, const Part& b, const Sign& sign_b) {
    return !sign_b.label.empty() && same_label(a, sign_a, b, sign_b);
}

/// Below 0.3 two sections have nothing to do with each other.
double affinity(const Part& a, const Sign& sign_a, const Part& b, const Sign& sign_b) {
    if (shows_nothing(b) != shows_nothing(a)) return 0;
    double result = 2 * common_content(sign_a, sign_b);
    if (same_label(a, sign_a, b, sign_b)) return result + 1;
    if (a.opener != nullptr && b.opener != nullptr && b.opener->kind && a.opener->kind == b.opener->kind &&
        same_language(a.opener->block.lang, b.opener->block.lang)) {
        result += 0.5;
    }
    return result;
}

struct Candidate {
    bool kept_heading;
    double affinity;
    std::size_t distance, stored, page;
};

void pair(Sheet& stored, Sheet& page, std::size_t a, std::size_t b) {
    stored.parts[a].partner = b;
    page.parts[b].partner = a;
}

using Indices = std::vector<std::size_t>;

Indices without_partner(const Sheet& sheet) {
    Indices free;
    for (std::size_t p = 0; p < sheet.parts.size(); ++p) {
        if (sheet.parts[p].partner == nowhere) free.push_back(p);
    }
    return free;
}

void match_candidates(Sheet& stored, Sheet& page, std::vector<Candidate>& candidates) {
    // Whose heading went may have more blocks there than the section whose heading they now stand below.
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
        if (x.kept_heading != y.kept_heading) return x.kept_heading;
        return x.affinity != y.affinity ? x.affinity > y.affinity : x.distance < y.distance;
    });
    for (const Candidate& each : candidates) {
        if (stored.parts[each.stored].partner == nowhere && page.parts[each.page].partner == nowhere)
            pair(stored, page, each.stored, each.page);
    }
}

/// What is left: sections that have another label, and texts that are somewhat like the old ones.
void match_alike(Sheet& stored, Sheet& page) {
    const Indices left = without_partner(stored), right = without_partner(page);
    if (left.empty() || right.empty() || left.size() > most_compared / right.size()) return;
    const auto grams = [](const Sheet& sheet, const Indices& parts) {
        std::vector<std::vector<std::uint32_t>> all;
        for (const std::size_t p : parts) {
            const Part& part = sheet.parts[p];
            std::string words;
            for (std::size_t i = part.first; i < part.first + part.count; ++i)
                words += sheet.blocks[i].folded + "\n";
            all.push_back(grams_of(words));
        }
        return all;
    };
    const auto before = grams(stored, left), after = grams(page, right);
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < right.size(); ++j) {
            const double value = likeness_of(before[i], after[j]);
            if (stored.parts[left[i]].count == 0 || value < same_section) continue;
            const std::size_t a = left[i], b = right[j];
            candidates.push_back({false, value, a > b ? a - b : b - a, a, b});
        }
    }
    match_candidates(stored, page, candidates);
}

}  // namespace

void match_sections(Sheet& stored, Sheet& page) {
    const auto stored_signs = signs_of(stored), page_signs = signs_of(page);
    const auto equal = [&](std::size_t a, std::size_t b) {
        return stored_signs[a].contents == page_signs[b].contents &&
               shows_nothing(stored.parts[a]) == shows_nothing(page.parts[b]) &&
               same_label(stored.parts[a], stored_signs[a], page.parts[b], page_signs[b]);
    };
    for (const Pair& both : common_subsequence(stored.parts.size(), page.parts.size(), equal))
        pair(stored, page, both.first, both.second);

    const Indices left = without_partner(stored), right = without_partner(page);
    if (left.empty() || right.empty() || left.size() > most_pairs / right.size()) return;
    std::vector<Candidate> candidates;
    for (const std::size_t a : left) {
        for (const std::size_t b : right) {
            const double value = affinity(stored.parts[a], stored_signs[a], page.parts[b], page_signs[b]);
            if (value < 0.3) continue;
            const bool kept = kept_heading(stored.parts[a], stored_signs[a], page.parts[b], page_signs[b]);
            candidates.push_back({kept, value, a > b ? a - b : b - a, a, b});
        }
    }
    match_candidates(stored, page, candidates);
    match_alike(stored, page);
}

}  // namespace digestkit::merge
