// SPDX-License-Identifier: MIT
#include "lib/formats/text/reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "lib/base/refill.h"
#include "lib/diag/rules_enc.h"
#include "lib/diag/rules_lim.h"
#include "lib/diag/rules_rec.h"
#include "lib/diag/rules_txt.h"
#include "lib/diag/window.h"
#include "lib/formats/text/compose.h"
#include "lib/formats/text/record_reader.h"
#include "lib/unicode/utf8.h"

namespace digestkit::text {
namespace {

/// Bad byte sequences that are reported for one record: a binary file would give thousands.
constexpr std::size_t max_bad_bytes = 20;
/// No separator and no blank line of a sound text is as long.
constexpr std::size_t long_line = 64U << 10;

/// The bytes of `chunk` that its record writes itself. A plain `---` behind it is the writer's own.
std::string_view own_bytes(std::string_view bytes, const Chunk& chunk) {
    if (!chunk.separated) return bytes;
    const std::string_view gap = bytes.substr(chunk.gap);
    const bool crlf = chunk.ends.crlf > chunk.ends.lf + chunk.ends.cr;
    const std::string_view own = bytes.substr(0, chunk.gap);
    return gap == (crlf ? "---\r\n" : "---\n") && !ends_in_separator(own) ? own : bytes;
}

/// UTF-16 and UTF-32 by their marks, and UTF-16 without one by its zero bytes.
bool is_utf16(std::string_view head) {
    if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return true;
    if (head.size() < 4) return false;
    return (head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0) ||
           (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0);
}

class StreamReader {
  public:
    StreamReader(Input& input, const ReadOptions& options, Records& records, Sink& sink)
        : input_(input),
          options_(options),
          records_(records),
          sink_(sink),
          refill_(input),
          places_(input.name(), input.member()) {}

    void run() {
        while (refill_.view().size() < 4 && refill_.fill()) {
        }
        if (is_utf16(refill_.view())) {
            report(rules::enc::utf16, {0, std::min<std::size_t>(2, refill_.view().size())},
                   "the file is UTF-16, expected UTF-8", "convert it with iconv -f UTF-16 -t UTF-8");
            return;
        }
        while (next_chunk()) {
        }
        if (any_) return;
        start_ = {1, 1, 0};
        report(rules::rec::no_record, {0, 0}, "the input holds no record");
    }

  private:
    void report(const Rule& rule, Stretch where, std::string message, std::string hint = {}) {
        Findings(Locator(refill_.view(), start_), input_.name(), input_.member(), &sink_, nullptr)
            .report(rule, where, std::move(message), {}, std::move(hint));
    }

    /// Reads one record; false at the end.
    bool next_chunk() {
        while (true) {
            const std::string_view view = refill_.view();
            if (view.empty() && !refill_.fill()) return false;
            if (refill_.view().empty()) continue;
            const std::size_t bom =
                at_start() && refill_.view().starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
            const CutResult result = cut_chunk(refill_.view(), refill_.at_end(), bom, chunk_, may_have_cr(),
                                               options_.limits.record_lines);
            if (result != CutResult::more && chunk_.size <= options_.limits.record_bytes) {
                if (result == CutResult::whole) {
                    take(bom);
                } else {
                    skip_too_long();
                }
                return true;
            }
            if (refill_.view().size() > options_.limits.record_bytes) {
                skip_too_large();
                return true;
            }
            grow();
        }
    }

    /// False when nothing more comes. Doubling keeps the work linear however small the pieces are that the
    /// input gives.
    bool grow() {
        const std::size_t size = refill_.view().size();
        const std::size_t wanted = std::max<std::size_t>(size * 2, 1);
        while (refill_.view().size() < wanted && refill_.fill()) {
        }
        return refill_.view().size() > size;
    }

    /// CR and NUL, both rare, are looked for once for what each filling brought.
    bool may_have_cr() {
        const std::uint64_t end = refill_.offset() + refill_.view().size();
        if (end != searched_) {
            searched_ = end;
            has_cr_ = refill_.view().find('\r') != std::string_view::npos;
            has_nul_ = refill_.view().find('\0') != std::string_view::npos;
        }
        return has_cr_;
    }

    bool at_start() const { return refill_.offset() == 0; }

    void take(std::size_t bom) {
        const std::string_view bytes = refill_.view().substr(0, chunk_.size);
        if (is_clean(bytes)) {
            read_one(bytes, chunk_, bom);
        } else if (options_.lenient && bytes.find('\0') == std::string_view::npos) {
            const std::string repaired = repair_utf8(bytes);
            Chunk chunk;
            cut_chunk(repaired, true, bom, chunk);
            if (chunk.size == repaired.size()) chunk.separated = false;
            read_one(repaired, chunk, bom);
        }
        // The lines are counted already.
        const LineEnds& ends = chunk_.ends;
        const char last = refill_.view()[chunk_.size - 1];
        if (last != '\n' && last != '\r') return consume(chunk_.size);
        start_ = {start_.line + ends.lf + ends.crlf + ends.cr, 1, start_.offset + chunk_.size};
        refill_.consume(chunk_.size);
    }

    void consume(std::size_t size) {
        start_ = advance(start_, refill_.view(), 0, size, LoneReturn::ends_line);
        refill_.consume(size);
    }

