// SPDX-License-Identifier: MIT
// Converts one or more inputs into one output, record by record: memory does not grow with the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "lib/formats/format.h"

namespace digestkit {

/// Told how many bytes of `input` were read so far.
using Progress = std::function<void(const Input& input, std::uint64_t bytes)>;

struct Conversion {
    std::vector<std::string> inputs;    ///< paths; "-" is standard input, at most once
    std::vector<std::string> read_too;  ///< paths of what else is read, which is never written over
    const Format* from = nullptr;       ///< null: found out for each input
    const Format* to = nullptr;         ///< null: by the extension of `output`, else JSON
    std::string output = "-";           ///< a path; "-" is standard output
    ReadOptions read;
    WriteOptions write;
    std::size_t split = 0;        ///< records a file (parts.h); 0 for all in one
    bool strict = false;          ///< a warning or an error keeps everything from being written
    bool join_languages = false;  ///< inputs that are one digest in several languages become one (siblings.h)
    Progress progress;            ///< may be empty
};

struct ConversionResult {
    std::size_t records = 0;  ///< whole records that were read
    std::size_t errors = 0;
    std::size_t warnings = 0;
    bool written = false;
};

/// Throws Error (usage) when `format` has no use for an option that was given.
void check_write_options(const WriteOptions& options, const Format& format);

/// Throws Error (usage) when a person would see the bytes of a binary format.
void check_terminal(const Output& output, const Format& format);

/// Files that decide about what is written beside the records: those that options of pandoc name.
std::vector<std::string> files_named_in(const WriteOptions& options);

/// Inputs are checked before anything is done. Throws Error (usage, io); what is wrong with the documents
/// goes to the Sink. Records of several inputs make one digest; heads that are not all equal are left out,
/// which is said.
ConversionResult convert(const Conversion& job, Sink& sink);

}  // namespace digestkit
