// SPDX-License-Identifier: MIT
#include "lib/formats/docx/match_records.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "lib/base/alignment.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/fold.h"

namespace digestkit::docx {
namespace {

using outline::nowhere;
using outline::Piece;
using outline::Role;
using Indices = std::vector<std::size_t>;

/// A text that more records than this have says nothing about which is which.
constexpr std::size_t most_owners = 32;
/// Pairs in one gap whose titles are compared.
constexpr std::size_t most_cells = 10'000;
/// Less than this share of texts in common, and other titles: another record.
constexpr double least_common = 0.2;
constexpr double least_title = 0.5;

void mix(std::size_t& seed, std::size_t value) {
    seed ^= value + 0x9E3779B97F4A7C15ULL + (seed << 6U) + (seed >> 2U);
}

bool same_title(const Signature& stored, const Signature& page) {
    return page.untitled_by_rule || stored.title == page.title;
}

bool is_equal(const Signature& stored, const Signature& page) {
    return stored.whole == page.whole && same_title(stored, page);
}

/// Of two records without a text in common this tells that they are two.
bool have_other_sources(const Signature& stored, const Signature& page) {
    return stored.title != page.title && !stored.source.empty() && !page.source.empty() &&
           stored.source != page.source;
}

double common_content(const Signature& a, const Signature& b) {
    Indices common;
    std::set_intersection(a.contents.begin(), a.contents.end(), b.contents.begin(), b.contents.end(),
                          std::back_inserter(common));
    const std::size_t all = a.contents.size() + b.contents.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(common.size()) / static_cast<double>(all);
}

class Matcher {
  public:
    Matcher(const std::vector<Signature>& stored, const std::vector<Signature>& page)
        : stored_(stored), page_(page), of_page_(page.size(), nowhere), of_stored_(stored.size(), nowhere) {}

    std::vector<std::size_t> take() {
        join_equal();
        join_alike();
        join_between();
        return std::move(of_page_);
    }

  private:
    void join(std::size_t i, std::size_t j) {
        of_stored_[i] = j;
        of_page_[j] = i;
    }

    void join_equal() {
        const auto pairs = common_subsequence(
            stored_.size(), page_.size(),
            [this](std::size_t i, std::size_t j) { return is_equal(stored_[i], page_[j]); });
        for (const Pair& pair : pairs) join(pair.first, pair.second);
        std::unordered_map<std::size_t, Indices> free;  // by all they say; the first one last
        for (std::size_t i = stored_.size(); i-- > 0;) {
            if (of_stored_[i] == nowhere) free[stored_[i].whole].push_back(i);
        }
        for (std::size_t j = 0; j < page_.size(); ++j) {
            if (of_page_[j] != nowhere) continue;
            const auto found = free.find(page_[j].whole);
            if (found == free.end() || found->second.size() > most_cells) continue;
            Indices& owners = found->second;
            const auto fitting = std::find_if(owners.rbegin(), owners.rend(), [&](std::size_t i) {
                return same_title(stored_[i], page_[j]);
            });
            if (fitting == owners.rend()) continue;
            join(*fitting, j);
            owners.erase(std::next(fitting).base());
        }
    }

    struct Candidate {
        double likeness;
        std::size_t distance, stored, page;
    };

    /// Where the record would stand if nothing had moved: behind the one of the record above.
    std::size_t expected(std::size_t j) const {
        return j > 0 && of_page_[j - 1] != nowhere ? of_page_[j - 1] + 1 : j;
    }

    void join_alike() {
        std::unordered_map<std::size_t, Indices> owners;
        std::unordered_map<std::string_view, Indices> titles;
        for (std::size_t i = 0; i < stored_.size(); ++i) {
            if (of_stored_[i] != nowhere) continue;
            if (!stored_[i].title.empty()) titles[stored_[i].title].push_back(i);
            for (const std::size_t text : stored_[i].contents) {
                Indices& all = owners[text];
                if (all.size() <= most_owners && (all.empty() || all.back() != i)) all.push_back(i);
            }
        }
        std::vector<Candidate> candidates;
        for (std::size_t j = 0; j < page_.size(); ++j) {
            if (of_page_[j] != nowhere) continue;
            Indices found;
            const auto add = [&found](const Indices& all) {
                if (all.size() <= most_owners) found.insert(found.end(), all.begin(), all.end());
            };
            for (const std::size_t text : page_[j].contents) {
                if (const auto at = owners.find(text); at != owners.end()) add(at->second);
            }
            if (const auto at = titles.find(page_[j].title); at != titles.end()) add(at->second);
            std::sort(found.begin(), found.end());
            found.erase(std::unique(found.begin(), found.end()), found.end());
            for (const std::size_t i : found) {
                const bool titled = !stored_[i].title.empty() && stored_[i].title == page_[j].title;
                const double likeness = common_content(stored_[i], page_[j]) + (titled ? 1 : 0);
                if (likeness < least_common) continue;
                const std::size_t place = expected(j);
                candidates.push_back({likeness, i > place ? i - place : place - i, i, j});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
            return a.likeness != b.likeness ? a.likeness > b.likeness : a.distance < b.distance;
        });
        for (const Candidate& each : candidates) {
            if (of_stored_[each.stored] == nowhere && of_page_[each.page] == nowhere)
                join(each.stored, each.page);
        }
    }

