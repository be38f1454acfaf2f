// SPDX-License-Identifier: MIT
// A Chunk is the stretch of a text that holds one record: its lines, the labels among them, and the gap
// behind it. `cut_chunk` is the one place that decides where a record ends: at a separator line, at a form
// feed, or where a title follows the URL of a `Source`. The reader streams through it; the writer asks it
// what a reader would see.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lib/formats/text/lines.h"
#include "lib/outline/labels.h"

namespace digestkit::text {

struct Chunk {
    std::vector<Line> lines;  ///< all, those of the gap included
    std::vector<outline::LabelLine> labels;
    LineEnds ends;
    std::size_t size = 0;    ///< bytes up to the next record
    std::size_t gap = 0;     ///< where the separator and the blank lines around it begin; else `size`
    bool separated = false;  ///< a separator ends it and another record follows
    bool implicit = false;   ///< another record follows with nothing between
    bool has_text = false;
    bool in_gap = false;  ///< of a chunk that is too long: only blank lines and separators were cut last

    void clear();
};

enum class CutResult {
    whole,     ///< the chunk is complete
    more,      ///< more bytes are needed to know
    too_long,  ///< more lines than allowed: the last of them, at `size`, is the first that is too many
};

/// Cuts the first chunk of `view`. `bom`: bytes at the front that are a byte order mark. `may_have_cr`: false
/// when the view is known to hold no CR. `max_lines` holds for the record and for the gap behind it.
CutResult cut_chunk(std::string_view view, bool at_end, std::size_t bom, Chunk& chunk,
                    bool may_have_cr = true, std::size_t max_lines = SIZE_MAX);

/// Without the blanks at its end.
std::string_view trimmed_end(std::string_view bytes);

/// Behind the text stands a form feed where a line begins: elsewhere it is a character of its line.
bool ends_in_form_feed(std::string_view bytes);

/// What a reader that comes to the end of `bytes` has just seen: a separator line or a form feed.
bool ends_in_separator(std::string_view bytes);

}  // namespace digestkit::text
