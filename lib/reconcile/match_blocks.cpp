// SPDX-License-Identifier: MIT
#include "lib/reconcile/match_blocks.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "lib/base/alignment.h"
#include "lib/reconcile/compare.h"

namespace digestkit::merge {
namespace {

using Indices = std::vector<std::size_t>;

/// Less than this is another text.
constexpr double least_likeness = 0.3;
/// Cells of a table of likenesses: more are not compared, and stay deleted and added.
constexpr std::size_t most_cells = 10'000;

void join(Sheet& stored, Sheet& page, std::size_t i, std::size_t j, bool moved = false) {
    stored.blocks[i].partner = j;
    page.blocks[j].partner = i;
    stored.blocks[i].moved = page.blocks[j].moved = moved;
}

bool folded_alike(const Seen& a, const Seen& b) {
    return a.folded == b.folded && a.piece->block.type == b.piece->block.type &&
           (!a.folded.empty() || a.piece->block.text == b.piece->block.text);
}

/// Calls `visit(stored, page)` with the indices between two joined pairs of two parts, in order. Pairs that
/// moved do not part anything.
template <typename Visit>
void each_gap(const Sheet& stored, const Sheet& page, const Part& a, const Part& b, Visit visit) {
    Indices left, right;
    std::size_t i = a.first;
    const auto take_left = [&](std::size_t end) {
        for (; i < end; ++i) {
            if (stored.blocks[i].partner == nowhere) left.push_back(i);
        }
    };
    for (std::size_t j = b.first; j < b.first + b.count; ++j) {
        const Seen& seen = page.blocks[j];
        if (seen.partner == nowhere) {
            right.push_back(j);
        } else if (!seen.moved) {
            take_left(seen.partner);
            visit(left, right);
            left.clear();
            right.clear();
            i = seen.partner + 1;
        }
    }
    take_left(a.first + a.count);
    visit(left, right);
}

template <typename Equal>
void join_equal(Sheet& stored, Sheet& page, const Indices& left, const Indices& right, Equal equal) {
    const auto pairs = common_subsequence(left.size(), right.size(), [&](std::size_t i, std::size_t j) {
        return equal(stored.blocks[left[i]], page.blocks[right[j]]);
    });
    for (const Pair& pair : pairs) join(stored, page, left[pair.first], right[pair.second]);
}

template <typename Equal>
void join_equal(Sheet& stored, Sheet& page, const Part& part, Equal equal) {
    std::vector<std::pair<Indices, Indices>> gaps;  // first all, since joining changes them
    each_gap(stored, page, part, page.parts[part.partner],
             [&gaps](const Indices& left, const Indices& right) { gaps.emplace_back(left, right); });
    for (const auto& [left, right] : gaps) join_equal(stored, page, left, right, equal);
}

/// Blocks without a partner whose text stands without one elsewhere.
void join_moved(Sheet& stored, Sheet& page) {
    std::map<std::pair<BlockType, std::string_view>, Indices> free;
    for (std::size_t i = stored.blocks.size(); i-- > 0;) {
        const Seen& seen = stored.blocks[i];
        if (seen.partner == nowhere && !seen.folded.empty())
            free[{seen.piece->block.type, seen.folded}].push_back(i);
    }
    for (std::size_t j = 0; j < page.blocks.size(); ++j) {
        const Seen& seen = page.blocks[j];
        if (seen.partner != nowhere) continue;
        const auto found = free.find({seen.piece->block.type, seen.folded});
        if (found == free.end() || found->second.empty()) continue;
        join(stored, page, found->second.back(), j, true);
        found->second.pop_back();
    }
}

/// `whole` is `first` and `second` behind one another.
bool is_joined(const Seen& whole, const Seen& first, const Seen& second) {
    const std::size_t size = first.folded.size() + second.folded.size();
    if (first.folded.empty() || second.folded.empty()) return false;
    if (whole.folded.size() != size && whole.folded.size() != size + 1) return false;
    return whole.folded.compare(0, first.folded.size(), first.folded) == 0 &&
           whole.folded.ends_with(second.folded);
}

double likeness(const Seen& a, const Seen& b) {
    if (a.piece->block.type == BlockType::rule || b.piece->block.type == BlockType::rule) return 0;
    const double result = a.folded == b.folded && !a.folded.empty() ? 1 : likeness_of(a.grams, b.grams);
    return a.piece->block.type == b.piece->block.type ? result : result * 0.9;
}

/// How alike the blocks of a gap are. The first part of a text that was split, and of two that were merged,
/// is that text.
std::vector<double> likenesses(const Sheet& stored, const Sheet& page, const Indices& left,
                               const Indices& right) {
    const std::size_t columns = right.size();
    std::vector<double> table(left.size() * columns, 0);
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < columns; ++j)
            table[i * columns + j] = likeness(stored.blocks[left[i]], page.blocks[right[j]]);
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
            const Seen& a = stored.blocks[left[i]];
            const Seen& b = page.blocks[right[j]];
            if (j + 1 < columns && is_joined(a, b, page.blocks[right[j + 1]])) {
                table[i * columns + j] = 1;
                table[i * columns + j + 1] = 0;
            } else if (i + 1 < left.size() && is_joined(b, a, stored.blocks[left[i + 1]])) {
                table[i * columns + j] = 1;
                table[(i + 1) * columns + j] = 0;
            }
        }
    }
    return table;
}

