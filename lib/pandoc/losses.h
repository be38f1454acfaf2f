// SPDX-License-Identifier: MIT
// What pandoc's formats hold of a record, and what not: the one table that findings (CNV-004) and the table
// of docs/formats/pandoc.md come from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "lib/diag/diagnostic.h"
#include "lib/model/record.h"
#include "lib/pandoc/targets.h"

namespace digestkit::pandoc {

enum class Held : std::uint8_t {
    kept,          ///< comes back as it was
    approximated,  ///< can be seen, and comes back as far as words say it
    dropped,
};

/// Formats that hold the same.
enum class Holder : std::uint8_t { markdown, html, odt, clean };
inline constexpr std::size_t holders = 4;

struct LossRow {
    std::string_view field;  ///< as in a message: "the id"
    std::array<Held, holders> held;
    bool (*present)(const Record&);
    bool (*present_in_head)(const Head&) = nullptr;
    bool said = true;  ///< false: it is no content, so nobody is told
};

std::span<const LossRow> loss_rows();

Holder holder_of(const Target& target);

/// A warning for each field of the record that the target drops. `number`: of the record, from 1.
void report_losses(const Record& record, std::uint64_t number, const Target& target, Sink& sink);
void report_losses(const Head& head, const Target& target, Sink& sink);

}  // namespace digestkit::pandoc
