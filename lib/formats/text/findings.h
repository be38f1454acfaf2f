// SPDX-License-Identifier: MIT
// What the reader of one record has to say: findings with their places, and the Places of its fields.
// Positions are counted only when something is said; what is said often (infos) is gathered and said once for
// a record.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/diag/locator.h"
#include "lib/diag/places.h"

namespace digestkit::text {

/// Offsets of a stretch of the record's bytes.
struct Stretch {
    std::size_t begin = 0, end = 0;
};

/// Turns offsets into Positions; cheap when they come in ascending order. Lines end where those of the reader
/// do.
class Locator {
  public:
    Locator(std::string_view bytes, Position start)
        : bytes_(bytes), known_(bytes, start, LoneReturn::ends_line), last_(start) {}
    std::string_view bytes() const { return bytes_; }
    Position at(std::size_t offset);
    /// The line that a stretch stands in.
    Excerpt excerpt(Stretch where) const {
        return Window(bytes_, {1, 1, 0}, LoneReturn::ends_line).excerpt(where.begin, where.end);
    }

  private:
    std::string_view bytes_;
    digestkit::Locator known_;
    Position last_;
    std::size_t last_offset_ = 0;
};

/// Kinds of infos that are gathered.
enum class Gathered : std::uint8_t { heading, boilerplate, trailing_blank };

class Findings {
  public:
    /// `sink` and `places` may be null: then nothing is counted.
    Findings(Locator locator, const std::string& file, const std::string& member, Sink* sink, Places* places)
        : locator_(locator), file_(file), member_(member), sink_(sink), places_(places) {}

    bool wanted() const { return sink_ != nullptr; }
    /// Asked before a message is put together.
    bool wants(const Rule& rule) const { return sink_ != nullptr && sink_->wants(rule); }
    bool places_wanted() const { return places_ != nullptr; }

    void report(const Rule& rule, Stretch where, std::string message, std::string path = {},
                std::string hint = {});
    void gather(Gathered kind, Stretch where) {
        Tally& tally = tallies_[static_cast<std::size_t>(kind)];
        if (tally.count++ == 0) tally.first = where;
    }
    /// Says what was gathered.
    void say_gathered();

    void place(std::string path, Stretch where);
    /// Of a block: its text, and its label if it has one. Both are parts of the bytes of the record.
    void place_parts(const std::string& block, const std::string_view* label, std::string_view text);

  private:
    struct Tally {
        std::size_t count = 0;
        Stretch first;
    };
    Locator locator_;
    const std::string& file_;
    const std::string& member_;
    Sink* sink_;
    Places* places_;
    std::array<Tally, 3> tallies_{};
};

}  // namespace digestkit::text
