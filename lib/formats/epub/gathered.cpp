// SPDX-License-Identifier: MIT
#include "lib/formats/epub/gathered.h"

#include "lib/base/dates.h"
#include "lib/base/instants.h"
#include "lib/unicode/properties.h"

namespace digestkit::epub {

void Gathered::add(const std::optional<Date>& date) {
    if (!date || !date->value) return;
    const std::optional<std::int64_t> seconds = utc_seconds(*date->value);
    if (!seconds || (latest && *latest >= *seconds)) return;
    latest = seconds;
    latest_value = *date->value;
}

void Gathered::add(const Record& record, const outline::Outline& shown) {
    for (const outline::Piece& piece : shown) {
        if (!piece.block.lang.empty()) languages.add(piece.block.lang);
    }
    for (const Tag& tag : record.tags) {
        if (!is_blank(tag.text)) subjects.add(tag.text);
    }
    if (record.source && record.source->url && !is_blank(*record.source->url))
        sources.add(*record.source->url);
    add(record.published);
    add(record.updated);
    for (const Section& section : record.sections) {
        if (section.provenance) add(section.provenance->generated);
    }
}

std::string main_language(const BookOptions& options, const Record& first) {
    if (!options.lang.empty()) return options.lang;
    if (!options.head.lang.empty()) return options.head.lang;
    if (!first.lang.empty()) return first.lang;
    if (!first.sections.empty() && !first.sections.front().lang.empty()) return first.sections.front().lang;
    return "und";
}

std::string package_date(std::string_view value) {
    const std::optional<DateKind> kind = date_kind(value);
    if (!kind || value.substr(0, 4) == "0000") return {};
    return std::string(value.substr(0, *kind == DateKind::month ? 7 : 10));
}

}  // namespace digestkit::epub
