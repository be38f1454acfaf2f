// SPDX-License-Identifier: MIT
#include "lib/diag/places.h"

#include <algorithm>

namespace digestkit {

void Places::add(std::string path, Position begin, Position end) {
    entries_.push_back({std::move(path), begin, end, 0});
}

void Places::add(std::string path, Position begin, Position end, std::string_view member) {
    if (member == member_) return add(std::move(path), begin, end);
    const auto known = std::find(others_.begin(), others_.end(), member);
    const auto number = static_cast<std::uint32_t>(known - others_.begin()) + 1;
    if (known == others_.end()) others_.emplace_back(member);
    entries_.push_back({std::move(path), begin, end, number});
}

Span Places::find(std::string_view path) const {
    while (true) {
        const auto entry = std::find_if(entries_.begin(), entries_.end(),
                                        [path](const Entry& candidate) { return candidate.path == path; });
        if (entry != entries_.end()) return {file_, member_of(*entry), entry->begin, entry->end};
        const std::size_t slash = path.rfind('/');
        if (slash == std::string_view::npos) return {file_, member_, {}, {}};
        path = path.substr(0, slash);
    }
}

}  // namespace digestkit
