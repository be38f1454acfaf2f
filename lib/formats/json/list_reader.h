// SPDX-License-Identifier: MIT
// Reads the elements of a list of records, whose `[` was consumed, one at a time. After a broken one it goes
// on at the next that Resync can find.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "lib/formats/json/piece.h"
#include "lib/formats/json/stream.h"
#include "lib/jsonio/resync.h"

namespace digestkit::json {

class ListReader {
  public:
    /// Without `records` the elements are passed over; then the Sink of `piece` should be a deaf one.
    ListReader(Stream& stream, Piece& piece, const ReadOptions& options, Records* records)
        : stream_(stream), piece_(piece), options_(options), records_(records) {}

    /// To behind the `]`. False when the end of the text came first, which was reported.
    bool run();
    /// There was an element, good or bad.
    bool any() const noexcept { return any_; }

  private:
    enum class Next : std::uint8_t { element, closed, lost };

    Next step();
    void hand_over();
    Next recover(const Outcome& outcome);
    Next recover_between(std::size_t fault);
    Next resync_element();
    Next resync(jsonio::Resync search, std::size_t from);
    std::string line_start() const;

    Stream& stream_;
    Piece& piece_;
    const ReadOptions& options_;
    Records* records_;
    Record record_;
    bool first_ = true, any_ = false;
    bool has_element_ = false;  // of the piece that was read last
    std::size_t begin_ = 0, end_ = 0;
    std::optional<std::string> indent_;  // before the first byte of the stream, where a search stopped at it
};

}  // namespace digestkit::json
