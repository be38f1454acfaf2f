// SPDX-License-Identifier: MIT
// The layout that a record had as text, with the patch that makes its bytes exact.
#include <fmt/format.h>

#include <algorithm>

#include "lib/diag/rules_jsn.h"
#include "lib/formats/json/record_parser.h"
#include "lib/model/bounds.h"
#include "lib/model/names.h"

namespace digestkit::json {

namespace {

constexpr std::size_t patch_digits = 16;

bool is_patch_hash(std::string_view text) {
    return text.size() == patch_digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

}  // namespace

void RecordParser::layout(Layout& out) {
    Object object(parser_, layout_members);
    while (object.next()) {
        switch (object.member<LayoutMember>()) {
            case LayoutMember::variant:
                parser_.one_of(layout_variant_names, out.variant);
                break;
            case LayoutMember::eol:
                parser_.one_of(line_end_names, out.eol);
                break;
            case LayoutMember::bom:
                parser_.boolean(out.bom);
                break;
            case LayoutMember::final_newline:
                parser_.boolean(out.final_newline);
                break;
            case LayoutMember::patch:
                patch(out.patch.emplace());
                break;
        }
    }
    object.require({LayoutMember::variant});
}

void RecordParser::patch(Patch& out) {
    jsonio::Cursor& cursor = parser_.cursor();
    Object object(parser_, patch_members);
    while (object.next()) {
        if (object.member<PatchMember>() == PatchMember::hunks) {
            for (Elements each(parser_); each.next();) hunk(out.hunks.emplace_back());
            continue;
        }
        cursor.peek();
        const std::size_t begin = cursor.at();
        if (parser_.string(out.of) && !is_patch_hash(out.of)) {
            parser_.report(
                rules::jsn::bad_value, {begin, cursor.at()},
                fmt::format("expected 16 hexadecimal digits in lower case, found {}", quoted(out.of)));
        }
    }
    object.require({PatchMember::of, PatchMember::hunks});
}

/// [line, removed, [text…]]
void RecordParser::hunk(Hunk& out) {
    constexpr std::size_t parts = 3;
    jsonio::Cursor& cursor = parser_.cursor();
    cursor.peek();
    const std::size_t begin = cursor.at();
    const bool is_list = cursor.peek() == jsonio::Type::array;
    std::size_t part = 0;
    for (Elements each(parser_); each.next(); ++part) {
        if (part == 0) {
            parser_.integer(out.line, 0, max_line);
        } else if (part == 1) {
            parser_.integer(out.removed, 0, max_line);
        } else if (part == 2) {
            for (Elements lines(parser_); lines.next();) parser_.string(out.text.emplace_back());
        } else {
            cursor.skip();
            parser_.take_notes();
        }
    }
    if (is_list && !cursor.failed() && part != parts) {
        parser_.report(rules::jsn::bad_value, {begin, cursor.at()},
                       fmt::format("expected [line, removed, [text, …]], found a list of {}", part));
    }
}

}  // namespace digestkit::json
