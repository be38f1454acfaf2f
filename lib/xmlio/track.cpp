// SPDX-License-Identifier: MIT
#include "lib/xmlio/track.h"

#include <algorithm>

#include "lib/diag/window.h"

namespace digestkit::xmlio {

void Track::drop(std::size_t count) noexcept {
    start_ = position(start_.offset + count);
    bytes_.remove_prefix(count);
}

std::string_view Track::bytes(std::uint64_t begin, std::uint64_t end) const noexcept {
    const std::uint64_t first = std::clamp(begin, this->begin(), this->end());
    const std::uint64_t last = std::clamp(end, first, this->end());
    return bytes_.substr(static_cast<std::size_t>(first - this->begin()),
                         static_cast<std::size_t>(last - first));
}

Position Track::position(std::uint64_t offset) noexcept {
    if (offset < last_.offset) last_ = start_;
    last_ = advance(last_, bytes(last_.offset, offset));
    return last_;
}

void Track::report(const Rule& rule, std::string message, std::uint64_t begin, std::uint64_t end,
                   std::string path, std::string hint) {
    end = std::max(begin, end);
    const Position from = position(begin);
    Diagnostic finding =
        diagnose(rule, std::move(message), {file_, member_, from, position(end)}, std::move(hint));
    finding.path = std::move(path);
    finding.excerpt = Window(bytes_, start_)
                          .excerpt(static_cast<std::size_t>(begin - start_.offset),
                                   static_cast<std::size_t>(end - start_.offset));
    ++reported_;
    sink_->report(std::move(finding));
}

void Track::report(const Rule& rule, std::string message, Position begin, std::string path,
                   std::string hint) {
    Diagnostic finding = diagnose(rule, std::move(message), {file_, member_, begin, begin}, std::move(hint));
    finding.path = std::move(path);
    ++reported_;
    sink_->report(std::move(finding));
}

}  // namespace digestkit::xmlio
