// SPDX-License-Identifier: MIT
#include "lib/diag/locator.h"

#include <algorithm>

#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

constexpr std::size_t stride = 4096;

}  // namespace

Position Locator::at(std::size_t at) {
    at = std::min(at, bytes_.size());
    const bool close = at >= last_.at && at - last_.at <= stride;
    const Position found = close ? from(last_, at) : from_mark(at);
    if (at == bytes_.size() || !is_continuation(bytes_[at])) last_ = {at, found};
    return found;
}

Position Locator::from_mark(std::size_t at) {
    if (at <= stride) return from({0, start_}, at);
    if (marks_.empty()) marks_.push_back({0, start_});
    while (at > marks_.back().at + stride) {
        const Mark last = marks_.back();
        std::size_t next = last.at + stride;
        // A mark inside a character would count it twice; no character has more than three such bytes.
        for (int i = 0; i < 3 && next > last.at && is_continuation(bytes_[next]); ++i) --next;
        marks_.push_back({next, from(last, next)});
    }
    const auto behind =
        std::upper_bound(marks_.begin(), marks_.end(), at,
                         [](std::size_t offset, const Mark& mark) { return offset < mark.at; });
    return from(*(behind - 1), at);
}

}  // namespace digestkit
