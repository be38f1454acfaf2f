// SPDX-License-Identifier: MIT
#include "lib/reconcile/section_language.h"

#include "lib/reconcile/compare.h"

namespace digestkit::merge {

std::optional<std::string> section_language(const Section& section, const Sheet& stored, const Sheet& page,
                                            std::size_t part) {
    const Part& before = stored.parts[part];
    if (before.partner == nowhere) return std::nullopt;
    std::optional<std::string> found;
    for (std::size_t i = before.first; i < before.first + before.count; ++i) {
        const Seen& seen = stored.blocks[i];
        if (seen.partner == nowhere || page.blocks[seen.partner].part != before.partner) continue;
        if (!section.blocks[seen.piece->index].lang.empty() || seen.piece->block.type == BlockType::rule)
            continue;
        if (shows_nothing(page.blocks[seen.partner].piece->block)) continue;
        const std::string& lang = page.blocks[seen.partner].piece->block.lang;
        if (found && !same_language(*found, lang)) return std::nullopt;
        found = lang;
    }
    if (found) return found;
    const Piece* opener = page.parts[before.partner].opener;
    if (opener == nullptr || shows_nothing(opener->block)) return std::nullopt;
    return opener->block.lang;
}

}  // namespace digestkit::merge
