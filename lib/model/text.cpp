// SPDX-License-Identifier: MIT
#include "lib/model/text.h"

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
