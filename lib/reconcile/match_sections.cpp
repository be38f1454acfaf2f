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

    std::vector<std::size_t> left, right;
    for (std::size_t a = 0; a < stored.parts.size(); ++a) {
        if (stored.parts[a].partner == nowhere) left.push_back(a);
    }
    for (std::size_t b = 0; b < page.parts.size(); ++b) {
        if (page.parts[b].partner == nowhere) right.push_back(b);
    }
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

}  // namespace digestkit::merge
