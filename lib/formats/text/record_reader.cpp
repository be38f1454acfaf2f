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

bool ends_cut_off(std::string_view text) {
    if (text.ends_with("…") || text.ends_with("...")) return true;
    // A long text that stops at a letter, a digit or a comma stops in the middle of a sentence.
    if (text.size() < 300) return false;
    const char last = text.back();
    return (last >= 'a' && last <= 'z') || last == ',' || text.ends_with("，") || text.ends_with("、");
}

}  // namespace

void read_record(const Reading& reading) {
    const LayoutVariant variant = variant_of(reading);
    reading.record.layout.emplace().variant = variant;
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

void check_paragraph(std::string_view text, Stretch where, std::string_view path, Findings& findings) {
    if (!findings.wanted() || text.empty()) return;
    if (text.size() <= 9) {
        for (const std::string_view nothing :
             {"---", "None", "none", "N/A", "n/a", "null", "—", "-", "undefined"}) {
            if (text != nothing) continue;
            findings.report(rules::txt::placeholder, where,
                            fmt::format("{} stands where a text should be", quoted(text)), std::string(path));
        }
        return;
    }
    if (ends_cut_off(text)) {
        findings.report(rules::txt::truncated, where, "the text seems to be cut off at its end",
                        std::string(path));
    }
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
