// SPDX-License-Identifier: MIT
// What became of one input. Values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace digestkit {

enum class Status : std::uint8_t {
    converted,  ///< all of it
    partial,    ///< what could be read whole; each loss was told
    refused,    ///< nothing: no record was whole, or --strict found something
    failed,     ///< nothing: it could not be read, took too long, or made a worker crash; may pass
};

std::string_view status_name(Status status) noexcept;

/// Of an input as it was read.
struct InputState {
    std::uint64_t size = 0;  ///< bytes of the file
    std::int64_t mtime = 0;  ///< of the file, nanoseconds since 1970
    std::string sha256;      ///< of the bytes that were read: of the file, or of an entry of it
};

struct Outcome {
    Status status = Status::converted;
    bool kept = false;  ///< an earlier run did it, and nothing has changed
    InputState input;
    std::uint64_t outputs = 0, records = 0, errors = 0, warnings = 0, milliseconds = 0;
    std::string why;  ///< for the summary: the first error, else the warning that --strict refuses; else ""
};

/// A file that was written beside its place and waits for its name.
struct Product {
    std::string output;     ///< path below the output folder
    std::string temporary;  ///< path of the file
    std::uint64_t size = 0;
    std::string sha256;
};

}  // namespace digestkit
