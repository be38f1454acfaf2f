// SPDX-License-Identifier: MIT
// A seeded generator of records: every combination of fields, text in many scripts, controls, astral and
// right-to-left characters, empty strings, unknown members with tokens that no number type holds, and now and
// then a very long text. The same seed gives the same records on every machine. What it makes is canonical,
// so a round trip must give equal values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "lib/model/record.h"

namespace digestkit::test {

/// How nasty the strings are.
enum class Taste : std::uint8_t {
    plain,  ///< words of many languages: what people write
    wild,   ///< also controls, empty strings, odd blanks, astral and right-to-left characters, very long text
};

class RandomRecords {
  public:
    explicit RandomRecords(std::uint64_t seed, Taste taste = Taste::wild) : state_(seed), taste_(taste) {}

    Record record();
    Head head();

    /// A number in [0, bound).
    std::size_t below(std::size_t bound);
    /// True once in `n` calls on average.
    bool once_in(std::size_t n) { return below(n) == 0; }

    std::string string();
    std::string words(std::size_t most);
    std::string json_value(int depth);

  private:
    std::uint64_t next();
    template <typename T, std::size_t N>
    const T& pick(const T (&choices)[N]) {
        return choices[below(N)];
    }
    Text text();
    Date date();
    std::string date_value();
    std::string lang();
    std::string url();
    Extras extras();
    Block block();
    Section section();
    Layout layout();

    std::uint64_t state_;
    Taste taste_;
};

}  // namespace digestkit::test
