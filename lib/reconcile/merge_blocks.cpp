// SPDX-License-Identifier: MIT
#include "lib/reconcile/merge_blocks.h"

#include <fmt/format.h>

#include <map>

#include "lib/base/alignment.h"
#include "lib/diag/rules_rec.h"
#include "lib/model/names.h"
#include "lib/reconcile/count_on.h"
#include "lib/reconcile/fold.h"
#include "lib/reconcile/merge_block.h"
#include "lib/reconcile/order.h"

namespace digestkit::merge {
namespace {

std::string short_name(const Seen& seen) {
    const Block& block = seen.piece->block;
    return std::string(digestkit::name_of(block.type));
}

std::string name_stored(const SectionPlan& plan, const Seen& seen) {
    return fmt::format("{}, block {} ({})", plan.name, seen.piece->index + 1, short_name(seen));
}

class BlockMerger {
  public:
    BlockMerger(const Sheets& sheets, const SectionPlan& plan, Differences& out, outline::FieldPlaces& places)
        : sheets_(sheets),
          plan_(plan),
          out_(out),
          places_(places),
          section_(plan.stored == nowhere ? none_ : sheets.sections[plan.stored]) {}

    std::vector<Block> take() {
        const Part& part = sheets_.page.parts[plan_.page];
        first_ = part.first;
        find_partners(part.count);
        find_repeated(part.count);
        find_order(part.count);
        std::vector<Block> blocks;
        std::vector<std::size_t> origins;
        for (const Slot& slot : merged_order(hidden_, partners_)) {
            const std::size_t now = blocks.size();
            if (slot.page == nowhere) {
                blocks.push_back(section_.blocks[slot.stored]);
                if (places_.wanted()) places_.kept.block(plan_.now, now, plan_.stored, slot.stored);
            } else {
                add(blocks, slot);
                if (blocks.size() > now) note(slot, now, blocks.back());
            }
            origins.resize(blocks.size(), slot.stored);
        }
        report_deleted(section_.blocks.size());
        count_on(blocks, origins, section_.blocks);
        return blocks;
    }

  private:
    /// Seen of the stored block, or null.
    const Seen* shown(std::size_t index) const { return shown_[index]; }

    void find_partners(std::size_t count) {
        shown_.assign(section_.blocks.size(), nullptr);
        hidden_.assign(section_.blocks.size(), true);
        if (plan_.stored != nowhere) {
            const Part& part = sheets_.stored.parts[plan_.stored];
            for (std::size_t i = part.first; i < part.first + part.count; ++i) {
                const Seen& seen = sheets_.stored.blocks[i];
                shown_[seen.piece->index] = &seen;
                // What shows nothing is lost by tools, not deleted by people.
                hidden_[seen.piece->index] = shows_nothing(seen.piece->block) && seen.partner == nowhere;
            }
        }
        partners_.assign(count, nowhere);
        for (std::size_t j = 0; j < count; ++j) {
            const std::size_t partner = page(j).partner;
            if (partner == nowhere) continue;
            const Seen& seen = sheets_.stored.blocks[partner];
            if (seen.part == plan_.stored) partners_[j] = seen.piece->index;
        }
    }

    /// A page of another version may show what is hidden now, as a title that stands above already.
    void find_repeated(std::size_t count) {
        using Key = std::pair<BlockType, std::string>;  // with the folded text
        std::multimap<Key, std::size_t> hidden;         // equal ones in order
        for (std::size_t i = 0; i < hidden_.size(); ++i) {
            const Block& block = section_.blocks[i];
            if (hidden_[i]) hidden.emplace(Key{block.type, fold_text(block.text.plain())}, i);
        }
        for (std::size_t j = 0; j < count && !hidden.empty(); ++j) {
            const Seen& seen = page(j);
            if (seen.partner != nowhere || seen.folded.empty()) continue;
            const Key key{seen.piece->block.type, seen.folded};
            const auto found = hidden.lower_bound(key);
            if (found == hidden.end() || found->first != key) continue;
            partners_[j] = found->second;
            hidden_[found->second] = false;
            hidden.erase(found);
        }
    }

