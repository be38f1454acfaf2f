// SPDX-License-Identifier: MIT
// Walking through the objects and lists of the format.
#include <fmt/format.h>

#include "lib/diag/rules_jsn.h"
#include "lib/formats/json/parser.h"

namespace digestkit::json {

using jsonio::Stretch;
using jsonio::Type;

Elements::Elements(Parser& parser) : parser_(parser) {
    entered_ = parser.expect(Type::array, "a list") && parser.cursor().enter_array();
}

bool Elements::next() {
    if (!entered_) return false;
    if (count_ > 0) {
        if (parser_.cursor().failed()) parser_.note_failure();
        if (parser_.wants_places()) parser_.place({begin_, parser_.cursor().at()});
        parser_.path().leave();
    }
    if (!parser_.cursor().next_element()) {
        if (parser_.cursor().failed()) parser_.note_failure();
        return false;
    }
    begin_ = parser_.cursor().at();
    parser_.path().enter(count_++);
    return true;
}

Object::Object(Parser& parser, std::span<const std::string_view> known, Extras* extras)
    : parser_(parser), known_(known), extras_(extras) {
    entered_ = parser.expect(Type::object, "an object");
    begin_ = parser.cursor().at();
    entered_ = entered_ && parser.cursor().enter_object();
}

/// Members mostly come in the order of the table, so the search begins behind the last one found.
std::size_t Object::find(std::string_view name) noexcept {
    for (std::size_t i = expected_; i < known_.size(); ++i) {
        if (known_[i] == name) return i;
    }
    for (std::size_t i = 0; i < expected_; ++i) {
        if (known_[i] == name) return i;
    }
    return known_.size();
}

bool Object::next() {
    if (!entered_) return false;
    jsonio::Cursor& cursor = parser_.cursor();
    end_member();
    while (cursor.next_member()) {
        member_ = find(cursor.name());
        if (member_ == known_.size()) {
            unknown();
        } else if (saw(member_)) {
            repeated();
        } else {
            seen_ |= 1U << member_;
            expected_ = member_ + 1;
            names_[member_] = cursor.name_stretch();
            parser_.path().enter(known_[member_]);
            in_member_ = true;
            if (parser_.wants_places()) {
                cursor.peek();
                value_ = cursor.at();
            }
            return true;
        }
    }
    if (cursor.failed()) parser_.note_failure();
    cursor.note_duplicates(unknown_);
    parser_.take_notes();
    return false;
}

void Object::end_member() {
    if (!in_member_) return;
    if (parser_.cursor().failed()) parser_.note_failure();
    if (parser_.wants_places()) parser_.place({value_, parser_.cursor().at()});
    parser_.path().leave();
    in_member_ = false;
}

void Object::repeated() {
    jsonio::Cursor& cursor = parser_.cursor();
    parser_.path().enter(known_[member_]);
    parser_.report(rules::jsn::duplicate_member, cursor.name_stretch(),
                   fmt::format("member {} stands here a second time", quoted(known_[member_])),
                   "keep one of them");
    cursor.skip();
    parser_.take_notes();
    if (cursor.failed()) parser_.note_failure();
    parser_.path().leave();
}

void Object::unknown() {
    jsonio::Cursor& cursor = parser_.cursor();
    const std::string_view name = cursor.name();
    const Stretch where = cursor.name_stretch();
    unknown_.push_back({name, where.begin, where.end});
    if (extras_ != nullptr) {
        parser_.path().enter("extras", extras_->size());
        parser_.extra(std::string(name), *extras_);
        parser_.path().leave(2);
        return;
    }
    parser_.path().enter(name);
    parser_.report(rules::jsn::unknown_member, where, fmt::format("no member {} is known here", quoted(name)),
                   "only digests, records and sections may have members of your own");
    cursor.skip();
    parser_.take_notes();
    if (cursor.failed()) parser_.note_failure();
    parser_.path().leave();
}

void Object::require_one(std::size_t member) {
    if (!complete() || saw(member)) return;
    parser_.report(rules::jsn::missing_member, {begin_, begin_ + 1},
                   fmt::format("member {} is absent", quoted(known_[member])));
}

}  // namespace digestkit::json
