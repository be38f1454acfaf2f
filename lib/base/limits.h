// SPDX-License-Identifier: MIT
// What a reader does at most for one input, each limit with its reason. Tripping one is a Diagnostic of area
// LIM that names the limit; `--limit name=value` changes it. Sizes are bytes, times seconds.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace digestkit {

struct Limits {
    /// One record in any format. The largest real one seen has 54 kB; 16 MiB keeps a runaway line from
    /// filling memory.
    std::uint64_t record_bytes = 16ULL << 20;
    /// The lines of one record of a text, blank ones too: each costs many times its bytes while it is read.
    /// The largest real one seen has a few hundred.
    std::uint64_t record_lines = 100'000;
    /// Nesting of JSON values and XML elements: our own formats need 8; the rest is room for unknown members.
    std::uint64_t depth = 64;
    /// One XML start tag. Ours hold enums and numbers only; libxml2 needs quadratic time for huge ones.
    std::uint64_t tag_bytes = 64ULL << 10;
    /// Attributes in one XML start tag: 50,000 of them stall libxml2 2.9 for 8 s.
    std::uint64_t tag_attributes = 256;
    /// Entries of a zip archive. A book has some thousand, an archive of digests with a file each tens of
    /// thousands; 100,000 of them cost 60 MB.
    std::uint64_t zip_entries = 100'000;
    /// One entry of a zip archive, inflated; counted while it is inflated, as the stated size may lie.
    std::uint64_t entry_bytes = 256ULL << 20;
    /// All entries read from one zip archive, inflated: what a bomb of many entries may cost.
    std::uint64_t total_bytes = 1ULL << 30;
    /// An entry may be this many times its stored size, once it is larger than 8 MiB (a smaller grace refuses
    /// real office files). Real text deflates 3 to 20 times; deflate ends at 1032.
    std::uint64_t zip_ratio = 200;
    /// The name of an entry: file systems hold 255 bytes a folder.
    std::uint64_t entry_name = 512;
    /// A document that pandoc reads. 4 MiB of prose (1,000 digests) cost it 10 s and 0.7 GB, and us 0.6 GB;
    /// of words of one letter twice that; of list items 850 times their bytes, which is where pandoc is
    /// stopped at 3 GB. Two at a time fit into 8 GB.
    std::uint64_t pandoc_bytes = 4ULL << 20;
    /// How long pandoc may take for one document, with all HTML that stands in it: one of 4 MiB on a busy
    /// machine.
    std::uint64_t pandoc_seconds = 120;
    /// Findings that are kept for one input; more are counted and the count is reported.
    std::uint64_t diagnostics = 10'000;
};

/// One row for each member of Limits: what `--limit` and the docs know.
struct LimitRow {
    std::string_view name;
    std::uint64_t Limits::*member;
    std::string_view unit;
    std::string_view reason;
    /// More cannot be asked for; far beyond all use, and still fit to be counted with.
    std::uint64_t most = std::uint64_t{1} << 53;
};

std::span<const LimitRow> limit_rows() noexcept;

/// Sets the limit of `assignment`, which reads `name=value`; the value may end in k, M or G (powers of 1024).
/// Throws Error (usage) for an unknown name and for a value that is no positive number or more than the row
/// allows.
void set_limit(Limits& limits, std::string_view assignment);

}  // namespace digestkit
