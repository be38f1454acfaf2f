// SPDX-License-Identifier: MIT
// What was met in a document and is not in the Body, or not for certain: counted by kind, and reported once
// each at the first place.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "lib/diag/diagnostic.h"

namespace digestkit::docx {

enum class Loss : std::uint8_t {
    hidden_text,
    imported_file,
    embedded_object,
    reading_aid,
    field_words,
    open_field,
    dead_link,
    missing_note,
    unknown_list,
    endless_style,
};
inline constexpr std::size_t loss_kinds = 10;

class Losses {
  public:
    void add(Loss loss, const std::string& member, Position at);
    void report(const std::string& file, Sink& sink) const;

  private:
    struct Found {
        std::size_t count = 0;
        std::string member;
        Position at;
    };
    std::array<Found, loss_kinds> found_;
};

}  // namespace digestkit::docx
