// SPDX-License-Identifier: MIT
#include "lib/formats/text/pieces.h"

#include <algorithm>

namespace digestkit::text {
namespace {

class PieceCutter {
  public:
    PieceCutter(const Reading& reading, std::vector<Piece>& pieces)
        : in_(reading), lines_(reading.chunk.lines), pieces_(pieces) {}

    void run(std::size_t from) {
        bool open = false;  // the last piece can still grow
        for (std::size_t i = from; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (line.kind == LineKind::blank || (line.kind == LineKind::separator && in_.chunk.has_text)) {
                open = false;
                continue;
            }
            if (line.end != line.text_end)
                in_.findings.gather(Gathered::trailing_blank, {line.text_end, line.end});
            open = take(i, line, open);
        }
    }

  private:
    bool take(std::size_t i, const Line& line, bool open) {
        const std::string_view text = in_.text(line);
        if (line.kind != LineKind::text) {
            add(PieceKind::rule, i, text);
            return false;
        }
        const std::size_t indent = indent_columns(in_.bytes.substr(line.begin, line.text_begin - line.begin));
        const auto marker = read_item_marker(text);
        if (marker && is_item(i, *marker, indent)) {
            Piece& piece = add(PieceKind::item, i, text.substr(std::min(marker->size, text.size())));
            piece.marker = marker->marker;
            piece.ordered = marker->ordered;
            piece.indent = indent;
            return true;
        }
        if (open && pieces_.back().kind == PieceKind::item && indent >= 2) {
            pieces_.back().last = i;
            return true;
        }
        return take_text(i, line, text, open);
    }

    bool take_text(std::size_t i, const Line& line, std::string_view text, bool open) {
        const bool provenance = line.provenance;
        const outline::LabelWordUse* word = provenance ? nullptr : line.word;
        const bool alone = provenance || word != nullptr;
        if (open && !alone && pieces_.back().kind == PieceKind::text) {
            pieces_.back().last = i;
            return true;
        }
        Piece& piece = add(PieceKind::text, i, text);
        piece.provenance = provenance;
        piece.word = word;
        return !alone;
    }

    Piece& add(PieceKind kind, std::size_t i, std::string_view text) {
        return pieces_.emplace_back(kind, i, text);
    }

    /// A number at the margin is an item only beside another one: "1. Introduction" alone may be a heading.
    bool is_item(std::size_t i, const ItemMarker& marker, std::size_t indent) const {
        if (!marker.ordered || indent > 0) return true;
        return (i > 0 && is_number_line(lines_[i - 1])) ||
               (i + 1 < lines_.size() && is_number_line(lines_[i + 1]));
    }
    bool is_number_line(const Line& line) const {
        if (line.kind != LineKind::text) return false;
        const auto marker = read_item_marker(in_.text(line));
        return marker && marker->ordered;
    }

    const Reading& in_;
    const std::vector<Line>& lines_;
    std::vector<Piece>& pieces_;
};

}  // namespace

void cut_pieces(const Reading& reading, std::size_t from, std::vector<Piece>& pieces) {
    pieces.clear();
    pieces.reserve((reading.chunk.lines.size() - from) / 2 + 4);
    PieceCutter(reading, pieces).run(from);
}

}  // namespace digestkit::text
