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
#include "lib/reconcile/say_languages.h"
#include "lib/reconcile/sheet.h"
#include "lib/reconcile/single_fields.h"

namespace digestkit {
namespace {

using merge::Piece;
using merge::Role;

using At = outline::Outline::const_iterator;

At next(At at, At end) {
    return std::find_if(at, end, [](const Piece& piece) { return piece.role != Role::furniture; });
}

/// Piece by piece, furniture passed over on both sides.
bool is_same_page(const outline::Outline& stored, const outline::Outline& page) {
    auto a = next(stored.begin(), stored.end());
    auto b = next(page.begin(), page.end());
    while (a != stored.end() && b != page.end()) {
        if (!merge::same_piece(*a, *b)) return false;
        a = next(a + 1, stored.end());
        b = next(b + 1, page.end());
    }
    return a == stored.end() && b == page.end();
}

/// The language of a record is that of its title, badges, source and tags, whichever stands first.
void note_language(const merge::Sheet& page, outline::FieldPlaces& places) {
    for (const Role role : {Role::title, Role::badge, Role::source, Role::author, Role::tag}) {
        if (const Piece* const piece = page.one(role)) return places.language(*piece);
    }
    if (!page.parts.empty() && page.parts.front().opener != nullptr)
        places.language(*page.parts.front().opener);
}

/// The pieces stand in pairs: what was shown says which field it is, the page where it stands.
void note_same_page(const Record& record, const outline::Outline& shown, const outline::Outline& page,
                    outline::FieldPlaces& places) {
    places.kept.all();
    auto b = next(page.begin(), page.end());
    for (auto a = next(shown.begin(), shown.end()); a != shown.end(); a = next(a + 1, shown.end())) {
        if (a->role == Role::section) {
            places.section(a->section, *b);
        } else if (a->role == Role::provenance) {
            places.provenance(a->section, *b, *record.sections[a->section].provenance);
        } else if (a->role == Role::block) {
            places.block(a->section, a->index, *b, record.sections[a->section].blocks[a->index]);
        } else {
            places.field(a->role, *b, a->index);
        }
        b = next(b + 1, page.end());
    }
    note_language(merge::take_apart(page), places);
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
                     const std::string& file, const std::string& member, Sink& sink,
                     outline::FieldPlaces* places) {
    const outline::Outline shown = outline::show(stored, options);
    return reconcile(std::move(stored), shown, page, options, file, member, sink, places);
}

Reconciled reconcile(Record stored, const outline::Outline& shown, const outline::Outline& page,
                     const outline::ShowOptions& options, const std::string& file, const std::string& member,
                     Sink& sink, outline::FieldPlaces* asked) {
    outline::FieldPlaces unasked;
    outline::FieldPlaces& places = asked != nullptr ? *asked : unasked;
    if (is_same_page(shown, page)) {
        if (places.wanted()) note_same_page(stored, shown, page, places);
        return {std::move(stored), Agreement::same};
    }

    merge::Sheet before = merge::take_apart(shown);
    std::optional<outline::Outline> own = merge::with_single_fields(shown, page);
    if (!own && merge::has_unsaid_language(page)) own = page;
    merge::Sheet after = merge::take_apart(own ? *own : page);
    if (is_unrelated(before, after)) return {std::move(stored), Agreement::unrelated};
    merge::promote_headings(after, before);
    merge::match_sections(before, after);
    merge::match_blocks(before, after);
    if (own) merge::say_languages(*own, after, before);

    merge::Differences out(stored, file, member, sink);
    if (!page.empty()) out.pass(&page.front());  // where the record stands
    merge::merge_fields(stored, before, after, options, out, places);
    const merge::Languages languages = merge::merge_language(stored, before, after, options, out);
    merge::merge_lists(stored, before, after, languages, out, places);
    merge::merge_sections(stored, before, after, languages, out, places);
    note_language(after, places);
    const Agreement agreement = out.edited()   ? Agreement::edited
                                : out.folded() ? Agreement::folded
                                               : Agreement::same;
    return {std::move(stored), agreement};
}

}  // namespace digestkit
