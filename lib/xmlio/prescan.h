// SPDX-License-Identifier: MIT
// Looks at the bytes of a document before the parser does, because some of them must never reach it: tags
// with so many attributes that libxml2 2.9 needs minutes, tags of megabytes, and document type declarations,
// the home of every entity bomb. Knows tags, quotes, comments, CDATA and processing instructions, and keeps
// its state between chunks. It is in step with the parser up to the first syntax error, which ends reading
// anyway (XML 1.0 §2): so a tag ends at the next `<` at the latest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lib/base/limits.h"

namespace digestkit::xmlio {

class PreScan {
  public:
    enum class Threat : std::uint8_t { doctype, tag_bytes, tag_attributes, comment, cdata, instruction };
    struct Alarm {
        Threat threat;
        std::uint64_t offset;  ///< of the `<` that begins it
    };

    /// The most that a comment, CDATA section or processing instruction may have: libxml2 looks for the end
    /// of each in at most 10 MB, in which the piece that was fed last counts.
    static constexpr std::uint64_t most_part_bytes = std::uint64_t{8} << 20;

    /// A long stretch of characters between markup: offsets of its first byte and of the `<` behind it.
    struct Stretch {
        std::uint64_t begin, end;
    };

    /// `start` is the offset of the first byte in the file.
    PreScan(const Limits& limits, std::uint64_t start) : limits_(limits), offset_(start) {}

    /// Looks at the next bytes. After an alarm the scan is over.
    std::optional<Alarm> scan(std::string_view bytes);

    /// Those in the bytes that were scanned last.
    const std::vector<Stretch>& stretches() const noexcept { return stretches_; }

    /// Offset of the `<` of the comment, CDATA section or processing instruction at hand, or of the end.
    std::uint64_t part_begin() const noexcept { return in_part() || alarm_ ? markup_ : offset_; }

    /// Up to here the parser may be fed: a tag reaches it whole, or not at all.
    std::uint64_t safe() const noexcept {
        const bool open = state_ == State::opening || state_ == State::tag || state_ == State::quoted;
        return open || alarm_ ? markup_ : offset_;
    }

  private:
    enum class State : std::uint8_t { content, opening, tag, quoted, comment, cdata, instruction };

    std::size_t content(std::string_view bytes, std::size_t at);
    std::size_t opening(std::string_view bytes, std::size_t at);
    std::size_t tag(std::string_view bytes, std::size_t at);
    std::size_t quoted(std::string_view bytes, std::size_t at);
    std::size_t until(std::string_view bytes, std::size_t at, char repeated, char last, unsigned repeats);
    bool in_part() const noexcept {
        return state_ == State::comment || state_ == State::cdata || state_ == State::instruction;
    }
    void weigh_part(Threat threat, std::uint64_t here);
    bool over_limit(std::uint64_t here);

    Limits limits_;
    std::uint64_t offset_;      // of the first byte of the chunk at hand
    std::uint64_t markup_ = 0;  // where the `<` at hand stands
    std::uint64_t attributes_ = 0;
    std::optional<Alarm> alarm_;
    std::vector<Stretch> stretches_;
    State state_ = State::content;
    char quote_ = 0;
    unsigned matched_ = 0;  // characters of the opening, or of the end mark, seen so far
};

}  // namespace digestkit::xmlio
