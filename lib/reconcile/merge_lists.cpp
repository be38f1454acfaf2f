// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>

#include "lib/base/alignment.h"
#include "lib/diag/rules_rec.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/fold.h"
#include "lib/reconcile/merge_fields.h"
#include "lib/reconcile/order.h"

namespace digestkit::merge {
namespace {

using Pieces = std::vector<const Piece*>;

/// Also when it follows the language of its record.
bool agree_in_language(const Piece& stored, const Piece& page, const Languages& languages) {
    if (stored.role != Role::alt_title && stored.role != Role::link) return true;
    return same_language(stored.block.lang, page.block.lang) ||
           (same_language(stored.block.lang, languages.before) &&
            same_language(page.block.lang, languages.after));
}

Likeness compare(const Piece& stored, const Piece& page, const Languages& languages) {
    const bool same_rest = stored.href == page.href && (!page.rel || stored.rel == page.rel) &&
                           (!page.scheme || stored.scheme == page.scheme) &&
                           agree_in_language(stored, page, languages);
    return same_rest ? compare_texts(stored.block.text, page.block.text) : Likeness::different;
}

/// Texts are compared many times, and folded once.
std::vector<std::string> folds_of(const Pieces& pieces) {
    std::vector<std::string> folds;
    folds.reserve(pieces.size());
    for (const Piece* piece : pieces) folds.push_back(fold_text(piece->block.text.plain()));
    return folds;
}

/// For each piece of the page the piece of the stored ones that it is, or nowhere: what is equal, what is
/// equal elsewhere, and what stands between the same neighbours.
std::vector<std::size_t> partners_of(const Pieces& stored, const Pieces& page, const Languages& languages) {
    std::vector<std::size_t> partners(page.size(), nowhere);
    std::vector<bool> taken(stored.size(), false);
    const auto join = [&](std::size_t i, std::size_t j) {
        partners[j] = i;
        taken[i] = true;
    };
    const std::vector<std::string> stored_folds = folds_of(stored), page_folds = folds_of(page);
    const auto alike = [&](std::size_t i, std::size_t j) {
        return stored_folds[i] == page_folds[j] &&
               compare(*stored[i], *page[j], languages) != Likeness::different;
    };
    for (const Pair& pair : common_subsequence(stored.size(), page.size(), alike))
        join(pair.first, pair.second);
    constexpr std::size_t most = 1000;  // a list that nobody sees through is not searched for moves
    for (std::size_t j = 0; j < page.size() && page.size() <= most; ++j) {
        for (std::size_t i = 0; i < stored.size() && i < most && partners[j] == nowhere; ++i) {
            if (!taken[i] && alike(i, j)) join(i, j);
        }
    }
    std::size_t next = 0;
    for (std::size_t j = 0; j < page.size(); ++j) {
        if (partners[j] != nowhere) {
            next = partners[j] + 1;
        } else if (next < stored.size() && !taken[next]) {
            join(next++, j);
        }
    }
    return partners;
}

/// How one kind of list is named, made and changed.
template <typename T>
struct Kind {
    const char* name;
    std::string_view path;
    T (*make)(const Piece& page, const std::string& lang);
    void (*change)(T& stored, const Piece& before, const Piece& after, const std::string& lang);
};

std::string said(const Piece& piece) {
    const std::string text = piece.block.text.plain();
    return text.empty() ? piece.href : text;
}

std::string change_of(const Piece& before, const Piece& after) {
    if (said(before) != said(after)) return from_to(said(before), said(after));
    if (before.href != after.href) return from_to(before.href, after.href);
    if (!same_language(before.block.lang, after.block.lang)) {
        return fmt::format("{}: language {} instead of {}", quoted(said(after)), quoted(after.block.lang),
                           quoted(before.block.lang));
    }
    return fmt::format("{}: marks or relation", quoted(said(after)));
}

/// One that both have; `moved` when it stands behind one that it stood in front of.
template <typename T>
void merge_element(T& value, const Piece& before, const Piece& after, std::size_t index, bool moved,
                   const Kind<T>& kind, const Languages& languages, Differences& out) {
    const Likeness likeness = compare(before, after, languages);
    if (likeness == Likeness::folded) out.polished(fmt::format("{} {}", kind.name, index + 1), after);
    if (likeness == Likeness::different) {
        out.report(rules::rec::field_changed,
                   fmt::format("{} {} changed {}", kind.name, index + 1, change_of(before, after)), &after);
        kind.change(value, before, after, languages.after);
    } else if (moved) {
        out.report(rules::rec::field_changed, fmt::format("{} moved: {}", kind.name, quoted(said(after))),
                   &after);
    }
}

template <typename T>
void merge_list(std::vector<T>& values, const Pieces& stored, const Pieces& page, const Kind<T>& kind,
                const Languages& languages, Differences& out, outline::FieldPlaces& places) {
    std::vector<bool> hidden(values.size(), true);
    for (const Piece* piece : stored)
        hidden[piece->index] = shows_nothing(piece->block) && piece->href.empty();
    std::vector<std::size_t> partners = partners_of(stored, page, languages);
    std::vector<bool> gone(values.size(), false);
    for (const Piece* piece : stored) gone[piece->index] = !hidden[piece->index];
    Pieces shown(values.size(), nullptr);
    for (std::size_t& partner : partners) {
        if (partner == nowhere) continue;
        const Piece* piece = stored[partner];
        partner = piece->index;
        shown[partner] = piece;
        gone[partner] = false;
    }
    std::vector<T> result;
    std::size_t highest = 0;  // behind the last stored element that came
    for (const Slot& slot : merged_order(hidden, partners)) {
        if (places.wanted() && slot.stored != nowhere)
            places.kept.element(kind.path, result.size(), slot.stored);
        if (slot.page == nowhere) {
            result.push_back(std::move(values[slot.stored]));
            continue;
        }
        const Piece& after = *page[slot.page];
        if (slot.stored == nowhere && shows_nothing(after.block) && after.href.empty()) continue;
        places.field(after.role, after, result.size());
        if (slot.stored == nowhere) {
            out.report(rules::rec::field_changed, fmt::format("{} added: {}", kind.name, quoted(said(after))),
                       &after);
            result.push_back(kind.make(after, languages.after));
            continue;
        }
        result.push_back(std::move(values[slot.stored]));
        merge_element(result.back(), *shown[slot.stored], after, slot.stored, slot.stored < highest, kind,
                      languages, out);
        highest = std::max(highest, slot.stored + 1);
    }
    for (const Piece* piece : stored) {
        if (!gone[piece->index]) continue;
        out.report(rules::rec::field_changed, fmt::format("{} deleted: {}", kind.name, quoted(said(*piece))),
                   nullptr);
    }
    values = std::move(result);
}

std::string own_language(const Piece& page, const std::string& lang) {
    return same_language(page.block.lang, lang) ? std::string() : page.block.lang;
}

AltTitle make_alt_title(const Piece& page, const std::string& lang) {
    return {page.block.text, own_language(page, lang)};
}
void change_alt_title(AltTitle& stored, const Piece& before, const Piece& after, const std::string& lang) {
    if (compare_texts(before.block.text, after.block.text) == Likeness::different)
        stored.text = after.block.text;
    if (!same_language(before.block.lang, after.block.lang)) stored.lang = own_language(after, lang);
}

std::string make_string(const Piece& page, const std::string& /*lang*/) {
    return page.block.text.plain();
}
void change_string(std::string& stored, const Piece& /*before*/, const Piece& after,
                   const std::string& /*lang*/) {
    stored = after.block.text.plain();
}

Tag make_tag(const Piece& page, const std::string& /*lang*/) {
    return {page.block.text.plain(), page.scheme};
}
void change_tag(Tag& stored, const Piece& before, const Piece& after, const std::string& /*lang*/) {
    if (compare_texts(before.block.text, after.block.text) == Likeness::different)
        stored.text = after.block.text.plain();
    if (after.scheme) stored.scheme = after.scheme;
}

Link make_link(const Piece& page, const std::string& lang) {
    Link link;
    link.href = page.href;
    const std::string text = page.block.text.plain();
    if (link.href.empty()) {
        link.href = text;
    } else if (text != page.href && !text.empty()) {
        link.text = text;
    }
    link.rel = page.rel;
    link.lang = own_language(page, lang);
    return link;
}
void change_link(Link& stored, const Piece& before, const Piece& after, const std::string& lang) {
    const std::string text = after.block.text.plain();
    if (before.href != after.href && !after.href.empty()) stored.href = after.href;
    if (compare_texts(before.block.text, after.block.text) == Likeness::different) {
        // The text is the URL where there is no other: that changes with it.
        if (text.empty() || (!stored.text && text == after.href)) {
            stored.text.reset();
        } else {
            stored.text = text;
        }
    }
    if (after.rel && before.rel != after.rel) stored.rel = after.rel;
    if (!same_language(before.block.lang, after.block.lang)) stored.lang = own_language(after, lang);
}

}  // namespace

void merge_lists(Record& record, const Sheet& stored, const Sheet& page, const Languages& languages,
                 Differences& out, outline::FieldPlaces& places) {
    const auto merge = [&](auto& values, Role role, const auto& kind) {
        merge_list(values, stored.of(role), page.of(role), kind, languages, out, places);
    };
    merge(record.alt_titles, Role::alt_title,
          Kind<AltTitle>{"alternative title", "/alt_titles", make_alt_title, change_alt_title});
    merge(record.badges, Role::badge, Kind<std::string>{"badge", "/badges", make_string, change_string});
    if (record.source || !page.of(Role::author).empty()) {
        if (!record.source) record.source.emplace();
        merge(record.source->authors, Role::author,
              Kind<std::string>{"author", "/source/authors", make_string, change_string});
        const bool had = !stored.of(Role::author).empty();
        if (had && record.source->authors.empty() && !record.source->name && !record.source->url)
            record.source.reset();
    }
    merge(record.tags, Role::tag, Kind<Tag>{"tag", "/tags", make_tag, change_tag});
    merge(record.links, Role::link, Kind<Link>{"link", "/links", make_link, change_link});
}

}  // namespace digestkit::merge
