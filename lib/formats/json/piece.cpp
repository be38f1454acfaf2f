// SPDX-License-Identifier: MIT
#include "lib/formats/json/piece.h"

#include <fmt/format.h>

#include "lib/diag/rules_enc.h"

namespace digestkit::json {

void Piece::mask_bad_bytes(std::string& text, std::size_t end_of_piece) {
    constexpr char32_t replacement = 0xFFFD;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size()) {
            const CodePoint c = code_point_at(text, end);
            if (c.value != replacement || c.length != 1) break;
            text[end++] = '?';
        }
        if (end == at) {
            at += code_point_at(text, at).length;
            continue;
        }
        if (at >= end_of_piece) return;
        const auto first = static_cast<unsigned char>(unmasked_[at]);
        findings_.add({&rules::enc::invalid_utf8,
                       {at, end},
                       fmt::format("{} from byte 0x{:02X} on {} not UTF-8",
                                   end - at == 1 ? "a byte" : "bytes", first, end - at == 1 ? "is" : "are"),
                       "save the file as UTF-8"},
                      {});
        at = end;
    }
}

/// A bad byte stands there, so what is wrong with the value is said.
bool Piece::is_masked(jsonio::Stretch where) const {
    const std::size_t length = where.end - where.begin;
    return std::string_view(masked_).substr(where.begin, length) != unmasked_.substr(where.begin, length);
}

void Piece::add_fault(const RecordParser& parser, const jsonio::Fault& fault) {
    const std::size_t at = fault.where.begin;
    const bool is_bad_byte = at < masked_.size() && is_masked({at, at + 1});
    if (!is_bad_byte) findings_.add(fault, parser.values().failed_in());
}

void Piece::report(Stream& stream) {
    // The end of the text is known only to who has tried to read past it.
    if (!findings_.empty()) stream.complete_line(findings_.last_begin());
    findings_.report(stream.view(), stream.start(), stream.goes_on(), origin_, sink_);
}

const Places& Piece::places(std::string_view text, Position start, std::size_t begin) {
    places_.clear();
    if (!options_.places) return places_;
    findings_.add_places(text, start, places_);
    text_ = text;
    start_ = start;
    begin_ = begin;
    places_.rest_from(*this);
    return places_;
}

void Piece::fill(Places& places) {
    Findings noted(0);
    jsonio::Cursor cursor(text_, begin_, options_.limits.depth);
    RecordParser parser(cursor, noted, Placing::all);
    Record again;
    parser.record(again, Digests::refuse);
    noted.add_places(text_, start_, places);
}

}  // namespace digestkit::json
