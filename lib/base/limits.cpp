// SPDX-License-Identifier: MIT
#include "lib/base/limits.h"

#include <array>
#include <charconv>
#include <string>

#include "lib/base/error.h"

namespace digestkit {

namespace {

constexpr std::array<LimitRow, 13> rows = {{
    {"record-bytes", &Limits::record_bytes, "bytes", "keeps a runaway line or value from filling memory"},
    {"record-lines", &Limits::record_lines, "lines", "each line costs many times its bytes in memory"},
    {"depth", &Limits::depth, "levels", "keeps nested values and elements from filling the stack"},
    {"tag-bytes", &Limits::tag_bytes, "bytes", "libxml2 needs quadratic time for huge tags"},
    {"tag-attributes", &Limits::tag_attributes, "attributes", "50,000 attributes stall libxml2 for seconds"},
    {"zip-entries", &Limits::zip_entries, "entries", "each entry of an archive costs memory"},
    {"entry-bytes", &Limits::entry_bytes, "bytes", "an entry of an archive may inflate to anything"},
    {"total-bytes", &Limits::total_bytes, "bytes", "many entries may inflate to anything"},
    {"zip-ratio", &Limits::zip_ratio, "times", "an entry that inflates far more than text does is a bomb"},
    {"entry-name", &Limits::entry_name, "bytes", "longer names fit into no file system"},
    {"pandoc-bytes", &Limits::pandoc_bytes, "bytes", "pandoc needs some two hundred times that much memory"},
    {"pandoc-seconds", &Limits::pandoc_seconds, "seconds", "a pandoc that hangs must not stop a run",
     100'000'000},
    {"diagnostics", &Limits::diagnostics, "findings",
     "a file of noise must not fill the screen; the rest is counted"},
}};

/// A positive number with an optional k, M or G, or 0 for anything else.
std::uint64_t parse_size(std::string_view text) noexcept {
    std::uint64_t value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{}) return 0;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    int shift = 0;
    if (unit == "k" || unit == "K") {
        shift = 10;
    } else if (unit == "M") {
        shift = 20;
    } else if (unit == "G") {
        shift = 30;
    } else if (!unit.empty()) {
        return 0;
    }
    return value > (UINT64_MAX >> shift) ? 0 : value << shift;
}

}  // namespace

std::span<const LimitRow> limit_rows() noexcept {
    return rows;
}

void set_limit(Limits& limits, std::string_view assignment) {
    const std::size_t equals = assignment.find('=');
    const std::string_view name = assignment.substr(0, equals);
    for (const LimitRow& row : rows) {
        if (row.name != name) continue;
        const std::uint64_t value =
            equals == std::string_view::npos ? 0 : parse_size(assignment.substr(equals + 1));
        if (value == 0) {
            throw Error(ErrorKind::usage, "the limit " + std::string(name) + " needs a positive number",
                        "write it as " + std::string(name) + "=16M; k, M and G are powers of 1024");
        }
        if (value > row.most) {
            throw Error(ErrorKind::usage, "the limit " + std::string(name) + " goes up to " +
                                              std::to_string(row.most) + " " + std::string(row.unit));
        }
        limits.*row.member = value;
        return;
    }
    std::string known;
    for (const LimitRow& row : rows) known += (known.empty() ? "" : ", ") + std::string(row.name);
    throw Error(ErrorKind::usage, "there is no limit \"" + std::string(name) + "\"",
                "the limits are " + known);
}

}  // namespace digestkit