    /// Of the blocks that stay in the section, the fewest that must have moved.
    void find_order(std::size_t count) {
        std::vector<Pair> pairs;
        for (std::size_t j = 0; j < count; ++j) {
            if (partners_[j] != nowhere) pairs.emplace_back(j, partners_[j]);
        }
        const std::vector<bool> chosen = longest_ascending(pairs);
        in_order_.assign(count, false);
        for (std::size_t k = 0; k < pairs.size(); ++k) in_order_[pairs[k].first] = chosen[k];
    }

    void add(std::vector<Block>& blocks, const Slot& slot) {
        const Seen& seen = page(slot.page);
        if (slot.stored != nowhere && seen.partner == nowhere) {  // find_repeated
            blocks.push_back(section_.blocks[slot.stored]);
            return;
        }
        if (seen.partner == nowhere) {
            if (shows_nothing(seen.piece->block)) return;
            if (plan_.stored != nowhere) {
                out_.report(rules::rec::block_added,
                            fmt::format("{}: {} added: {}", plan_.name, short_name(seen), said(seen)),
                            seen.piece);
            }
            blocks.push_back(new_block(*seen.piece, plan_.lang_after));
            return;
        }
        const Seen& before = sheets_.stored.blocks[seen.partner];
        if (slot.stored == nowhere) {
            out_.report(rules::rec::block_moved,
                        fmt::format("{}: {} moved here from section {}: {}", plan_.name, short_name(seen),
                                    before.part + 1, said(seen)),
                        seen.piece);
        } else if (in_order_[slot.page]) {
            report_deleted(slot.stored);
        } else {
            out_.report(
                rules::rec::block_moved,
                fmt::format("{} stands elsewhere in its section: {}", name_stored(plan_, before), said(seen)),
                seen.piece);
        }
        out_.pass(seen.piece);
        const Block& stored = sheets_.sections[before.part].blocks[before.piece->index];
        blocks.push_back(merge_block(stored, *before.piece, *seen.piece, plan_.lang_after,
                                     name_stored(plan_, before), out_));
    }

    void note(const Slot& slot, std::size_t now, const Block& made) {
        if (!places_.wanted()) return;
        const Seen& seen = page(slot.page);
        places_.block(plan_.now, now, *seen.piece, made);
        if (seen.partner != nowhere) {
            const Seen& before = sheets_.stored.blocks[seen.partner];
            places_.kept.block(plan_.now, now, before.part, before.piece->index);
        } else if (slot.stored != nowhere) {
            places_.kept.block(plan_.now, now, plan_.stored, slot.stored);
        }
    }

    /// Those before the stored block `end` that were not named yet.
    void report_deleted(std::size_t end) {
        for (; next_ < end; ++next_) {
            const Seen* seen = shown(next_);
            if (seen == nullptr || hidden_[next_] || seen->partner != nowhere) continue;
            out_.report(rules::rec::block_deleted,
                        fmt::format("{} deleted: {}", name_stored(plan_, *seen), said(*seen)), nullptr);
        }
    }

    static std::string said(const Seen& seen) {
        return quoted(seen.piece->block.label
                          ? *seen.piece->block.label + seen.piece->block.sep + seen.piece->block.text.plain()
                          : seen.piece->block.text.plain());
    }

    const Seen& page(std::size_t j) const { return sheets_.page.blocks[first_ + j]; }

    const Section none_;
    const Sheets& sheets_;
    const SectionPlan& plan_;
    Differences& out_;
    outline::FieldPlaces& places_;
    const Section& section_;
    std::size_t first_ = 0, next_ = 0;
    std::vector<const Seen*> shown_;
    std::vector<bool> hidden_, in_order_;
    std::vector<std::size_t> partners_;
};

}  // namespace

std::vector<Block> merge_blocks(const Sheets& sheets, const SectionPlan& plan, Differences& out,
                                outline::FieldPlaces& places) {
    return BlockMerger(sheets, plan, out, places).take();
}

}  // namespace digestkit::merge
