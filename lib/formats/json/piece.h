// SPDX-License-Identifier: MIT
// A Piece is one stretch of text (a line, an element, a member) that is read at one go. It reads, checks the
// UTF-8 of what was read, and says whether more text is needed. Bad bytes are reported each and read as "?",
// so the rest of the record is still checked. The places of its fields are found by reading it a second time,
// if they are asked for.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "lib/base/limits.h"
#include "lib/diag/diagnostic.h"
#include "lib/formats/format.h"
#include "lib/formats/json/findings.h"
#include "lib/formats/json/record_parser.h"
#include "lib/formats/json/stream.h"
#include "lib/unicode/utf8.h"

namespace digestkit::json {

/// What came of it. Offsets are into the text of the piece.
struct Outcome {
    bool needs_more = false;  ///< nothing is final: read again with more text
    bool failed = false;      ///< a fault of syntax, at `fault`
    jsonio::Stretch fault;
    std::size_t end = 0;  ///< behind what was read
};

class Piece final : private PlaceSource {
  public:
    /// `sink` gets what is reported.
    Piece(const Origin& origin, const ReadOptions& options, Sink& sink)
        : origin_(origin),
          options_(options),
          sink_(sink),
          findings_(static_cast<std::size_t>(options.limits.diagnostics)),
          places_(origin.file, origin.member) {}

    /// `work` is called with a RecordParser over `text`, perhaps a second time: it must begin anew. `goes_on`
    /// says that more text can be had; `extra_depth` what is open around the piece.
    template <typename Work>
    Outcome read(std::string_view text, bool goes_on, std::uint64_t extra_depth, Work work);

    /// What was found in the whole of a text, with `start` as its Position.
    void report(std::string_view text, Position start) {
        findings_.report(text, start, false, origin_, sink_);
    }
    /// What was found at the front of `stream`, whose view may grow.
    void report(Stream& stream);
    /// The places of the record that begins at `begin` of what was read, with nothing reported; none where
    /// they are not wanted. `text` must stay while somebody may ask for them.
    const Places& places(std::string_view text, Position start, std::size_t begin = 0);
    /// The record cannot be handed over.
    bool spoiled() const noexcept { return findings_.spoiled(); }
    Findings& findings() noexcept { return findings_; }

  private:
    void fill(Places& places) override;
    /// Replaces bad bytes in `text` by '?' and reports each run of them that begins before `end_of_piece`:
    /// what stands behind is looked at again.
    void mask_bad_bytes(std::string& text, std::size_t end_of_piece);
    bool is_masked(jsonio::Stretch where) const;
    void add_fault(const RecordParser& parser, const jsonio::Fault& fault);

    const Origin& origin_;
    const ReadOptions& options_;
    Sink& sink_;
    Findings findings_;
    std::string masked_;
    std::string_view unmasked_;
    Places places_;
    std::string_view text_;  // of the record whose places may be asked for, which is at `begin_`
    Position start_;
    std::size_t begin_ = 0;
};

template <typename Work>
Outcome Piece::read(std::string_view text, bool goes_on, std::uint64_t extra_depth, Work work) {
    Outcome outcome;
    auto attempt = [&](std::string_view from) {
        jsonio::Cursor cursor(from, 0, options_.limits.depth + extra_depth);
        RecordParser parser(cursor, findings_, options_.places ? Placing::keys : Placing::none);
        work(parser);
        outcome.needs_more = goes_on && cursor.hit_end();
        outcome.failed = cursor.failed();
        outcome.end = cursor.at();
        if (!cursor.failed()) return;
        outcome.fault = cursor.fault()->where;
        outcome.end = std::min(std::max(outcome.end, outcome.fault.end), from.size());
        if (!outcome.needs_more) {
            parser.values().take_notes();
            parser.values().note_failure();
            add_fault(parser, *cursor.fault());
        }
    };
    findings_.clear();
    unmasked_ = text;
    masked_.clear();
    attempt(text);
    if (outcome.needs_more || find_invalid_utf8(text.substr(0, outcome.end)) == std::string_view::npos)
        return outcome;

    constexpr std::size_t look_ahead = 16;  // what a fault may want to see behind its token
    findings_.clear();
    masked_ = text.substr(0, outcome.end + look_ahead);
    mask_bad_bytes(masked_, outcome.end);
    attempt(masked_);
    findings_.forget_values([this](jsonio::Stretch where) { return is_masked(where); });
    outcome.needs_more = false;
    return outcome;
}

}  // namespace digestkit::json
