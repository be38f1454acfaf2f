// SPDX-License-Identifier: MIT
#include "lib/formats/json/digest_pass.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_jsn.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_rec.h"

namespace digestkit::json {

void DigestPass::run() {
    if (!check_encoding(stream_, origin_, &sink_) || !stream_.skip_blanks()) return;
    stream_.consume(1);  // the `{` that made somebody call this
    while (step()) {
    }
}

/// One member. False behind the object, or when nothing more can be read.
bool DigestPass::step() {
    while (true) {
        Met met = Met::end;
        Head part;
        const Outcome outcome = piece_.read(stream_.view(), stream_.goes_on(), 1, [&](RecordParser& parser) {
            part = Head{};
            met = Met::end;
            read_member(parser, met, part);
        });
        const bool too_large = stream_.view().size() > options_.limits.record_bytes;
        if (outcome.needs_more && !too_large) {
            stream_.grow();
            continue;
        }
        if (outcome.needs_more) {
            piece_.findings().clear();
            piece_.findings().add(
                {&rules::lim::record_bytes,
                 {0, 1},
                 fmt::format("a member of the digest has more than {} bytes", options_.limits.record_bytes),
                 "raise it with --limit record-bytes=SIZE"},
                {});
        }
        piece_.report(stream_);
        if (outcome.failed || outcome.needs_more) return find_list(outcome.fault.begin);
        if (!repeated_ && !piece_.spoiled()) merge(part);
        if (met != Met::end) names_.insert(name_);
        stream_.consume(outcome.end);
        first_ = false;
        if (met == Met::list) return read_list();
        if (met == Met::end) check_end(stream_, piece_);
        return met == Met::member;
    }
}

void DigestPass::read_member(RecordParser& parser, Met& met, Head& part) {
    Parser& values = parser.values();
    jsonio::Cursor& cursor = values.cursor();
    cursor.resume(first_);
    if (!cursor.next_member()) return;
    name_ = cursor.name();
    met = Met::member;
    repeated_ = names_.find(name_) != names_.end();
    const auto known = std::find(head_members.begin(), head_members.end(), name_);
    const auto member = static_cast<HeadMember>(known - head_members.begin());
    const bool is_extra = known == head_members.end();
    is_digest_ = is_digest_ || (!is_extra && member == HeadMember::records);
    values.path().enter(is_extra ? std::string_view("extras") : *known);
    if (repeated_) {
        values.report(rules::jsn::duplicate_member, cursor.name_stretch(),
                      fmt::format("member {} stands here a second time", quoted(name_)), "keep one of them");
    }
    if (!is_extra && member == HeadMember::records) {
        if (!values.expect(jsonio::Type::array, "a list of records")) return;
        cursor.enter_array();
        met = Met::list;
    } else if (repeated_) {
        cursor.skip();
        values.take_notes();
    } else if (is_extra) {
        values.path().leave();
        values.path().enter("extras", head_.extras.size());
        values.extra(name_, part.extras);
    } else {
        parser.head_member(member, part);
    }
}

void DigestPass::merge(Head& part) {
    if (part.title) head_.title = std::move(part.title);
    if (part.date) head_.date = std::move(part.date);
    if (!part.lang.empty()) head_.lang = std::move(part.lang);
    for (Extra& extra : part.extras) head_.extras.push_back(std::move(extra));
}

bool DigestPass::read_list() {
    const Position begin = stream_.start();
    ListReader list(stream_, piece_, options_, repeated_ ? nullptr : records_);
    const bool closed = list.run();
    if (closed && !list.any()) {
        const Position bracket{begin.line, begin.column - 1, begin.offset - 1};
        sink_.report(diagnose(rules::rec::no_record, "the digest holds no record",
                              {origin_.file, origin_.member, bracket, begin}));
    }
    first_ = false;
    return closed;
}

/// After a fault of syntax in the head the records are worth looking for: a string `records` in quotes cannot
/// stand inside another string. The rest of the head is given up. The member that was met may be called so
/// and be no list; it is not looked at again.
bool DigestPass::find_list(std::size_t from) {
    constexpr std::string_view name = "\"records\"";
    if (names_.find(records_name) != names_.end()) return false;
    first_ = true;
    stream_.consume(std::min(std::max<std::size_t>(from, 1), stream_.view().size()));
    while (true) {
        const std::size_t at = stream_.view().find(name);
        if (at != std::string_view::npos) {
            stream_.consume(at);
            return true;
        }
        const std::size_t size = stream_.view().size();
        stream_.consume(size - std::min(size, name.size() - 1));
        if (!stream_.grow()) return false;
    }
}

void check_end(Stream& stream, Piece& piece) {
    constexpr std::size_t far_enough = 4096;  // to name what follows
    if (!stream.skip_blanks()) return;
    const auto finish = [](RecordParser& parser) { parser.values().cursor().finish(); };
    while (piece.read(stream.view(), stream.goes_on() && stream.view().size() < far_enough, 0, finish)
               .needs_more) {
        stream.grow();
    }
    piece.report(stream);
}

}  // namespace digestkit::json
