// SPDX-License-Identifier: MIT
#include "lib/reconcile/count_on.h"

#include <optional>
#include <string>
#include <string_view>

#include "lib/outline/leading_number.h"
#include "lib/outline/outline.h"

namespace digestkit::merge {
namespace {

using outline::nowhere;
using List = std::vector<std::size_t>;  // the blocks that are its items

/// What a list puts in front of its item `k`.
struct Counting {
    std::uint32_t first = 1;
    std::string behind;  // the number

    std::string number(std::size_t k) const { return std::to_string(first + k) + behind; }
};

/// The ordered lists: items of one depth, with deeper ones between them.
std::vector<List> lists_of(const std::vector<Block>& blocks) {
    struct Open {
        std::uint32_t depth;
        std::size_t list;
    };
    std::vector<List> lists;
    std::vector<Open> open;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.type == BlockType::boilerplate) continue;
        if (block.type != BlockType::item) {
            open.clear();
            continue;
        }
        while (!open.empty() && open.back().depth > block.depth) open.pop_back();
        const bool goes_on = !open.empty() && open.back().depth == block.depth;
        if (goes_on && !block.ordered) open.pop_back();
        if (!block.ordered) continue;
        if (!goes_on) {
            open.push_back({block.depth, lists.size()});
            lists.emplace_back();
        }
        lists[open.back().list].push_back(i);
    }
    return lists;
}

std::optional<Counting> counting_of(const List& list, const std::vector<Block>& blocks) {
    const std::string& number = blocks[list.front()].number.value_or("");
    const auto first = outline::leading_number(number);
    if (!first) return std::nullopt;
    Counting counting{first->value, number.substr(first->digits)};
    for (std::size_t k = 0; k < list.size(); ++k) {
        if (blocks[list[k]].number != counting.number(k)) return std::nullopt;
    }
    return counting;
}

/// Which stored list each list goes on with: the one that all its stored items were in, if no other list has
/// items of that; else nowhere.
std::vector<std::size_t> sources_of(const std::vector<List>& after, const std::vector<std::size_t>& origins,
                                    const std::vector<List>& before, std::size_t stored_count) {
    std::vector<std::size_t> list_of(stored_count, nowhere);
    for (std::size_t i = 0; i < before.size(); ++i) {
        for (const std::size_t item : before[i]) list_of[item] = i;
    }
    constexpr std::size_t nobody = nowhere, several = nowhere - 1;
    std::vector<std::size_t> heirs(before.size(), nobody), sources(after.size(), nowhere);
    for (std::size_t i = 0; i < after.size(); ++i) {
        bool mixed = false;
        for (const std::size_t item : after[i]) {
            if (origins[item] == nowhere) continue;
            const std::size_t source = list_of[origins[item]];
            mixed = mixed || source == nowhere || (sources[i] != nowhere && sources[i] != source);
            sources[i] = source;
            if (source != nowhere)
                heirs[source] = heirs[source] == nobody || heirs[source] == i ? i : several;
        }
        if (mixed) sources[i] = nowhere;
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (sources[i] != nowhere && heirs[sources[i]] != i) sources[i] = nowhere;
    }
    return sources;
}

/// Nobody gave the item `k` of the list another number.
bool may_count(const Block& item, const Block* stored, const Counting& counting, std::size_t k) {
    if (stored != nullptr) return item.number == stored->number;
    if (!item.number) return true;
    const auto number = outline::leading_number(*item.number);
    return number && number->value == counting.first + k;
}

}  // namespace

void count_on(std::vector<Block>& blocks, const std::vector<std::size_t>& origins,
              const std::vector<Block>& stored) {
    const std::vector<List> before = lists_of(stored), after = lists_of(blocks);
    const std::vector<std::size_t> sources = sources_of(after, origins, before, stored.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (sources[i] == nowhere) continue;
        const List& list = after[i];
        const std::optional<Counting> counting = counting_of(before[sources[i]], stored);
        bool counts = counting.has_value();
        for (std::size_t k = 0; counts && k < list.size(); ++k) {
            const std::size_t origin = origins[list[k]];
            counts = may_count(blocks[list[k]], origin == nowhere ? nullptr : &stored[origin], *counting, k);
        }
        for (std::size_t k = 0; counts && k < list.size(); ++k) blocks[list[k]].number = counting->number(k);
    }
}

}  // namespace digestkit::merge
