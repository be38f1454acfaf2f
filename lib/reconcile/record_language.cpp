// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lib/diag/rules_rec.h"
#include "lib/reconcile/compare.h"
#include "lib/reconcile/merge_sections.h"
#include "lib/reconcile/section_language.h"

namespace digestkit::merge {

Languages merge_language(Record& record, const Sheet& stored, const Sheet& page,
                         const outline::ShowOptions& options, Differences& out) {
    const std::string before = record.lang.empty() ? options.digest_lang : record.lang;
    std::optional<std::string> common;
    bool all = true;
    const auto count = [&](const std::string& lang) {
        all = all && (!common || same_language(*common, lang));
        common = lang;
    };
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
        if (!record.sections[i].lang.empty()) continue;
        if (const auto lang = section_language(record.sections[i], stored, page, i)) count(*lang);
    }
    const Piece* title = page.one(Role::title);
    if (!common && stored.one(Role::title) != nullptr && title != nullptr && !shows_nothing(title->block))
        count(title->block.lang);
    if (!common || !all || same_language(*common, before)) return {before, before};
    out.report(rules::rec::language_changed,
               fmt::format("language {} instead of {}", quoted(*common), quoted(before)), title);
    record.lang = common->empty() ? "und" : *common;
    return {before, *common};
}

}  // namespace digestkit::merge
