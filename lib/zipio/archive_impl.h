// SPDX-License-Identifier: MIT
// Private to this room: what an Archive holds, for the files that open it, read whole entries and stream.
#pragma once

#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "lib/zipio/archive.h"
#include "lib/zipio/source.h"

namespace digestkit::zipio {

/// What is known of an entry and concerns nobody outside.
struct Detail {
    zip_uint64_t index = 0;  ///< libzip's
    std::uint32_t crc = 0;
    std::uint16_t method = 0;
};

/// How many bytes an entry may inflate to, and the limit that says so.
struct Allowance {
    std::uint64_t bytes = 0;
    const Rule* rule = nullptr;
    std::uint64_t limit = 0;  ///< its value, for the message
};

struct Archive::Impl {
    std::string file, outer;  ///< name and member of the Input, for messages
    Limits limits;
    std::unique_ptr<ArchiveSource> source;
    ArchiveHandle zip;  // reads `source`, so it goes first
    InflaterHandle inflater;
    std::string raw;  // stored bytes of the entry that is read

    std::vector<Entry> entries;
    std::vector<Detail> details;
    std::unordered_map<std::string_view, std::size_t> by_name;
    std::uint64_t total = 0;  ///< inflated so far

    Span where(std::string_view member = {}) const {
        return {file, member.empty() ? outer : std::string(member), {}, {}};
    }
    void report(Sink& sink, const Rule& rule, std::size_t index, std::string message,
                std::string hint = {}) const {
        sink.report(diagnose(rule, std::move(message), where(entries[index].name), std::move(hint)));
    }

    /// False, reported, when nobody could read the entry: encrypted, or another method.
    bool check_readable(std::size_t index, Sink& sink) const;
    /// False, reported, when the entry claims more stored bytes than the archive has.
    bool check_there(std::size_t index, Sink& sink) const;
    void report_cut(std::size_t index, Sink& sink) const;
    Allowance allowance(std::size_t index) const;
    /// The stated size, as far as the stored bytes can reach it: a larger one is a lie.
    std::uint64_t believed_bytes(std::size_t index) const;
    void report_limit(std::size_t index, const Allowance& allowed, Sink& sink) const;
    /// The stored bytes of an entry into `into`; false when they are not all there, which was reported.
    bool read_stored(std::size_t index, std::string& into, Sink& sink);
    /// Inflates an entry bit by bit only to count its bytes, up to a little more than `most`: those that come
    /// before a damage. Nothing when it cannot be opened, which was reported.
    std::optional<std::uint64_t> true_size(std::size_t index, std::uint64_t most, Sink& sink);
    /// Inflates `raw`; false when that was reported.
    bool inflate(std::size_t index, const Allowance& allowed, std::string& into, Sink& sink);
    EntryHandle open_handle(std::size_t index, zip_flags_t flags, Sink& sink);
};

}  // namespace digestkit::zipio