    /// Reports NUL and bad bytes. True when there is none.
    bool is_clean(std::string_view bytes) {
        const std::size_t nul = has_nul_ ? bytes.find('\0') : std::string_view::npos;
        if (nul != std::string_view::npos) {
            any_ = true;
            report(rules::enc::nul_byte, {nul, nul + 1}, "a NUL byte stands in the text");
        }
        std::size_t bad = find_invalid_utf8(bytes);
        if (bad == std::string_view::npos) return nul == std::string_view::npos;
        any_ = true;
        for (std::size_t count = 0; count < max_bad_bytes; ++count) {
            report_bad_byte(bytes, bad);
            const std::size_t more = find_invalid_utf8(bytes.substr(bad + 1));
            if (more == std::string_view::npos) break;
            // What follows a bad lead byte belongs to it.
            std::size_t next = bad + 1 + more;
            while (next < bytes.size() && next - bad < 4 && is_continuation(bytes[next])) {
                ++next;
            }
            const std::size_t again = find_invalid_utf8(bytes.substr(next));
            if (again == std::string_view::npos) break;
            bad = next + again;
        }
        return false;
    }

    void report_bad_byte(std::string_view bytes, std::size_t bad) {
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(bytes[bad]));
        if (options_.lenient) {
            report(rules::enc::replaced_byte, {bad, bad + 1},
                   fmt::format("byte 0x{:02X} was read as U+FFFD", byte));
        } else {
            report(rules::enc::invalid_utf8, {bad, bad + 1},
                   fmt::format("byte 0x{:02X} is not UTF-8 here", byte), "--lenient reads it as U+FFFD");
        }
    }

    void read_one(std::string_view bytes, const Chunk& chunk, std::size_t bom) {
        if (!chunk.has_text && !promote_signs(chunk)) return;
        any_ = true;
        Record record;
        places_.clear();
        Findings findings(Locator(bytes, start_), input_.name(), input_.member(), &sink_,
                          options_.places ? &places_ : nullptr);
        read_record({bytes, chunk, options_.headings, findings, record});
        note_layout(own_bytes(bytes, chunk), bom != 0, chunk, record, scratch_);
        if (bom != 0) {
            findings.report(rules::enc::byte_order_mark, {0, bom}, "the file begins with a byte order mark");
        }
        if (!record.layout->final_newline && refill_.at_end() && !bytes.ends_with('\f')) {
            findings.report(rules::txt::no_final_newline, {bytes.size(), bytes.size()},
                            "the text does not end in a line end");
        }
        records_.record(std::move(record), places_);
    }

    /// A text of nothing but separators has one of them as its title; a blank one holds no record.
    static bool promote_signs(const Chunk& chunk) {
        return std::any_of(chunk.lines.begin(), chunk.lines.end(), [](const Line& line) {
            return line.kind == LineKind::rule || (line.kind == LineKind::separator && !line.form_feed);
        });
    }

    void skip_too_large() {
        any_ = true;
        report(rules::lim::record_bytes, {0, 0},
               fmt::format("the record is larger than {} bytes", options_.limits.record_bytes),
               "raise it with --limit record-bytes=SIZE");
        skip_record();
    }

    void skip_too_long() {
        any_ = true;
        report(rules::lim::record_lines, {chunk_.size, chunk_.size},
               fmt::format("the record has more than {} lines", options_.limits.record_lines),
               "raise it with --limit record-lines=N");
        consume(chunk_.size);
        if (chunk_.in_gap) {
            skip_gap();
        } else {
            skip_record();
        }
    }

    /// Goes on behind the next separator line.
    void skip_record() {
        do {
            const std::string_view view = refill_.view();
            const LineCutter cutter(view, refill_.at_end());
            std::size_t at = 0;
            Line line;
            while (cutter.cut(at, line)) {
                at = line.next;
                if (line.kind == LineKind::separator) {
                    consume(at);
                    return;
                }
            }
            // What is left may be half of a separator; a line longer than that is dropped in pieces.
            if (at == 0 && view.size() > long_line) at = view.size() - (view.ends_with('\r') ? 1 : 0);
            consume(at);
        } while (grow() || !refill_.view().empty());
    }

    /// Goes on at the next line of text.
    void skip_gap() {
        do {
            const LineCutter cutter(refill_.view(), refill_.at_end());
            std::size_t at = 0;
            Line line;
            bool text = false;
            while (!text && cutter.cut(at, line)) {
                text = line.kind == LineKind::text;
                if (!text) at = line.next;
            }
            consume(at);
            if (text || refill_.view().size() > long_line) return;
        } while (grow() || !refill_.view().empty());
    }

    Input& input_;
    const ReadOptions& options_;
    Records& records_;
    Sink& sink_;
    Refill refill_;
    Places places_;
    Chunk chunk_;
    Position start_{1, 1, 0};
    std::string scratch_;
    std::uint64_t searched_ = 0;
    bool has_cr_ = true, has_nul_ = true, any_ = false;
};

}  // namespace

void read(Input& input, const ReadOptions& options, Records& records, Sink& sink) {
    StreamReader(input, options, records, sink).run();
}

std::vector<Record> read_back(std::string_view bytes, bool bom, Headings headings) {
    std::vector<Record> records;
    const std::string name;
    Chunk chunk;
    std::size_t mark = bom && bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (bytes.size() > mark) {
        cut_chunk(bytes, true, mark, chunk);
        Findings silent(Locator(bytes, {}), name, name, nullptr, nullptr);
        read_record({bytes.substr(0, chunk.size), chunk, headings, silent, records.emplace_back()});
        bytes.remove_prefix(chunk.size);
        mark = 0;
    }
    return records;
}

}  // namespace digestkit::text
