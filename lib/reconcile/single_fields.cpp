// SPDX-License-Identifier: MIT
#include "lib/reconcile/single_fields.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "lib/outline/as_block.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/fold.h"
#include "lib/reconcile/meaning.h"
#include "lib/reconcile/sheet.h"

namespace digestkit::merge {
namespace {

using outline::Outline;

constexpr Role single_roles[] = {Role::title, Role::source, Role::published, Role::updated};

/// How well `piece` is the field that the stored record shows as `before`, which may be null.
int fitness(const Piece& piece, const Piece* before) {
    if (shows_nothing(piece.block)) return 0;
    int fit = 1;
    if (before != nullptr) {
        const bool same_words = compare_texts(before->block.text, piece.block.text) != Likeness::different ||
                                means_same(*before, piece);
        fit += (same_words ? 4 : 0) + (!piece.href.empty() && piece.href == before->href ? 4 : 0);
    }
    const bool is_date = piece.role == Role::published || piece.role == Role::updated;
    return fit + (is_date && date_in(piece.block.text.plain()) ? 2 : 0);
}

std::vector<std::size_t> pieces_of(const Outline& page, Role role) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i].role == role) found.push_back(i);
    }
    return found;
}

void give_another_role(Piece& piece) {
    if (shows_nothing(piece.block)) {
        piece.role = Role::furniture;  // an empty line
    } else if (piece.role == Role::title) {
        piece.role = Role::alt_title;
    } else {
        piece = outline::as_block(std::move(piece));
    }
}

/// By folded labels: whether the sections that `shown` has below them have provenances.
std::unordered_map<std::string, bool> provenance_by_label(const Outline& shown) {
    std::unordered_map<std::string, bool> found;
    bool* below = nullptr;
    for (const Piece& piece : shown) {
        if (piece.role == Role::section) {
            below = &found[fold_text(piece.block.text.plain())];
        } else if (below != nullptr && piece.role == Role::provenance) {
            *below = true;
        }
    }
    return found;
}

std::vector<std::size_t> provenances_of_others(const Outline& shown, const Outline& page) {
    std::vector<std::size_t> found;
    std::optional<std::unordered_map<std::string, bool>> stored;
    const Piece* opener = nullptr;
    bool asked = false, other = false;  // whether the section below the opener is stored without a provenance
    bool behind_blocks = false;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i].role == Role::section) {
            opener = &page[i];
            asked = false;
            behind_blocks = false;
        } else if (page[i].role == Role::provenance && opener != nullptr && behind_blocks) {
            if (!stored) stored = provenance_by_label(shown);
            if (!asked) {
                const auto label = stored->find(fold_text(opener->block.text.plain()));
                other = label != stored->end() && !label->second;
                asked = true;
            }
            if (other) found.push_back(i);
        } else if (page[i].role == Role::block || page[i].role == Role::unknown) {
            behind_blocks = true;
        }
    }
    return found;
}

}  // namespace

std::optional<Outline> with_single_fields(const Outline& shown, const Outline& page) {
    std::optional<Outline> made;
    for (const Role role : single_roles) {
        const std::vector<std::size_t> pieces = pieces_of(page, role);
        if (pieces.size() < 2) continue;
        const std::vector<std::size_t> stored = pieces_of(shown, role);
        const Piece* const before = stored.empty() ? nullptr : &shown[stored.front()];
        const auto best = std::max_element(pieces.begin(), pieces.end(), [&](std::size_t a, std::size_t b) {
            return fitness(page[a], before) < fitness(page[b], before);
        });
        if (!made) made = page;
        for (const std::size_t i : pieces) {
            if (i != *best) give_another_role((*made)[i]);
        }
    }
    for (const std::size_t i : provenances_of_others(shown, page)) {
        if (!made) made = page;
        give_another_role((*made)[i]);
    }
    return made;
}

}  // namespace digestkit::merge
