// SPDX-License-Identifier: MIT
#include "lib/xmlio/prescan.h"

#include <algorithm>
#include <cstring>

namespace digestkit::xmlio {

namespace {

/// What begins with `<!`, without these two characters.
constexpr std::string_view comment_begin = "--";
constexpr std::string_view cdata_opening = "[CDATA[";
constexpr std::string_view doctype_begin = "DOCTYPE";

/// Worth a way of its own (see Pass::pass_by).
constexpr std::uint64_t long_stretch = 256;

std::size_t find(std::string_view bytes, char wanted, std::size_t at) noexcept {
    const void* found = std::memchr(bytes.data() + at, wanted, bytes.size() - at);
    return found == nullptr ? bytes.size()
                            : static_cast<std::size_t>(static_cast<const char*>(found) - bytes.data());
}

}  // namespace

std::optional<PreScan::Alarm> PreScan::scan(std::string_view bytes) {
    stretches_.clear();
    for (std::size_t at = 0; at < bytes.size() && !alarm_;) {
        switch (state_) {
            case State::content:
                at = content(bytes, at);
                break;
            case State::opening:
                at = opening(bytes, at);
                break;
            case State::tag:
                at = tag(bytes, at);
                break;
            case State::quoted:
                at = quoted(bytes, at);
                break;
            case State::comment:
                at = until(bytes, at, '-', '>', 2);
                weigh_part(Threat::comment, offset_ + at);
                break;
            case State::cdata:
                at = until(bytes, at, ']', '>', 2);
                weigh_part(Threat::cdata, offset_ + at);
                break;
            case State::instruction:
                at = until(bytes, at, '?', '>', 1);
                weigh_part(Threat::instruction, offset_ + at);
                break;
        }
    }
    offset_ += bytes.size();
    return alarm_;
}

/// To behind the next `<`. Tags that are followed by another `<` before they can have reached a limit need
/// no closer look; they are nearly all.
std::size_t PreScan::content(std::string_view bytes, std::size_t at) {
    const std::uint64_t harmless = std::min({limits_.tag_bytes, limits_.tag_attributes, long_stretch});
    const std::size_t begin = at;
    at = find(bytes, '<', at);
    if (at < bytes.size() && at - begin >= long_stretch / 2)
        stretches_.push_back({offset_ + begin, offset_ + at});
    while (at + 1 < bytes.size() && bytes[at + 1] != '!' && bytes[at + 1] != '?') {
        const std::size_t next = find(bytes, '<', at + 1);
        if (next == bytes.size() || next - at > harmless) break;
        at = next;
    }
    if (at == bytes.size()) return at;
    markup_ = offset_ + at;
    state_ = State::opening;
    matched_ = 0;
    return at + 1;
}

/// Right after `<`: which markup is it? `matched_` counts `!` and the characters after it.
std::size_t PreScan::opening(std::string_view bytes, std::size_t at) {
    const char c = bytes[at];
    if (matched_ == 0) {
        if (c == '!') {
            matched_ = 1;
            quote_ = 0;
            return at + 1;
        }
        state_ = c == '?' ? State::instruction : State::tag;
        attributes_ = 0;
        return c == '?' ? at + 1 : at;
    }
    if (matched_ == 1) quote_ = c;  // the first character after `<!` says which of the three it may be
    const std::string_view wanted = quote_ == '-'   ? comment_begin
                                    : quote_ == '[' ? cdata_opening
                                                    : doctype_begin;
    if (c != wanted[matched_ - 1]) {  // a syntax error, for the parser to name
        state_ = State::content;
        return at;
    }
    if (matched_++ < wanted.size()) return at + 1;
    if (quote_ == 'D') alarm_ = Alarm{Threat::doctype, markup_};
    state_ = quote_ == '-' ? State::comment : State::cdata;
    matched_ = 0;
    return at + 1;
}

void PreScan::weigh_part(Threat threat, std::uint64_t here) {
    if (here - markup_ > std::min(most_part_bytes, std::max(limits_.record_bytes, limits_.tag_bytes)))
        alarm_ = Alarm{threat, markup_};
}

bool PreScan::over_limit(std::uint64_t here) {
    if (here - markup_ > limits_.tag_bytes) {
        alarm_ = Alarm{Threat::tag_bytes, markup_};
    } else if (attributes_ > limits_.tag_attributes) {
        alarm_ = Alarm{Threat::tag_attributes, markup_};
    }
    return alarm_.has_value();
}

std::size_t PreScan::tag(std::string_view bytes, std::size_t at) {
    for (; at < bytes.size(); ++at) {
        const char c = bytes[at];
        if (c == '>' ||
            c == '<') {  // `<` is a syntax error here: what follows it must be looked at all the same
            over_limit(offset_ + at);
            state_ = State::content;
            return c == '>' ? at + 1 : at;
        }
        if (c == '"' || c == '\'') {
            quote_ = c;
            state_ = State::quoted;
            return at + 1;
        }
        if (c == '=') ++attributes_;
    }
    over_limit(offset_ + at);
    return at;
}

std::size_t PreScan::quoted(std::string_view bytes, std::size_t at) {
    const std::size_t end = find(bytes, quote_, at);
    if (over_limit(offset_ + end) || end == bytes.size()) return bytes.size();
    state_ = State::tag;
    return end + 1;
}

/// Up to `last` after at least `repeats` of `repeated`: `-->`, `]]>`, `?>`.
std::size_t PreScan::until(std::string_view bytes, std::size_t at, char repeated, char last,
                           unsigned repeats) {
    for (; at < bytes.size(); ++at) {
        if (matched_ == 0) {
            at = find(bytes, repeated, at);
            if (at == bytes.size()) return at;
        }
        const char c = bytes[at];
        if (c == repeated) {
            if (matched_ < repeats) ++matched_;
        } else if (c == last && matched_ == repeats) {
            state_ = State::content;
            return at + 1;
        } else {
            matched_ = 0;
        }
    }
    return at;
}

}  // namespace digestkit::xmlio
