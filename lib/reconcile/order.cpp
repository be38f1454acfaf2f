// SPDX-License-Identifier: MIT
#include "lib/reconcile/order.h"

namespace digestkit::merge {

std::vector<Slot> merged_order(const std::vector<bool>& hidden, const std::vector<std::size_t>& partners) {
    using outline::nowhere;
    const std::size_t count = hidden.size();
    std::vector<bool> present(count, false);
    for (const std::size_t partner : partners) {
        if (partner != nowhere) present[partner] = true;
    }
    // behind[k]: the hidden elements that follow the stored element k; those at the start follow `count`
    std::vector<std::vector<std::size_t>> behind(count + 1);
    std::size_t before = count;
    for (std::size_t i = 0; i < count; ++i) {
        if (present[i]) {
            before = i;
        } else if (hidden[i]) {
            behind[before].push_back(i);
        }
    }
    std::vector<Slot> slots;
    slots.reserve(count + partners.size());
    for (const std::size_t i : behind[count]) slots.push_back({i, nowhere});
    for (std::size_t j = 0; j < partners.size(); ++j) {
        slots.push_back({partners[j], j});
        if (partners[j] == nowhere) continue;
        for (const std::size_t i : behind[partners[j]]) slots.push_back({i, nowhere});
    }
    return slots;
}

}  // namespace digestkit::merge
