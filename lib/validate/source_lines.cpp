// SPDX-License-Identifier: MIT
#include "lib/validate/source_lines.h"

#include <algorithm>
#include <filesystem>

#include "lib/base/error.h"
#include "lib/diag/window.h"
#include "lib/unicode/utf8.h"

namespace digestkit {

namespace {

/// Findings of one document stand close together, so one reading serves many.
constexpr std::size_t block_bytes = std::size_t{64} << 10;
/// What an excerpt may need on both sides of a place; more than Window::excerpt shows.
constexpr std::uint64_t reach = 1024;

/// What a lone CR is to who found something at byte `at` of `bytes`: the column of `where`, which is there,
/// counts from the begin of its line. Where no line begins so close, it is a line end.
LoneReturn lone_return(std::string_view bytes, std::size_t at, Position where) {
    const Position counted = advance({1, 1, where.offset - at}, bytes, 0, at, LoneReturn::ends_line);
    return counted.line == 1 || counted.column == where.column ? LoneReturn::ends_line : LoneReturn::is_text;
}

}  // namespace

void SourceLines::begin(const Found& input) {
    path_ = input.path == "-" ? "" : input.path;
    tried_ = false;
}

void SourceLines::open(const std::string& member) {
    if (tried_ && member == member_) return;
    tried_ = true;
    member_ = member;
    block_.clear();
    // Of a pipe nothing is left, and opening it again could wait for ever.
    std::error_code ignored;
    const bool readable = std::filesystem::is_regular_file(path_, ignored);
    input_ = readable ? inputs_.open({path_, member_, {}, {}}) : nullptr;
}

std::string_view SourceLines::around(std::uint64_t offset) {
    const std::uint64_t first = offset - std::min(offset, reach);
    const std::uint64_t block_end = block_begin_ + block_.size();
    const bool at_end = block_.size() < block_bytes;  // of the file
    const bool covered = !block_.empty() && first >= block_begin_ && first < block_end &&
                         (at_end || offset + reach <= block_end);
    if (!covered) {
        block_.resize(block_bytes);
        block_begin_ = first;
        block_.resize(input_->read_at(first, block_));
    }
    const std::string_view block = block_;
    const auto begin = static_cast<std::size_t>(first - block_begin_);
    return begin < block.size() ? block.substr(begin) : std::string_view();
}

void SourceLines::add_to(Diagnostic& diagnostic) {
    const Span& where = diagnostic.where;
    if (diagnostic.excerpt || !where.begin.known() || path_.empty() || where.file != path_) return;
    try {
        open(where.member);
        if (input_ == nullptr) return;
        const std::string_view bytes = around(where.begin.offset);
        const std::uint64_t before = std::min(where.begin.offset, reach);
        const std::uint64_t length = where.end.known() && where.end.offset > where.begin.offset
                                         ? where.end.offset - where.begin.offset
                                         : 0;
        if (before > bytes.size()) return;  // the file has changed
        const auto begin = static_cast<std::size_t>(before);
        const auto end = static_cast<std::size_t>(std::min<std::uint64_t>(before + length, bytes.size()));
        const LoneReturn returns = lone_return(bytes, begin, where.begin);
        Excerpt excerpt = Window(bytes, {1, 1, 0}, returns).excerpt(begin, end);
        // A part that was converted has its places in other bytes than these.
        if (excerpt.line.find('\0') != std::string::npos ||
            find_invalid_utf8(excerpt.line) != std::string_view::npos)
            return;
        diagnostic.excerpt = std::move(excerpt);
    } catch (const Error&) {
        input_ = nullptr;  // it went away; the finding stands without it
    }
}

}  // namespace digestkit
