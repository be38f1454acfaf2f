// SPDX-License-Identifier: MIT
#include "lib/xmlio/reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "lib/base/refill.h"
#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_xml.h"
#include "lib/unicode/utf8.h"
#include "lib/xmlio/alarms.h"
#include "lib/xmlio/declaration.h"
#include "lib/xmlio/pass.h"
#include "lib/xmlio/prescan.h"

namespace digestkit::xmlio {

namespace {

/// Bytes at the end of `bytes` that may be the front of a character that is not whole yet.
std::size_t unfinished_tail(std::string_view bytes) noexcept {
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if (byte < 0x80) return 0;
        if (byte < 0xC0) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        return back < length ? back : 0;
    }
    return 0;
}

/// Moves the window over the input: encoding, then threats, then the parser; then what nobody needs is
/// dropped.
class Loop {
  public:
    Loop(Refill& refill, const Limits& limits, Handler& handler, Track& track, Pass& pass)
        : refill_(refill),
          limits_(limits),
          handler_(handler),
          track_(track),
          pass_(pass),
          prescan_(limits, refill.offset()),
          checked_(refill.offset()),
          fed_(refill.offset()) {}

    void run() {
        bool more = true;
        while (more && !pass_.over()) {
            more = refill_.fill();
            track_.hold(refill_.view());
            step(!more);
            if (!pass_.over()) release();
        }
    }

  private:
    std::string_view from(std::uint64_t offset) const noexcept {
        return refill_.view().substr(static_cast<std::size_t>(offset - refill_.offset()));
    }

    void step(bool last) {
        std::string_view fresh = from(checked_);
        if (!last) fresh.remove_suffix(unfinished_tail(fresh));
        std::size_t bad = find_invalid_utf8(fresh);
        const std::size_t nul = fresh.substr(0, bad).find('\0');
        const bool is_nul = nul != std::string_view::npos;
        if (is_nul) bad = nul;
        const std::string_view good = fresh.substr(0, bad);
        const std::optional<PreScan::Alarm> alarm = prescan_.scan(good);
        checked_ += good.size();
        const bool ends = last && good.size() == fresh.size() && !alarm;
        feed(ends ? checked_ : prescan_.safe(), ends);
        if (pass_.over()) return;
        if (alarm) return raise(*alarm);
        if (good.size() < fresh.size()) raise_bad_byte(is_nul);
    }

    /// Long texts go past the parser where it lets them.
    void feed(std::uint64_t end, bool last) {
        for (const PreScan::Stretch& text : prescan_.stretches()) {
            parse(text.begin, false);
            const auto size = static_cast<std::size_t>(text.end - text.begin);
            if (pass_.pass_by(text.begin, from(text.begin).substr(0, size))) fed_ = text.end;
        }
        parse(end, last);
    }

    void parse(std::uint64_t end, bool last) {
        if (end < fed_) return;
        const std::string_view bytes = from(fed_).substr(0, static_cast<std::size_t>(end - fed_));
        fed_ = end;
        if (!bytes.empty() || last) pass_.feed(bytes, last);
    }

    void raise(const PreScan::Alarm& alarm) {
        handler_.spoiled();
        report_alarm(alarm, limits_, track_);
        pass_.stop();
    }

    void raise_bad_byte(bool is_nul) {
        handler_.spoiled();
        if (is_nul) {
            track_.report(rules::enc::nul_byte, "a NUL byte", checked_, checked_ + 1);
        } else {
            const auto byte = static_cast<unsigned char>(from(checked_)[0]);
            track_.report(rules::enc::invalid_utf8, fmt::format("byte 0x{:02X} is not UTF-8 here", byte),
                          checked_, checked_ + 1);
        }
        pass_.stop();
    }

    /// Drops what no finding to come can stand in.
    void release() {
        std::uint64_t keep = std::min({pass_.consumed(), prescan_.part_begin(), prescan_.safe(), fed_});
        keep = std::max(std::min(keep, handler_.keep_from(keep)), refill_.offset());
        const auto count = static_cast<std::size_t>(keep - refill_.offset());
        if (count > 0) {
            track_.drop(count);
            refill_.consume(count);
        }
    }

    Refill& refill_;
    Limits limits_;
    Handler& handler_;
    Track& track_;
    Pass& pass_;
    PreScan prescan_;
    std::uint64_t checked_, fed_;  // so far known to be UTF-8 without threats; so far given to the parser
};

}  // namespace

Reader::Reader(Input& input, const Limits& limits, Sink& sink, std::size_t chunk)
    : input_(input), limits_(limits), track_(input.name(), input.member(), sink, {1, 1, 0}), chunk_(chunk) {}

void Reader::read(const Schema& schema, const Root& root, Handler& handler) {
    Refill refill(input_, chunk_);
    while (refill.view().size() < declaration_bytes && refill.fill()) continue;
    track_.hold(refill.view());
    if (!check_encoding(refill.view(), track_)) return handler.spoiled();
    if (refill.view().substr(0, 3) == byte_order_mark) {
        refill.consume(3);
        track_ = Track(input_.name(), input_.member(), track_.sink(), {1, 1, 3});
        track_.hold(refill.view());
    }
    // U+FEFF is no blank (XML 1.0 §2.3), but libxml2 takes one that is left for the mark.
    if (refill.view().substr(0, 3) == byte_order_mark) {
        handler.spoiled();
        return track_.report(rules::xml::not_well_formed, "a second byte order mark before the root element",
                             refill.offset(), refill.offset() + 3, {}, "remove it");
    }
    Pass pass(schema, root, limits_, handler, track_);
    Loop(refill, limits_, handler, track_, pass).run();
}

}  // namespace digestkit::xmlio
