// SPDX-License-Identifier: MIT
#include "lib/reconcile/differences.h"

#include <fmt/format.h>

#include "lib/diag/rules_rec.h"
#include "lib/unicode/utf8.h"

namespace digestkit::merge {
namespace {

std::string name_of(const Record& record) {
    if (record.title && !record.title->plain().empty()) return quoted(record.title->plain());
    if (record.id && !record.id->empty()) return quoted(*record.id);
    return "without a title";
}

/// `text` from `begin`, with a sign that something was left out.
std::string quoted_from(std::string_view text, std::size_t begin) {
    return begin == 0 ? quoted(text) : quoted("…" + std::string(text.substr(begin)));
}

}  // namespace

Differences::Differences(const Record& stored, std::string file, std::string member, Sink& sink)
    : name_(name_of(stored)), member_(std::move(member)), sink_(sink) {
    last_.file = std::move(file);
    last_.member = member_;
}

void Differences::pass(const outline::Piece* piece) {
    if (piece == nullptr || !piece->begin.known()) return;
    last_.member = piece->member.empty() ? member_ : std::string(piece->member);
    last_.begin = piece->begin;
    last_.end = piece->end;
}

void Differences::report(const Rule& rule, std::string_view what, const outline::Piece* piece,
                         std::string hint) {
    edited_ = true;
    pass(piece);
    Span where = last_;
    if (piece == nullptr) where.end = where.begin;
    sink_.report(diagnose(rule, fmt::format("record {}: {}", name_, what), where, std::move(hint)));
}

void Differences::polished(std::string_view what, const outline::Piece& piece) {
    folded_ = true;
    pass(&piece);
    if (!sink_.wants(rules::rec::polished)) return;
    sink_.report(diagnose(rules::rec::polished,
                          fmt::format("record {}: {} differs only in quotes, dashes, blanks or the like: "
                                      "the stored text stands",
                                      name_, what),
                          last_));
}

std::string from_to(std::string_view before, std::string_view after) {
    constexpr std::size_t context = 12;  // characters before the difference
    std::size_t at = 0, count = 0;
    while (at < before.size() && at < after.size() && before[at] == after[at]) ++at;
    for (; at > 0 && count < context; --at) {
        if ((static_cast<unsigned char>(before[at - 1]) & 0xC0U) != 0x80U) ++count;
    }
    if (at <= context) at = 0;
    return fmt::format("from {} to {}", quoted_from(before, at), quoted_from(after, at));
}

}  // namespace digestkit::merge
