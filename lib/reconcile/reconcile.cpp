// SPDX-License-Identifier: MIT
#include "lib/reconcile/reconcile.h"

#include <algorithm>
#include <set>

#include "lib/reconcile/compare.h"
#include "lib/reconcile/differences.h"
#include "lib/reconcile/fold.h"
#include "lib/reconcile/match_blocks.h"
#include "lib/reconcile/match_sections.h"
#include "lib/reconcile/merge_fields.h"
#include "lib/reconcile/merge_sections.h"
#include "lib/reconcile/sheet.h"

namespace digestkit {
namespace {

using merge::Piece;
using merge::Role;

/// Piece by piece, furniture passed over on both sides.
bool is_same_page(const outline::Outline& stored, const outline::Outline& page) {
    const auto next = [](auto at, auto end) {
        return std::find_if(at, end, [](const Piece& piece) { return piece.role != Role::furniture; });
    };
    auto a = next(stored.begin(), stored.end());
    auto b = next(page.begin(), page.end());
    while (a != stored.end() && b != page.end()) {
        if (!merge::same_piece(*a, *b)) return false;
        a = next(a + 1, stored.end());
        b = next(b + 1, page.end());
    }
    return a == stored.end() && b == page.end();
}

std::string folded_of(const Piece* piece) {
    return piece == nullptr ? std::string() : fold_text(piece->block.text.plain());
}

/// The words of a page, without those that any page may have.
std::multiset<std::string> contents_of(const merge::Sheet& sheet) {
    std::multiset<std::string> contents;
    for (const merge::Seen& seen : sheet.blocks) {
        if (!seen.folded.empty()) contents.insert(seen.folded);
    }
    for (const Role role : {Role::alt_title, Role::source, Role::link}) {
        for (const Piece* piece : sheet.of(role)) {
            contents.insert(piece->href.empty() ? folded_of(piece) : piece->href);
        }
    }
    return contents;
}

std::string all_blocks(const merge::Sheet& sheet) {
    std::string all;
    for (const merge::Seen& seen : sheet.blocks) all += seen.folded + "\n";
    return all;
}

/// Other titles, less than a fifth of the page in common, and other words on the whole.
bool is_unrelated(const merge::Sheet& stored, const merge::Sheet& page) {
    const std::string title = folded_of(stored.one(Role::title));
    const std::string page_title = folded_of(page.one(Role::title));
    if (title == page_title || page_title.empty()) return false;
    const auto before = contents_of(stored), after = contents_of(page);
    std::vector<std::string> common;
    std::set_intersection(before.begin(), before.end(), after.begin(), after.end(),
                          std::back_inserter(common));
    if (after.empty() || before.empty()) return false;
    if (common.size() * 5 >= std::min(before.size(), after.size())) return false;
    constexpr double related = 0.5;
    if (merge::likeness_of(merge::grams_of(title), merge::grams_of(page_title)) >= related) return false;
    return merge::likeness_of(merge::grams_of(all_blocks(stored)), merge::grams_of(all_blocks(page))) <
           related;
}

}  // namespace

Reconciled reconcile(Record stored, const outline::Outline& page, const outline::ShowOptions& options,
                     const std::string& file, const std::string& member, Sink& sink) {
    const outline::Outline shown = outline::show(stored, options);
    return reconcile(std::move(stored), shown, page, options, file, member, sink);
}

Reconciled reconcile(Record stored, const outline::Outline& shown, const outline::Outline& page,
                     const outline::ShowOptions& options, const std::string& file, const std::string& member,
                     Sink& sink) {
    if (is_same_page(shown, page)) return {std::move(stored), Agreement::same};

    merge::Sheet before = merge::take_apart(shown);
    merge::Sheet after = merge::take_apart(page);
    if (is_unrelated(before, after)) return {std::move(stored), Agreement::unrelated};
    merge::promote_headings(after, before);
    merge::match_sections(before, after);
    merge::match_blocks(before, after);

    merge::Differences out(stored, file, member, sink);
    merge::merge_fields(stored, before, after, options, out);
    const merge::Languages languages = merge::merge_language(stored, before, after, options, out);
    merge::merge_lists(stored, before, after, languages, out);
    merge::merge_sections(stored, before, after, languages, out);
    const Agreement agreement = out.edited()   ? Agreement::edited
                                : out.folded() ? Agreement::folded
                                               : Agreement::same;
    return {std::move(stored), agreement};
}

}  // namespace digestkit
