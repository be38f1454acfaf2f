// SPDX-License-Identifier: MIT
#include "lib/outline/taken_fields.h"

#include <fmt/format.h>

namespace digestkit::outline {

namespace {

const Source no_source;

const Source& source_of(const Record& record) {
    return record.source ? *record.source : no_source;
}

}  // namespace

TakenFields::TakenFields(const Record& before)
    : id_(before.id.has_value()),
      title_(before.title.has_value()),
      lang_(!before.lang.empty()),
      published_(before.published.has_value()),
      updated_(before.updated.has_value()),
      name_(source_of(before).name.has_value()),
      url_(source_of(before).url.has_value()),
      alt_titles_(before.alt_titles.size()),
      authors_(source_of(before).authors.size()),
      badges_(before.badges.size()),
      tags_(before.tags.size()),
      links_(before.links.size()),
      extras_(before.extras.size()) {}

void TakenFields::place(const Record& after, const Piece& line, FieldPlaces& places) const {
    const auto added = [&](Role role, std::size_t before, std::size_t count) {
        for (std::size_t i = before; i < count; ++i) places.field(role, line, i);
    };
    const Source& source = source_of(after);
    if (after.id && !id_) places.value("/id", line, *after.id);
    if (after.title && !title_) places.field(Role::title, line);
    if (!after.lang.empty() && !lang_) places.value("/lang", line, after.lang);
    if (after.published && !published_) places.field(Role::published, line);
    if (after.updated && !updated_) places.field(Role::updated, line);
    if (source.name && !name_) places.value("/source/name", line, *source.name);
    if (source.url && !url_) places.value("/source/url", line, *source.url);
    added(Role::alt_title, alt_titles_, after.alt_titles.size());
    added(Role::author, authors_, source.authors.size());
    added(Role::badge, badges_, after.badges.size());
    added(Role::tag, tags_, after.tags.size());
    added(Role::link, links_, after.links.size());
    for (std::size_t i = extras_; i < after.extras.size(); ++i)
        places.value(fmt::format("/extras/{}", i), line, {});
}

}  // namespace digestkit::outline
