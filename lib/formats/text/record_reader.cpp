// SPDX-License-Identifier: MIT
#include "lib/formats/text/record_reader.h"

#include <fmt/format.h>

#include "lib/diag/rules_txt.h"
#include "lib/formats/text/compose.h"
#include "lib/formats/text/patch.h"
#include "lib/outline/printed_date.h"

namespace digestkit::text {
namespace {

/// Signs of the two layouts in one record. Provenance lines are sure; then labels with a language.
LayoutVariant variant_of(const Reading& reading) {
    bool panel = false, language = false, source = false;
    for (const outline::LabelLine& label : reading.chunk.labels) {
        language = language || label.language;
        panel = panel || (label.use == outline::LabelUse::panel && !label.language);
        source = source || label.use == outline::LabelUse::source;
    }
    const Line* first = nullptr;
    for (const Line& line : reading.chunk.lines) {
        if (line.kind != LineKind::text) continue;
        if (first == nullptr) first = &line;
        if (line.provenance) return LayoutVariant::page;
    }
    if (language) return LayoutVariant::labelled;
    if (panel) return LayoutVariant::page;
    if (source || first == nullptr) return LayoutVariant::labelled;
    const auto date = outline::find_date_at_end(reading.text(*first));
    return date && date->has_time ? LayoutVariant::page : LayoutVariant::labelled;
}

/// Where a reader looks first: what is wrong with all of a record is said at its first line.
void place_record(const Reading& reading) {
    if (!reading.findings.places_wanted()) return;
    for (const Line& line : reading.chunk.lines) {
        if (line.kind == LineKind::blank) continue;
        reading.findings.place("", Reading::stretch(line));
        return;
    }
}

}  // namespace

void read_record(const Reading& reading) {
    const LayoutVariant variant = variant_of(reading);
    reading.record.layout.emplace().variant = variant;
    place_record(reading);
    if (variant == LayoutVariant::page) {
        read_page(reading);
    } else {
        read_labelled(reading);
    }
    const LineEnds& ends = reading.chunk.ends;
    const int kinds = (ends.lf != 0) + (ends.crlf != 0) + (ends.cr != 0);
    if (kinds > 1 && reading.findings.wanted()) {
        reading.findings.report(rules::txt::mixed_line_ends, {0, 0},
                                fmt::format("lines end in LF {} times, in CRLF {} times, in CR {} times",
                                            ends.lf, ends.crlf, ends.cr));
    }
    reading.findings.say_gathered();
}

void report_joined(Stretch where, Findings& findings) {
    findings.report(rules::txt::joined_records, where,
                    "the URL and the title of another record seem to be glued here; they are not split",
                    "/source", "put a line end behind the URL, or a line --- between the records");
}

void note_layout(std::string_view own, bool bom, const Chunk& chunk, Record& record, std::string& scratch) {
    Layout& layout = *record.layout;
    layout.bom = bom;
    layout.eol = chunk.ends.crlf > chunk.ends.lf + chunk.ends.cr ? LineEnd::crlf : LineEnd::lf;
    layout.final_newline = own.ends_with('\n') || own.ends_with('\r');
    compose_plain(record, layout, scratch);
    if (scratch != own || chunk.implicit) layout.patch = make_patch(scratch, own, chunk.implicit);
}

}  // namespace digestkit::text