    /// As many as went came between the same neighbours: each is the other, rewritten, which reconciling
    /// finds out. Else titles decide.
    void join_gap(const Indices& left, const Indices& right) {
        if (left.empty() || right.empty()) return;
        if (left.size() == right.size()) {
            for (std::size_t k = 0; k < left.size(); ++k) {
                if (!have_other_sources(stored_[left[k]], page_[right[k]])) join(left[k], right[k]);
            }
            return;
        }
        if (left.size() > most_cells / right.size()) return;
        std::vector<std::vector<std::uint32_t>> before, after;
        for (const std::size_t i : left) before.push_back(merge::grams_of(fold_text(stored_[i].title)));
        for (const std::size_t j : right) after.push_back(merge::grams_of(fold_text(page_[j].title)));
        const auto pairs = common_subsequence(left.size(), right.size(), [&](std::size_t a, std::size_t b) {
            return !have_other_sources(stored_[left[a]], page_[right[b]]) &&
                   merge::likeness_of(before[a], after[b]) >= least_title;
        });
        for (const Pair& pair : pairs) join(left[pair.first], right[pair.second]);
    }

    void join_between() {
        std::vector<Pair> pairs;
        for (std::size_t j = 0; j < page_.size(); ++j) {
            if (of_page_[j] != nowhere) pairs.emplace_back(j, of_page_[j]);
        }
        const std::vector<bool> in_order = longest_ascending(pairs);
        std::vector<std::pair<Indices, Indices>> gaps;
        std::size_t i = 0, j = 0;
        const auto close = [&](std::size_t stored_end, std::size_t page_end) {
            Indices left, right;
            for (; i < stored_end; ++i) {
                if (of_stored_[i] == nowhere) left.push_back(i);
            }
            for (; j < page_end; ++j) {
                if (of_page_[j] == nowhere) right.push_back(j);
            }
            gaps.emplace_back(std::move(left), std::move(right));
        };
        for (std::size_t k = 0; k < pairs.size(); ++k) {
            if (in_order[k]) close(pairs[k].second, pairs[k].first);
        }
        close(stored_.size(), page_.size());
        for (const auto& [left, right] : gaps) join_gap(left, right);
    }

    const std::vector<Signature>& stored_;
    const std::vector<Signature>& page_;
    std::vector<std::size_t> of_page_, of_stored_;
};

}  // namespace

Signature signature_of(const outline::Outline& pieces) {
    Signature signature;
    const std::hash<std::string_view> hash;
    for (const Piece& piece : pieces) {
        const std::string& text = piece.block.text.plain();
        if (piece.role == Role::title) {
            signature.title = text;
            continue;
        }
        if (piece.role == Role::source && signature.source.empty()) signature.source = piece.href;
        std::size_t value = hash(text);
        if (piece.block.label) {
            mix(value, hash(*piece.block.label));
        }
        mix(signature.whole, value);
        const bool tells = piece.role == Role::block || piece.role == Role::alt_title ||
                           piece.role == Role::source || piece.role == Role::link;
        if (tells && !text.empty()) signature.contents.push_back(value);
    }
    std::sort(signature.contents.begin(), signature.contents.end());
    return signature;
}

bool have_common(const Signature& stored, const Signature& page) {
    return is_equal(stored, page) || (!stored.title.empty() && stored.title == page.title) ||
           common_content(stored, page) > 0;
}

std::vector<std::size_t> match_records(const std::vector<Signature>& stored,
                                       const std::vector<Signature>& page) {
    return Matcher(stored, page).take();
}

}  // namespace digestkit::docx
