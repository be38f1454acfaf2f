// SPDX-License-Identifier: MIT
#include "lib/model/text.h"

#include <algorithm>

namespace digestkit {

void Text::append(std::string_view text, const Marks& marks) {
    if (text.empty() && !marks.href) return;  // an empty run says nothing, but an image may have no alt text
    if (pieces_.empty()) {
        if (marks.none()) {
            plain_ += text;
            return;
        }
        if (!plain_.empty()) pieces_.push_back({plain_.size(), {}});
    }
    plain_ += text;
    if (!pieces_.empty() && pieces_.back().marks == marks) {
        pieces_.back().length += text.size();
    } else {
        pieces_.push_back({text.size(), marks});
    }
}

Text Text::behind(std::size_t bytes) const {
    Text rest;
    for (const Run& run : runs()) {
        const std::size_t cut = std::min(bytes, run.text.size());
        bytes -= cut;
        if (cut < run.text.size() || cut == 0) rest.append(run.text.substr(cut), run.marks);
    }
    return rest;
}

std::vector<Text::Run> Text::runs() const {
    static const Marks unmarked;
    std::vector<Run> runs;
    if (pieces_.empty()) {
        if (!plain_.empty()) runs.push_back({plain_, unmarked});
        return runs;
    }
    runs.reserve(pieces_.size());
    std::size_t at = 0;
    for (const Piece& piece : pieces_) {
        runs.push_back({std::string_view(plain_).substr(at, piece.length), piece.marks});
        at += piece.length;
    }
    return runs;
}

}  // namespace digestkit
