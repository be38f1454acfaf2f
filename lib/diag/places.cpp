// SPDX-License-Identifier: MIT
#include "lib/diag/places.h"

#include <algorithm>
#include <numeric>

namespace digestkit {

Places& Places::operator=(const Places& other) {
    if (this != &other) *this = Places(other);
    return *this;
}

void Places::add(std::string path, Position begin, Position end) {
    known_.by_path.clear();
    known_.entries.push_back({std::move(path), begin, end, 0});
}

void Places::add(std::string path, Position begin, Position end, std::string_view member) {
    if (member == known_.member) return add(std::move(path), begin, end);
    std::vector<std::string>& others = known_.others;
    const auto found = std::find(others.begin(), others.end(), member);
    const auto number = static_cast<std::uint32_t>(found - others.begin()) + 1;
    if (found == others.end()) others.emplace_back(member);
    known_.by_path.clear();
    known_.entries.push_back({std::move(path), begin, end, number});
}

void Places::clear() noexcept {
    known_.entries.clear();
    known_.by_path.clear();
    source_ = nullptr;
}

const Places::Known& Places::all() const {
    if (source_ != nullptr) {
        Places filled(known_.file, known_.member);
        source_->fill(filled);
        known_ = std::move(filled.known_);
        source_ = nullptr;
    }
    return known_;
}

/// Of several with the same path the first.
const Places::Entry* Places::exactly(std::string_view path) const {
    constexpr std::size_t few = 16;
    const std::vector<Entry>& entries = known_.entries;
    if (entries.size() <= few) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [path](const Entry& entry) { return entry.path == path; });
        return found == entries.end() ? nullptr : &*found;
    }
    std::vector<std::uint32_t>& order = known_.by_path;
    if (order.empty()) {
        order.resize(entries.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&entries](std::uint32_t a, std::uint32_t b) {
            return entries[a].path < entries[b].path;
        });
    }
    const auto found = std::lower_bound(
        order.begin(), order.end(), path,
        [&entries](std::uint32_t entry, std::string_view wanted) { return entries[entry].path < wanted; });
    return found == order.end() || entries[*found].path != path ? nullptr : &entries[*found];
}

Span Places::find(std::string_view path) const {
    const Entry* entry = exactly(path);
    if (entry == nullptr && source_ != nullptr) {
        all();
        entry = exactly(path);
    }
    while (entry == nullptr && !path.empty()) {
        path = path.substr(0, std::min(path.rfind('/'), path.size()));
        entry = exactly(path);
    }
    if (entry == nullptr) return {known_.file, known_.member, {}, {}};
    return {known_.file, member_of(*entry), entry->begin, entry->end};
}

}  // namespace digestkit
