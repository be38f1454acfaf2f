// SPDX-License-Identifier: MIT
// A Track knows the stretch of the document that is held in memory and turns offsets in it into Positions,
// Spans and Excerpts. Nothing is counted before somebody asks; who asks in rising order pays for each byte
// once. Findings are reported through it, so that each has its place and excerpt.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "lib/diag/diagnostic.h"

namespace digestkit::xmlio {

class Track {
  public:
    /// `start` is the Position of the first byte of the document.
    Track(std::string file, std::string member, Sink& sink, Position start)
        : file_(std::move(file)), member_(std::move(member)), sink_(&sink), start_(start), last_(start) {}

    /// The bytes in memory now; the first has the offset of `start`.
    void hold(std::string_view bytes) noexcept { bytes_ = bytes; }
    /// `count` bytes at the front are no longer held.
    void drop(std::size_t count) noexcept;

    std::uint64_t begin() const noexcept { return start_.offset; }
    std::uint64_t end() const noexcept { return start_.offset + bytes_.size(); }
    /// The bytes from `begin` up to `end` (offsets in the document), as far as they are held.
    std::string_view bytes(std::uint64_t begin, std::uint64_t end) const noexcept;

    /// The byte at `offset`; NUL where none is held.
    char byte(std::uint64_t offset) const noexcept {
        return offset >= begin() && offset < end() ? bytes_[static_cast<std::size_t>(offset - begin())]
                                                   : '\0';
    }
    /// Offset of the last `<` in the held bytes from `floor` up to `offset`; `otherwise` when there is none.
    std::uint64_t markup_before(std::uint64_t offset, std::uint64_t floor,
                                std::uint64_t otherwise) const noexcept {
        const char* const first = bytes_.data();
        const std::uint64_t low = floor > begin() ? floor - begin() : 0;
        for (std::uint64_t at = std::min(offset, end()) - begin(); at > low; --at) {
            if (first[at - 1] == '<') return begin() + at - 1;
        }
        return otherwise;
    }

    Position position(std::uint64_t offset) noexcept;

    /// `path` is the field of the record, as in Places. An empty stretch is a point.
    void report(const Rule& rule, std::string message, std::uint64_t begin, std::uint64_t end,
                std::string path = {}, std::string hint = {});
    /// The same for a place that is no longer held.
    void report(const Rule& rule, std::string message, Position begin, std::string path = {},
                std::string hint = {});

    std::uint64_t reported() const noexcept { return reported_; }
    Sink& sink() const noexcept { return *sink_; }

  private:
    std::string file_, member_;
    Sink* sink_;
    std::string_view bytes_;
    Position start_, last_;  // `last_` is the position that was asked for last
    std::uint64_t reported_ = 0;
};

}  // namespace digestkit::xmlio
