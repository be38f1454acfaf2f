// SPDX-License-Identifier: MIT
#include "lib/formats/json/stream.h"

#include "lib/diag/rules_enc.h"
#include "lib/diag/window.h"
#include "lib/jsonio/scan.h"
#include "lib/unicode/utf8.h"

namespace digestkit::json {

bool Stream::grow() {
    const std::size_t wanted = 2 * view().size();
    if (!refill_.fill()) return false;
    while (view().size() < wanted && refill_.fill()) {
    }
    return true;
}

void Stream::consume(std::size_t count) {
    start_ = advance(start_, view().substr(0, count));
    refill_.consume(count);
}

void Stream::consume_lines(std::size_t count, std::size_t lines) {
    start_ = {start_.line + lines, 1, start_.offset + count};
    refill_.consume(count);
}

void Stream::complete_line(std::size_t at) {
    const std::size_t enough = at + Window::most_shown + 1;
    while (view().size() < enough && view().find('\n', at) == std::string_view::npos && refill_.fill()) {
    }
}

bool Stream::skip_blanks() {
    while (true) {
        const std::size_t at = jsonio::skip_blanks(view(), 0);
        const bool found = at < view().size();
        consume(at);
        if (found) return true;
        if (!grow()) return false;
    }
}

bool check_encoding(Stream& stream, const Origin& origin, Sink* sink) {
    constexpr std::size_t longest_mark = 4;
    while (stream.view().size() < longest_mark && stream.grow()) {
    }
    const std::string_view head = stream.view().substr(0, longest_mark);
    const bool wide = head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF";
    const bool zeros = head.size() >= 2 && (head[0] == '\0') != (head[1] == '\0');
    const Span first{origin.file, origin.member, {1, 1, 0}, {1, 2, head.size() >= 2 ? 2U : 0U}};
    if (wide || zeros) {
        if (sink != nullptr) {
            sink->report(
                diagnose(rules::enc::utf16, "the file is UTF-16 or UTF-32", first, "save it as UTF-8"));
        }
        return false;
    }
    if (!head.starts_with(byte_order_mark)) return true;
    if (sink != nullptr) {
        sink->report(diagnose(rules::enc::byte_order_mark,
                              "the file begins with a byte order mark, for which JSON has no place",
                              {origin.file, origin.member, {1, 1, 0}, {1, 1, byte_order_mark.size()}},
                              "save the file without it"));
    }
    stream.consume_lines(byte_order_mark.size(), 0);
    return true;
}

}  // namespace digestkit::json
