// SPDX-License-Identifier: MIT
#include "lib/base/refill.h"

#include <algorithm>
#include <cstring>

namespace digestkit {

Refill::Refill(Input& input, std::size_t chunk) : input_(input), chunk_(std::max<std::size_t>(chunk, 1)) {}

/// Room for the next read: of a small file no more than it fills, and a byte that shows its end.
std::size_t Refill::wanted_room() const noexcept {
    const std::uint64_t size = input_.size().value_or(0);  // what the system makes up states none
    const std::uint64_t seen = offset_ + (end_ - begin_);
    if (size < seen || size == 0) return chunk_;
    return static_cast<std::size_t>(std::min<std::uint64_t>(chunk_, size - seen + 1));
}

bool Refill::fill() {
    if (at_end_) return false;
    const std::size_t held = end_ - begin_, room = wanted_room();
    if (held + room > capacity_) {
        const std::size_t grown = std::max(held + room, 2 * held);
        // Not set to zeros: of millions of small inputs that would be most of the work.
        auto larger = std::make_unique_for_overwrite<char[]>(grown + slack);
        if (held > 0) std::memcpy(larger.get(), buffer_.get() + begin_, held);
        buffer_ = std::move(larger);
        capacity_ = grown;
    } else if (begin_ > 0) {
        std::memmove(buffer_.get(), buffer_.get() + begin_, held);
    }
    begin_ = 0;
    // Room that is there is used, but never more than doubles what is held, so a pipe is not waited for in
    // vain.
    const std::size_t want = std::min(capacity_ - held, std::max(chunk_, held));
    const std::size_t got = input_.read({buffer_.get() + held, want});
    end_ = held + got;
    std::memset(buffer_.get() + end_, 0, slack);
    at_end_ = got == 0;
    return got > 0;
}

void Refill::consume(std::size_t count) noexcept {
    begin_ += count;
    offset_ += count;
}

}  // namespace digestkit
