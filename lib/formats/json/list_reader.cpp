// SPDX-License-Identifier: MIT
#include "lib/formats/json/list_reader.h"

#include <fmt/format.h>

#include "lib/diag/rules_lim.h"

namespace digestkit::json {

bool ListReader::run() {
    Next next = Next::element;
    while (next == Next::element) next = step();
    return next == Next::closed;
}

ListReader::Next ListReader::step() {
    while (true) {
        has_element_ = false;
        begin_ = end_ = 0;
        const Outcome outcome =
            piece_.read(stream_.view(), stream_.goes_on(), 1, [this](RecordParser& parser) {
                jsonio::Cursor& cursor = parser.values().cursor();
                record_ = Record{};
                cursor.resume(first_);
                has_element_ = cursor.next_element();
                begin_ = end_ = cursor.at();
                if (!has_element_) return;
                if (records_ != nullptr) {
                    parser.record(record_, Digests::refuse);
                } else {
                    cursor.skip();
                }
                end_ = cursor.at();
            });
        const bool too_large = stream_.view().size() - begin_ > options_.limits.record_bytes;
        if (outcome.needs_more && !too_large) {
            stream_.grow();  // if nothing follows, the next attempt knows
            continue;
        }
        if ((outcome.needs_more ? stream_.view().size() : end_) - begin_ > options_.limits.record_bytes) {
            any_ = true;
            piece_.findings().clear();
            piece_.findings().add(
                {&rules::lim::record_bytes,
                 {begin_, begin_ + 1},
                 fmt::format("a record has more than {} bytes", options_.limits.record_bytes),
                 "raise it with --limit record-bytes=SIZE"},
                {});
            piece_.report(stream_);
            return resync_element();
        }
        if (outcome.failed) return recover(outcome);
        if (has_element_) hand_over();
        stream_.consume(outcome.end);
        first_ = false;
        indent_.reset();
        return has_element_ ? Next::element : Next::closed;
    }
}

void ListReader::hand_over() {
    any_ = true;
    if (piece_.spoiled()) {
        piece_.report(stream_);
    } else if (records_ != nullptr) {
        records_->record(std::move(record_), piece_.places(stream_.view(), stream_.start(), begin_));
    }
}

ListReader::Next ListReader::recover(const Outcome& outcome) {
    any_ = true;
    piece_.report(stream_);
    return has_element_ ? resync_element() : recover_between(outcome.fault.begin);
}

/// The fault stands between two elements, so no element is lost where one begins at the fault.
ListReader::Next ListReader::recover_between(std::size_t fault) {
    const std::string_view view = stream_.view();
    if (fault >= view.size()) return Next::lost;
    const char c = view[fault];
    first_ = true;
    indent_.reset();
    if (c == ',') {
        stream_.consume(fault + 1);
        return Next::element;
    }
    if (c == '}') {  // the object around the list ends: the `]` is missing
        stream_.consume(fault);
        return Next::closed;
    }
    if (std::string_view("{[\"-0123456789tfn").find(c) != std::string_view::npos) {
        stream_.consume(fault);
        return Next::element;
    }
    return resync(jsonio::Resync::between_elements(), fault);
}

/// What stands before the element on its line, or something that is no white space where that is not at hand.
std::string ListReader::line_start() const {
    const std::string_view before = stream_.view().substr(0, begin_);
    const std::size_t newline = before.rfind('\n');
    if (newline != std::string_view::npos) return std::string(before.substr(newline + 1));
    if (before.empty() && indent_) return *indent_;
    return stream_.start().column == 1 ? std::string(before) : ",";
}

ListReader::Next ListReader::resync_element() {
    const std::string indent = line_start();
    indent_ = indent;
    return resync(jsonio::Resync(indent), begin_);
}

ListReader::Next ListReader::resync(jsonio::Resync search, std::size_t from) {
    stream_.consume(from);
    while (true) {
        const std::size_t at = search.feed(stream_.view());
        if (at != std::string_view::npos) {
            stream_.consume(at);
            first_ = search.at_element();
            if (!first_) indent_.reset();
            return Next::element;
        }
        stream_.consume(stream_.view().size());
        if (!stream_.grow()) return Next::lost;
    }
}

}  // namespace digestkit::json
