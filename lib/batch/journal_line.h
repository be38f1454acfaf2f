// SPDX-License-Identifier: MIT
// Private to this room: a line of the journal, which says that outputs are there and what they came from
// (docs/batch.md has the fields). Values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/batch/outcome.h"

namespace digestkit {

struct WrittenOutput {
    std::string path;  ///< below the output folder
    std::uint64_t size = 0;
    std::string sha256;
};

struct JournalLine {
    std::string key;      ///< 16 hex digits that name the piece of work
    std::string input;    ///< for people, and for a list of what failed
    std::string options;  ///< 16 hex digits that name how it was converted
    /// Absent: outputs of a piece of work that goes on in the next lines with its key.
    std::optional<Outcome> outcome;
    std::vector<WrittenOutput> outputs;
};

/// What a run says of itself when it begins, and when it has come to its end.
struct RunLine {
    bool end = false;
    std::string tool;     ///< begin: name and version
    std::string options;  ///< begin: 16 hex digits
    std::string shard;    ///< "3/16"
    std::string owner;    ///< begin
    std::uint64_t inputs = 0;
    std::uint64_t converted = 0, partial = 0, refused = 0, failed = 0;  ///< end
};

/// 16 hex digits.
std::string journal_key(std::string_view text);

/// One line of JSON with its line end.
std::string render_line(const JournalLine& line);
std::string render_line(const RunLine& line);

/// Nothing when it is no such line: torn, or another's.
std::optional<JournalLine> parse_journal_line(std::string_view text);
std::optional<RunLine> parse_run_line(std::string_view text);

}  // namespace digestkit
