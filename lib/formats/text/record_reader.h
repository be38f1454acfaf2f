// SPDX-License-Identifier: MIT
// Reads one Chunk as a record: decides which layout it has and hands it to the reader of that layout. What
// the bytes look like beyond the layout (line ends, patch) is `note_layout`'s.
#pragma once

#include <string>
#include <string_view>

#include "lib/formats/format.h"
#include "lib/formats/text/chunk.h"
#include "lib/formats/text/findings.h"
#include "lib/model/record.h"

namespace digestkit::text {

/// All that the readers of the two layouts share.
struct Reading {
    std::string_view bytes;
    const Chunk& chunk;
    Headings headings;
    Findings& findings;
    Record& record;

    std::string_view text(const Line& line) const {
        return bytes.substr(line.text_begin, line.text_end - line.text_begin);
    }
    static Stretch stretch(const Line& line) { return {line.text_begin, line.text_end}; }
};

/// The record without `layout`, but for its variant.
void read_record(const Reading& reading);

void read_labelled(const Reading& reading);
void read_page(const Reading& reading);

/// Fills the rest of `layout`: what makes `own`, the record's own bytes, come back exactly. `implicit` as in
/// Chunk. `scratch` is a buffer that is reused.
void note_layout(std::string_view own, bool bom, const Chunk& chunk, Record& record, std::string& scratch);

/// The URL of a source and the beginning of another record stand on one line, as in files that were put
/// together.
void report_joined(Stretch where, Findings& findings);

}  // namespace digestkit::text
