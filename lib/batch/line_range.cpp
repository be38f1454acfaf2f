// SPDX-License-Identifier: MIT
#include "lib/batch/line_range.h"

#include <algorithm>

#include "lib/base/hash.h"

namespace digestkit {

namespace {

constexpr std::size_t piece_bytes = std::size_t{256} << 10;

}  // namespace

LineRange::LineRange(const std::string& path, ByteRange range) : path_(path), input_(Input::open(path)) {
    begin_ = range.begin == 0 ? 0 : behind_line_end(range.begin - 1);
    end_ = range.end == 0 ? 0 : behind_line_end(range.end - 1);
    end_ = std::max(begin_, end_);
}

/// Until `take`, which is told the offset of a piece and the piece, returns false.
template <class Take>
void LineRange::each_piece(std::uint64_t begin, std::uint64_t end, Take take) {
    std::string piece(piece_bytes, '\0');
    while (begin < end) {
        const std::size_t wanted =
            static_cast<std::size_t>(std::min<std::uint64_t>(piece_bytes, end - begin));
        const std::size_t got = input_.read_at(begin, {piece.data(), wanted});
        if (got == 0 || !take(begin, std::string_view(piece.data(), got))) return;
        begin += got;
    }
}

std::uint64_t LineRange::behind_line_end(std::uint64_t from) {
    const std::uint64_t size = input_.measure();
    std::uint64_t behind = size;
    each_piece(from, size, [&behind](std::uint64_t at, std::string_view piece) {
        const std::size_t found = piece.find('\n');
        if (found == std::string_view::npos) return true;
        behind = at + found + 1;
        return false;
    });
    return behind;
}

void LineRange::each_line(std::uint64_t most,
                          const std::function<void(std::uint64_t, std::string_view)>& take) {
    std::string line;
    std::uint64_t begin = begin_;
    each_piece(begin_, end_, [&](std::uint64_t at, std::string_view piece) {
        for (std::size_t done = 0; done < piece.size();) {
            const std::size_t found = piece.find('\n', done);
            const bool whole = found != std::string_view::npos;
            const std::size_t end = whole ? found + 1 : piece.size();
            const std::string_view part = piece.substr(done, end - done);
            done = end;
            if (whole && line.empty()) {
                take(begin, part.substr(
                                0, static_cast<std::size_t>(std::min<std::uint64_t>(most + 1, part.size()))));
            } else {
                const std::uint64_t room = most + 1 - std::min<std::uint64_t>(most + 1, line.size());
                line += part.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(room, part.size())));
                if (whole) take(begin, line);
            }
            if (!whole) continue;
            line.clear();
            begin = at + end;
        }
        return true;
    });
    if (!line.empty()) take(begin, line);
}

Input LineRange::stream() {
    at_ = begin_;
    return Input::stream(path_, "", end_ - begin_, [this](std::span<char> buffer) {
        const std::size_t most = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), end_ - at_));
        const std::size_t got = input_.read_at(at_, buffer.first(most));
        at_ += got;
        return got;
    });
}

std::string LineRange::sha256(const std::function<void()>& each) {
    Sha256 hash;
    each_piece(begin_, end_, [&](std::uint64_t, std::string_view piece) {
        each();
        hash.add(piece);
        return true;
    });
    return hash.hex();
}

}  // namespace digestkit
