// SPDX-License-Identifier: MIT
#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "lib/diag/rules_pan.h"
#include "lib/yamlio/parse.h"

namespace digestkit::yamlio {

void drop_repeated_keys(Value& map, const std::string& file, Sink& sink) {
    std::unordered_map<std::string_view, std::size_t> first;
    std::vector<bool> repeated(map.members.size());
    for (std::size_t i = 0; i < map.members.size(); ++i) {
        const Member& member = map.members[i];
        const auto [there, is_new] = first.try_emplace(member.key, i);
        if (is_new) continue;
        repeated[i] = true;
        const Position at = map.members[there->second].key_at;
        sink.report(diagnose(rules::pan::key_twice,
                             fmt::format("the key {} stands twice: the first one counts", quoted(member.key)),
                             {file, {}, member.key_at, member.value.begin},
                             fmt::format("the first one stands in line {}", at.line)));
    }
    if (first.size() == map.members.size()) return;
    std::vector<Member> kept;
    for (std::size_t i = 0; i < map.members.size(); ++i) {
        if (!repeated[i]) kept.push_back(std::move(map.members[i]));
    }
    map.members = std::move(kept);
}

}  // namespace digestkit::yamlio