/// Pairs in order with the largest sum of likenesses.
std::vector<Pair> best_pairs(const std::vector<double>& table, std::size_t rows, std::size_t columns) {
    std::vector<double> best((rows + 1) * (columns + 1), 0);
    const auto at = [&best, columns](std::size_t i, std::size_t j) -> double& {
        return best[i * (columns + 1) + j];
    };
    const auto together = [&](std::size_t i, std::size_t j) {
        const double alike = table[i * columns + j];
        return alike < least_likeness ? -1.0 : alike + at(i + 1, j + 1);
    };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;)
            at(i, j) = std::max({together(i, j), at(i + 1, j), at(i, j + 1)});
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        if (together(i, j) >= at(i, j)) {
            pairs.emplace_back(i++, j++);
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return pairs;
}

void join_alike(Sheet& stored, Sheet& page, const Indices& left, const Indices& right) {
    if (left.empty() || right.empty() || left.size() > most_cells / right.size()) return;
    const auto fill = [](Seen& seen) {
        if (seen.grams.empty()) seen.grams = grams_of(seen.folded);
    };
    for (const std::size_t i : left) fill(stored.blocks[i]);
    for (const std::size_t j : right) fill(page.blocks[j]);
    const auto table = likenesses(stored, page, left, right);
    for (const Pair& pair : best_pairs(table, left.size(), right.size()))
        join(stored, page, left[pair.first], right[pair.second]);
}

/// As many went as came, of the same types, between the same neighbours: they were written anew.
void join_in_place(Sheet& stored, Sheet& page, const Indices& left, const Indices& right) {
    if (left.size() != right.size()) return;
    const auto same_type = [&](std::size_t i, std::size_t j) {
        return stored.blocks[i].piece->block.type == page.blocks[j].piece->block.type;
    };
    if (!std::equal(left.begin(), left.end(), right.begin(), same_type)) return;
    for (std::size_t k = 0; k < left.size(); ++k) join(stored, page, left[k], right[k]);
}

template <typename Join>
void in_gaps(Sheet& stored, Sheet& page, Join join_gap) {
    for (const Part& part : stored.parts) {
        if (part.partner == nowhere) continue;
        std::vector<std::pair<Indices, Indices>> gaps;
        each_gap(stored, page, part, page.parts[part.partner],
                 [&gaps](const Indices& left, const Indices& right) { gaps.emplace_back(left, right); });
        for (const auto& [left, right] : gaps) join_gap(stored, page, left, right);
    }
}

}  // namespace

void match_blocks(Sheet& stored, Sheet& page) {
    // What is the same folds the same; that is known already.
    const auto same = [](const Seen& a, const Seen& b) {
        return a.folded == b.folded && same_piece(*a.piece, *b.piece);
    };
    for (const Part& part : stored.parts) {
        if (part.partner == nowhere) continue;
        join_equal(stored, page, part, same);
        join_equal(stored, page, part, folded_alike);
    }
    join_moved(stored, page);
    in_gaps(stored, page, join_alike);
    in_gaps(stored, page, join_in_place);
}

}  // namespace digestkit::merge
