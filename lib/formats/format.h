// SPDX-License-Identifier: MIT
// What a format is: a row of data with a function that reads and one that opens a writer. Reading pushes each
// record as soon as it is whole; a writer *is* a Records, so converting is reading into a writer, and memory
// does not grow with the file. Formats know this header and never one another.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/input.h"
#include "lib/base/limits.h"
#include "lib/base/output.h"
#include "lib/diag/diagnostic.h"
#include "lib/diag/places.h"
#include "lib/model/record.h"

namespace digestkit {

/// Receives a digest piece by piece: `head` at most once and before the first record, then records in order.
class Records {
  public:
    virtual ~Records() = default;
    virtual void head(Head head) = 0;
    /// `places` belongs to the caller and is empty unless ReadOptions::places was set.
    virtual void record(Record record, const Places& places) = 0;
};

/// A Records that writes. Nothing is final before `finish`, and the destructor discards what was not
/// finished. `finish` leaves it to the caller to commit the Output, and writes nothing when no record came.
class Writer : public Records {
  public:
    virtual void finish() = 0;
};

/// How headings are found in the page layout, which does not mark them.
enum class Headings : std::uint8_t {
    strict,  ///< known labels and repeated titles only
    guess,   ///< these, then the measured rule on widths and line ends
    none,    ///< every unmarked block is a paragraph
};

/// What is read of a document with tracked changes: as if all were accepted, or rejected.
enum class Changes : std::uint8_t { accept, reject };

struct ReadOptions {
    Limits limits;
    bool places = false;   ///< fill Places
    bool lenient = false;  ///< text: a bad byte becomes U+FFFD (a warning) instead of an error
    Headings headings = Headings::guess;
    Changes changes = Changes::accept;  ///< docx
};

struct WriteOptions {
    std::optional<LayoutVariant> layout;  ///< text: absent is each record's own, else labelled
    bool whole_patch = true;              ///< text: apply layout.patch where it fits
    /// What a package says about when it was modified, in seconds since 1970 (SOURCE_DATE_EPOCH); absent is
    /// the latest date in the content.
    std::optional<std::int64_t> source_date;
    bool helpers = true;  ///< packages: deflated on all cores; without, on the thread of the writer only
    bool embed = true;    ///< docx: the stored records go with the text
    /// docx: the bytes of a document whose styles, numbering, headers, footers and page are taken.
    std::optional<std::string> house;
    Limits limits;                         ///< of programs that write
    std::vector<std::string> pandoc_args;  ///< pandoc: its options, behind ours
};

struct Format {
    std::string_view name;
    std::string_view media_type;
    std::span<const std::string_view> extensions;  ///< without the dot, the canonical one first
    bool binary;                                   ///< not to be written to a terminal

    /// Reports what is wrong with the document to the Sink and never throws for it. A record with an error is
    /// reported and not pushed. Throws Error when the Input itself fails.
    std::function<void(Input&, const ReadOptions&, Records&, Sink&)> read;

    /// The Writer uses `output` and `sink` as long as it lives. What the format cannot hold is a warning of
    /// area CNV.
    std::function<std::unique_ptr<Writer>(Output& output, const WriteOptions&, Sink& sink)> open;
};

}  // namespace digestkit
