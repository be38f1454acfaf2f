// SPDX-License-Identifier: MIT
#include "lib/outline/gathered.h"

#include "lib/base/instants.h"
#include "lib/unicode/properties.h"

namespace digestkit::outline {

void Gathered::add(const std::optional<Date>& date) {
    if (!date || !date->value) return;
    const std::optional<std::int64_t> seconds = utc_seconds(*date->value);
    if (!seconds || (latest && *latest >= *seconds)) return;
    latest = seconds;
    latest_value = *date->value;
}

void Gathered::add(const Record& record, const Outline& shown) {
    const std::string* last = nullptr;  // most pieces are in the language of the one above
    for (const Piece& piece : shown) {
        const std::string& lang = piece.block.lang;
        if (!lang.empty() && (last == nullptr || *last != lang)) languages.add(lang);
        last = &lang;
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

std::string main_language(const std::string& chosen, const std::string& digest_lang, const Record& first) {
    if (!chosen.empty()) return chosen;
    if (!digest_lang.empty()) return digest_lang;
    if (!first.lang.empty()) return first.lang;
    if (!first.sections.empty() && !first.sections.front().lang.empty()) return first.sections.front().lang;
    return "und";
}

}  // namespace digestkit::outline
